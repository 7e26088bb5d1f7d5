/** Exponential and logarithm, made here so that every browser has the same bits. NaN stays NaN. */

/** e^x to about one unit in the last place: 2^n · e^r, where |r| <= ½ ln 2 and e^r is Cephes' polynomial
 * (Moshier, expf.c). It is 0 below −87.3, where numbers are no longer normal, and infinite from 88.4 on. */
export function exp(x: v128): v128 {
  const within = f32x4.min(f32x4.max(x, f32x4.splat(-87.3)), f32x4.splat(89));
  const n = f32x4.nearest(f32x4.mul(within, f32x4.splat(1.44269504)));
  // ln 2 in two parts, the first of which leaves n · ln 2 exact.
  const near = f32x4.sub(within, f32x4.mul(n, f32x4.splat(0.693359375)));
  const r = f32x4.sub(near, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let y = f32x4.splat(1.98756915e-4);
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.add(f32x4.mul(y, f32x4.mul(r, r)), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.andnot(f32x4.mul(y, power), f32x4.lt(x, f32x4.splat(-87.3)));
}

/** ln x of a normal number, to the last place of a float32: e ln 2 + 2 artanh((m − 1) / (m + 1)),
 * where x = m · 2^e and √½ < m < √2. */
export function log(x: f32): f64 {
  if (x != x) return x;
  const bits = reinterpret<i32>(x);
  const e = (bits - 0x3f3504f3) >> 23;
  const m = <f64>reinterpret<f32>(bits - (e << 23));
  const t = (m - 1) / (m + 1);
  const s = t * t;
  const series = 1 + s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9 + s * (1.0 / 11)))));
  return <f64>e * 0.6931471805599453 + 2 * t * series;
}
