/** Python that makes one step: forward, loss, backward, update, written out for the layers of a recipe. */

import type { Layer } from './layers';

/** Defines `forward(x)`, which gives what every layer makes, `losses_of(z, y)`, and `train(x, y, rate)`, which
 * gives the mean loss before its update. */
export function stepCode(layers: readonly Layer[]): string {
  const hidden = layers.some(({ activation }) => activation === 'sigmoid');
  return `
${hidden ? sigmoid : ''}def forward(x):
    """What every layer gives."""
${forward(layers)}


def losses_of(z, y):
    """Cross-entropy of each image, computed on the scores so that no probability is too small."""
    shifted = z - z.max(axis=1, keepdims=True)
    return np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(y)), y]  # [batch]


def train(x, y, rate):
${given(layers)}
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    p = powers / powers.sum(axis=1, keepdims=True)  # [batch, ${layers.at(-1)!.units}]
    loss = np.mean(losses_of(z, y))
${backward(layers)}
    return loss`;
}

const sigmoid = `def sigmoid(s):
    # Only powers of numbers below zero, which cannot overflow.
    power = np.exp(-np.abs(s))
    return np.where(s >= 0, np.float32(1), power) / (1 + power)


`;

/** Name of what a layer makes: `z` are the scores. */
function outputOf(layers: readonly Layer[], n: number): string {
  if (n === layers.length - 1) return 'z';
  return layers.length === 2 ? 'a' : `a${n + 1}`;
}

function inputOf(layers: readonly Layer[], n: number): string {
  return n === 0 ? 'x' : outputOf(layers, n - 1);
}

function outputs(layers: readonly Layer[]): string[] {
  return layers.map((_, n) => outputOf(layers, n));
}

function forward(layers: readonly Layer[]): string {
  const lines = layers.map(({ weights, bias, units, activation }, n) => {
    const sum = `${inputOf(layers, n)} @ ${weights} + ${bias}`;
    const made = activation === 'sigmoid' ? `sigmoid(${sum})` : sum;
    return `    ${outputOf(layers, n)} = ${made}  # [batch, ${units}]`;
  });
  return [...lines, `    return [${outputs(layers).join(', ')}]`].join('\n');
}

function given(layers: readonly Layer[]): string {
  return `    [${outputs(layers).join(', ')}] = forward(x)`;
}

/** All gradients first, and then all updates: each is of the weights that the step began with. */
function backward(layers: readonly Layer[]): string {
  const lines: string[] = [];
  for (let n = layers.length - 1; n >= 0; n--) {
    const { weights, bias } = layers[n]!;
    if (n === layers.length - 1) {
      lines.push(
        'delta = p.copy()',
        'delta[np.arange(len(y)), y] -= 1',
        `delta /= np.float32(len(y))  # [batch, ${layers[n]!.units}]`,
      );
    } else {
      const output = outputOf(layers, n);
      const above = layers[n + 1]!.weights;
      lines.push(`delta = delta @ ${above}.T * (${output} * (1 - ${output}))`);
    }
    lines.push(`d${weights} = ${inputOf(layers, n)}.T @ delta`, `d${bias} = delta.sum(axis=0)`);
  }
  for (const { weights, bias } of layers) {
    lines.push(`${weights}[:] -= rate * d${weights}`, `${bias}[:] -= rate * d${bias}`);
  }
  return lines.map((line) => `    ${line}`).join('\n');
}
