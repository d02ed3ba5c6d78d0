import { type JsonObject, objectAt } from "../document/json.ts";
import { operationsOf } from "../document/path-item.ts";
import type { Catalog } from "./catalog.ts";
import type { Closure, Reason } from "./closure.ts";
import { heaviest, type Weight } from "./heaviest.ts";

/** The counts of a slice, and why its schemas are in it. */
export interface SliceReport {
  /** Which parser read the document. */
  readonly parser: "index" | "full";
  /** Why the full parser was used. */
  readonly fallbackReason?: string;
  readonly published: { readonly paths: number; readonly schemas: number };
  readonly paths: number;
  readonly operations: number;
  readonly schemas: number;
  /** The number of schemas by reason; a schema with several reasons counts under its strongest. */
  readonly reasons: Readonly<Record<Reason, number>>;
  /** Families that were not followed because of `stopAt`. */
  readonly stopped: readonly string[];
  /** The number of discriminator mapping entries removed because their target is not in the slice. */
  readonly mappingsRemoved: number;
  /** The schemas that pull in the most others, at most ten: where a `stopAt` saves most. */
  readonly heaviest: readonly Weight[];
}

/** Counts a finished slice. */
export function reportOf(
  catalog: Catalog,
  document: JsonObject,
  closure: Closure,
  removed: number,
): SliceReport {
  const items = Object.values(objectAt(document, "paths"));
  const reasons = { referenced: 0, family: 0, base: 0 };
  const schemas = closure.components.get("schemas") ?? new Map();
  for (const { reasons: found } of schemas.values()) {
    if (found.has("referenced")) reasons.referenced += 1;
    else if (found.has("family")) reasons.family += 1;
    else reasons.base += 1;
  }
  return {
    parser: catalog.parser,
    published: { paths: catalog.paths.length, schemas: catalog.schemaNames.length },
    paths: items.length,
    operations: items.flatMap(operationsOf).length,
    schemas: schemas.size,
    reasons,
    stopped: closure.stopped,
    mappingsRemoved: removed,
    heaviest: heaviest(closure, 10),
  };
}
