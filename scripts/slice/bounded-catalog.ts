import type { Json } from "../document/json.ts";
import { pointer } from "../document/pointer.ts";
import { InputError } from "../errors.ts";
import type { Catalog } from "./catalog.ts";

/** How many path items a slice may have: more take over 1 GB. No area of Graph has more than 2,000. */
const MOST_PATHS = 10_000;

/**
 * How many path items and components a slice may have. The largest area of Graph has 9,100, other published
 * documents 4,000.
 */
const MOST_ENTRIES = 12_000;

/**
 * How many values they may hold, what aliases share counted wherever it stands. The largest area of Graph holds
 * 400,000, other published documents 240,000.
 */
const MOST_VALUES = 500_000;

/** How long a text may be, in UTF-16 units. Longer ones overflow what texts are matched with. */
const LONGEST_TEXT = 1 << 20;

/**
 * The same catalog, which gives no more than the pipeline can work on.
 *
 * `pathItem` and `component` throw {@link InputError} when they have given too much, or would give a text
 * that is too long; so does this itself for the head.
 */
export function boundedCatalog(catalog: Catalog): Catalog {
  const { source } = catalog;
  let [paths, entries] = [0, 0];
  let values = 0;
  const assertShort = (text: string, path: readonly string[]): void => {
    if (text.length <= LONGEST_TEXT) return;
    throw new InputError(`${source}${pointer(...path)}`, `has a text of over ${LONGEST_TEXT} characters`);
  };
  const count = (value: Json | undefined, path: string[]): void => {
    values += 1;
    if (values > MOST_VALUES)
      throw new InputError(source, `a slice of it holds over ${MOST_VALUES} values`, "take fewer paths");
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
    if (paths > MOST_PATHS)
      throw new InputError(source, `a slice of it has over ${MOST_PATHS} path items`, "take fewer paths");
    if (entries > MOST_ENTRIES)
      throw new InputError(
        source,
        `a slice of it has over ${MOST_ENTRIES} path items and components`,
        "take fewer paths",
      );
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
