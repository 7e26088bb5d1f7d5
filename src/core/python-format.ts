/** Writes numbers as Python's `str.format` does, digit for digit: the course prints its lines with it. */

/** Enough digits to see every half: a double that ends in 5 after fewer digits ends there exactly. */
const ALL = 100;

/**
 * `'{:.3}'.format(x)`: so many significant digits, no zeros at the end but one after the point, and a
 * power of ten for what is large or small. Halves are rounded to the even digit.
 * @param digits from 1 to 90
 */
export function pythonGeneral(x: number, digits: number): string {
  if (Number.isNaN(x)) return 'nan';
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}inf`;
  const { mantissa, exponent } = rounded(Math.abs(x), digits);
  const significant = mantissa.replace(/0+$/, '') || '0';
  if (exponent < -4 || exponent >= digits - 1) {
    const [first, rest] = [significant.slice(0, 1), significant.slice(1)];
    const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    return `${sign}${first}${rest && '.'}${rest}e${power}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  const whole = significant.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${significant.slice(exponent + 1) || '0'}`;
}

/** `'{:<8.3}'.format(x)`: the same, with spaces behind it to a width. */
export function pythonLeft(x: number, width: number, digits: number): string {
  return pythonGeneral(x, digits).padEnd(width);
}

/** The first `digits` digits of a number, rounded, and the power of ten of the first. */
function rounded(x: number, digits: number): { mantissa: string; exponent: number } {
  const all = parts(x.toExponential(ALL));
  const tie = /^50*$/.test(all.mantissa.slice(digits));
  const even = Number(all.mantissa[digits - 1]) % 2 === 0;
  // JavaScript rounds a half up.
  return tie && even
    ? { ...all, mantissa: all.mantissa.slice(0, digits) }
    : parts(x.toExponential(digits - 1));
}

function parts(exponential: string): { mantissa: string; exponent: number } {
  const [mantissa, exponent] = exponential.split('e');
  return { mantissa: mantissa!.replace('.', ''), exponent: Number(exponent) };
}
