/** Takes the name of a value apart: ∇W₁ is the gradient of W with a first subscript 1. */

export interface Name {
  /** An operator in front: ∇, or nothing. */
  readonly gradient: boolean;
  /** W, δ, or a whole word. */
  readonly letters: string;
  /** Digits of the name itself, such as the layer. */
  readonly layer: string;
  /** Primes behind it. */
  readonly primes: string;
}

const SMALL = '₀₁₂₃₄₅₆₇₈₉';

export function nameOf(text: string): Name {
  const plain = text.replace(/[₀-₉]/g, (digit) => String(SMALL.indexOf(digit)));
  const found = /^(∇?)(.*?)(\d*)(′*)$/u.exec(plain)!;
  return { gradient: found[1] !== '', letters: found[2]!, layer: found[3]!, primes: found[4]! };
}
