import type { Json } from "../document/json.ts";
import { pointer } from "../document/pointer.ts";
import { InputError } from "../errors.ts";
import type { Catalog } from "./catalog.ts";

/** The largest number of path items in a slice; more take over 1 GB. No area of Graph has more than 2,000. */
const MAX_PATHS = 10_000;

/**
 * The largest number of path items and components in a slice. The largest area of Graph has 9,100, other published
 * documents 4,000.
 */
const MAX_ENTRIES = 12_000;

/**
 * The largest number of values in them; an aliased value counts once for each alias. The largest area of Graph has
 * 400,000, other published documents 240,000.
 */
const MAX_VALUES = 500_000;

/** The largest length of a string, in UTF-16 units. Regular expressions fail with a stack overflow on longer ones. */
const MAX_TEXT = 1 << 20;

/**
 * Limits a catalog to what the pipeline can process.
 *
 * `pathItem` and `component` throw {@link InputError} if the total is over a limit or a string is too long.
 *
 * @throws {InputError} if the head of the document is over a limit
 */
export function boundedCatalog(catalog: Catalog): Catalog {
  const { source } = catalog;
  let [paths, entries, values] = [0, 0, 0];
  const assertShort = (text: string, path: readonly string[]): void => {
    if (text.length <= MAX_TEXT) return;
    const what = `has a string of over ${MAX_TEXT} characters`;
    throw new InputError(`${source}${pointer(...path)}`, what, "shorten it");
  };
  const assertAtMost = (most: number, found: number, what: string): void => {
    if (found <= most) return;
    throw new InputError(source, `a slice of it has over ${most} ${what}`, "select fewer paths");
  };
  const count = (value: Json | undefined, path: string[]): void => {
    values += 1;
    assertAtMost(MAX_VALUES, values, "values");
    if (typeof value === "string") assertShort(value, path);
    if (typeof value !== "object" || value === null) return;
    for (const [name, item] of Object.entries(value)) {
      assertShort(name, path);
      path.push(name);
      count(item, path);
      path.pop();
    }
  };
  const take = <Value extends Json | undefined>(value: Value, ...path: string[]): Value => {
    if (value === undefined) return value;
    entries += 1;
    if (path[0] === "paths") paths += 1;
    assertAtMost(MAX_PATHS, paths, "path items");
    assertAtMost(MAX_ENTRIES, entries, "path items and components");
    count(value, path);
    return value;
  };
  return {
    ...catalog,
    head: take(catalog.head),
    pathItem: (path) => take(catalog.pathItem(path), "paths", path),
    component: (section, name) => take(catalog.component(section, name), "components", section, name),
  };
}
