import type { Json } from "./json.ts";

/** Makes a function that counts the values in a value, itself included. A shared value is walked once. */
export function valueCounter(): (value: Json | undefined) => number {
  const counted = new Map<object, number>();
  const count = (value: Json | undefined): number => {
    if (typeof value !== "object" || value === null) return 1;
    const known = counted.get(value);
    if (known !== undefined) return known;
    const size = Object.values(value).reduce<number>((sum, item) => sum + count(item), 1);
    counted.set(value, size);
    return size;
  };
  return count;
}
