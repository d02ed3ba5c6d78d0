import type { Json } from "../document/json.ts";
import { pointer } from "../document/pointer.ts";
import { InputError } from "../errors.ts";
import type { Catalog } from "./catalog.ts";

/** How many path items and components a slice may have. All of Graph has 27,000. */
const MOST_ENTRIES = 30_000;

/** How many values they may hold, what aliases share counted wherever it stands. All of Graph holds 1,700,000. */
const MOST_VALUES = 2_500_000;

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
  let entries = 0;
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
