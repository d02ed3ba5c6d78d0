import { groupBy } from "../document/group.ts";
import { compareCodePoints } from "../document/json.ts";

/** The style of an identifier. */
export type Casing = "PascalCase" | "camelCase";

/**
 * Makes an identifier for each component: the last part of its name (`microsoft.graph.restorePoint` →
 * `RestorePoint`), or more parts if two would be equal. Does not depend on the order of the names.
 *
 * @param names    component names
 * @param casing   their style
 * @param reserved identifiers that are not available
 */
export function shortNames(
  names: readonly string[],
  casing: Casing,
  reserved: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const parts = new Map(
    names.map((name) => [name, name.split(".").filter((part) => /[A-Za-z0-9]/.test(part))]),
  );
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const result = new Map<string, string>();
  let open: readonly string[] = names.toSorted(compareCodePoints);
  for (let count = 1; open.length > 0; count += 1) {
    const byIdentifier = groupBy(open, (name) => identifierOf((parts.get(name) ?? []).slice(-count), casing));
    const colliding: string[] = [];
    for (const [identifier, sharing] of byIdentifier) {
      const isFree = sharing.length === 1 && !taken.has(identifier) && !reserved.has(identifier);
      if (isFree) settle(sharing[0] ?? "", identifier);
      else for (const name of sharing) colliding.push(name);
    }
    // If all parts are used, the first keeps the identifier, and the others get a number.
    const hasMore = (name: string) => (parts.get(name)?.length ?? 0) > count;
    for (const name of colliding)
      if (!hasMore(name)) settle(name, numbered(identifierOf(parts.get(name) ?? [], casing)));
    open = colliding.filter(hasMore);
  }
  return result;

  // Continues from the last number, since many names may have one identifier.
  function numbered(identifier: string): string {
    for (let number = (numbers.get(identifier) ?? 0) + 1; ; number += 1) {
      const candidate = number === 1 ? identifier : `${identifier}${number}`;
      numbers.set(identifier, number);
      if (!taken.has(candidate) && !reserved.has(candidate)) return candidate;
    }
  }

  function settle(name: string, identifier: string): void {
    taken.add(identifier);
    result.set(name, identifier);
  }
}

function identifierOf(parts: readonly string[], casing: Casing): string {
  const words = parts.flatMap((part) => part.split(/[^A-Za-z0-9]+/)).filter((word) => word !== "");
  const capitalized = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const joined =
    casing === "camelCase" ? capitalized.charAt(0).toLowerCase() + capitalized.slice(1) : capitalized;
  return /^[A-Za-z]/.test(joined) ? joined : `_${joined}`;
}
