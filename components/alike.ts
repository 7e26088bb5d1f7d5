/** Tells objects that are made anew at each drawing, and say the same, from those that say something else. */

/** For `hasChanged` of a property: whether two objects or lists differ in one of their parts. Parts count as the same
 * only where they are the same object. */
export function differs(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return false;
  if (!isObject(one) || !isObject(other)) return true;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) !== Array.isArray(other) ||
    keys.length !== Object.keys(other).length ||
    keys.some((key) => !Object.hasOwn(other, key) || !Object.is(one[key], other[key]))
  );
}

function isObject(thing: unknown): thing is Readonly<Record<string, unknown>> {
  return typeof thing === 'object' && thing !== null;
}
