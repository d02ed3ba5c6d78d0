/** An item with direct users and with items that use it. */
export interface Used<T> {
  readonly usedBy: ReadonlySet<T>;
  /** The numbers of the operations that use it directly. */
  readonly operations: ReadonlySet<number>;
}

/**
 * Finds the operations that use each item, directly or through others. Finds cycles of items by Tarjan's
 * algorithm for strongly connected components, then passes their operations on to what they use.
 *
 * @param most operations beyond this number are left out
 */
export function operationsOfAll<T extends Used<T>>(
  items: Iterable<T>,
  most: number,
): ReadonlyMap<T, ReadonlySet<number>> {
  const results = new Map<T, ReadonlySet<number>>();
  const order = new Map<T, number>();
  const lowest = new Map<T, number>();
  const stack: T[] = [];

  const close = (root: T): void => {
    const circle = new Set<T>();
    for (let item = stack.pop(); item !== undefined; item = item === root ? undefined : stack.pop())
      circle.add(item);
    const result = unionOf(circle, results, most);
    for (const item of circle) results.set(item, result);
  };

  for (const start of items) {
    if (order.has(start)) continue;
    // An explicit stack: recursion would overflow in cycles of ten thousand items.
    const open: { readonly item: T; readonly users: Iterator<T> }[] = [];
    const enter = (item: T): void => {
      lowest.set(item, order.size);
      order.set(item, order.size);
      stack.push(item);
      open.push({ item, users: item.usedBy.values() });
    };
    enter(start);
    for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
      const { item, users } = frame;
      const next = users.next();
      if (next.done !== true) {
        if (!order.has(next.value)) enter(next.value);
        else if (!results.has(next.value)) lower(lowest, item, order.get(next.value));
        continue;
      }
      open.pop();
      const parent = open.at(-1);
      if (parent !== undefined) lower(lowest, parent.item, lowest.get(item));
      if (lowest.get(item) === order.get(item)) close(item);
    }
  }
  return results;
}

function lower<T>(lowest: Map<T, number>, item: T, value: number | undefined): void {
  lowest.set(item, Math.min(lowest.get(item) ?? 0, value ?? 0));
}

function unionOf<T extends Used<T>>(
  circle: ReadonlySet<T>,
  results: ReadonlyMap<T, ReadonlySet<number>>,
  most: number,
): ReadonlySet<number> {
  const parts = new Set<ReadonlySet<number>>();
  for (const { usedBy, operations } of circle) {
    if (operations.size > 0) parts.add(operations);
    for (const user of usedBy) parts.add(results.get(user) ?? NONE);
  }
  parts.delete(NONE);
  // Most items have one user: they share its set.
  const [only, ...more] = [...parts].toSorted((a, b) => b.size - a.size);
  if (only === undefined || more.length === 0 || only.size >= most) return only ?? NONE;
  const union = new Set<number>();
  for (const part of [only, ...more])
    for (const operation of part) if (union.size < most) union.add(operation);
  return union;
}

const NONE: ReadonlySet<number> = new Set();
