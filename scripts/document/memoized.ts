/**
 * Makes a function that computes the result for each argument once. An undefined result is not kept.
 *
 * @param inCircle the result for an argument whose result is being computed; default: it is computed again
 */
export function memoized<Key, Value>(make: (key: Key) => Value, inCircle?: Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (inCircle !== undefined) known.set(key, inCircle);
    const found = make(key);
    known.set(key, found);
    return found;
  };
}
