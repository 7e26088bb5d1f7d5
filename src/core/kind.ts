/** What a value means. Views bind to kinds, never to recipes. */

export type Quantity =
  | 'images'
  | 'labels'
  | 'targets'
  | 'weights'
  | 'bias'
  | 'scores'
  | 'activations'
  | 'probabilities'
  | 'loss'
  | 'hits';

export type Kind = Quantity | `${Quantity}-gradient`;

/** The quantity that a kind is, or is the gradient of. */
export function quantityOf(kind: Kind): Quantity {
  return kind.replace('-gradient', '') as Quantity;
}

export function isGradient(kind: Kind): boolean {
  return kind.endsWith('-gradient');
}
