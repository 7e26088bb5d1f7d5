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
    return `${sign}${first}${rest && '.'}${rest}${powerOfTen(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  const whole = significant.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${significant.slice(exponent + 1) || '0'}`;
}

/** `'{:<8.3}'.format(x)`: the same, with spaces behind it to a width. */
export function pythonLeft(x: number, width: number, digits: number): string {
  return pythonGeneral(x, digits).padEnd(width);
}

/** `'{:.4f}'.format(x)`: so many digits behind the point, halves rounded to the even digit.
 * @param decimals from 1 to 90 */
export function pythonFixed(x: number, decimals: number): string {
  if (!Number.isFinite(x)) return pythonGeneral(x, decimals);
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const size = Math.abs(x);
  if (size >= 1e21) return `${sign}${BigInt(size)}.${'0'.repeat(decimals)}`;
  const all = size.toFixed(ALL);
  const cut = all.length - ALL + decimals;
  const even = Number(all.slice(0, cut).replace('.', '').at(-1)) % 2 === 0;
  // JavaScript rounds a half up.
  const tie = /^50*$/.test(all.slice(cut));
  return sign + (tie && even ? all.slice(0, cut) : size.toFixed(decimals));
}

/** `'{:.4e}'.format(x)`: the same, with one digit before the point and a power of ten. */
export function pythonScientific(x: number, decimals: number): string {
  if (!Number.isFinite(x)) return pythonGeneral(x, decimals);
  const sign = x < 0 || Object.is(x, -0) ? '-' : '';
  const { mantissa, exponent } = rounded(Math.abs(x), decimals + 1);
  return `${sign}${mantissa.slice(0, 1)}.${mantissa.slice(1)}${powerOfTen(exponent)}`;
}

/** `'{:,}'.format(n)` of a whole number. */
export function pythonGrouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

function powerOfTen(exponent: number): string {
  return `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
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
