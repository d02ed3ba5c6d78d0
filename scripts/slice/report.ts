import { entriesOf, type JsonObject, objectAt } from "../document/json.ts";
import { operationsOf } from "../document/path-item.ts";
import type { Catalog } from "./catalog.ts";
import type { Closure, Reason } from "./closure.ts";
import { heaviest, type Weight } from "./heaviest.ts";

/** What a slice took, out of what, and why. */
export interface SliceReport {
  /** How the document was read. */
  readonly way: "index" | "parse";
  /** Why it was parsed as a whole, where it was. */
  readonly wayReason?: string;
  readonly published: { readonly paths: number; readonly schemas: number };
  readonly paths: number;
  readonly operations: number;
  readonly schemas: number;
  /** Schemas by the reason they are there; one with several counts under its strongest. */
  readonly reasons: Readonly<Record<Reason, number>>;
  /** Families that `stopAt` kept from being followed. */
  readonly stopped: readonly string[];
  /** Entries of discriminator mappings left out, since their target is not part of the slice. */
  readonly mappingsRemoved: number;
  /** The schemas that pull in most, at most ten: where a `stopAt` would save most. */
  readonly heaviest: readonly Weight[];
}

/** Counts a finished slice. */
export function reportOf(
  catalog: Catalog,
  document: JsonObject,
  closure: Closure,
  removed: number,
): SliceReport {
  const reasons = { referenced: 0, family: 0, base: 0 };
  const schemas = closure.components.get("schemas") ?? new Map();
  for (const { reasons: found } of schemas.values()) {
    if (found.has("referenced")) reasons.referenced += 1;
    else if (found.has("family")) reasons.family += 1;
    else reasons.base += 1;
  }
  return {
    way: catalog.way,
    published: { paths: catalog.paths.length, schemas: catalog.schemaNames.length },
    paths: entriesOf(objectAt(document, "paths")).length,
    operations: countOperations(document),
    schemas: schemas.size,
    reasons,
    stopped: closure.stopped,
    mappingsRemoved: removed,
    heaviest: heaviest(closure, 10),
  };
}

/** How many operations a document has. */
function countOperations(document: JsonObject): number {
  return Object.values(objectAt(document, "paths")).flatMap(operationsOf).length;
}
