import type { NodeKind } from "./grammar.ts";
import { isObject, type JsonObject, own } from "./json.ts";
import { referredSchema } from "./pointer.ts";
import { visit } from "./visit.ts";

/** Adds the names of the schema components to which an object of a document refers. */
export function addReferences(names: Set<string>, root: JsonObject, kind: NodeKind): void {
  visit(
    root,
    (node) => {
      const name = referredSchema(node);
      if (name !== undefined) names.add(name);
    },
    kind,
  );
}

/** Adds the names of the schema components to which those with these names refer, directly or not. */
export function addReached(names: Set<string>, schemas: JsonObject): void {
  // A name that is added during the loop is visited too.
  for (const name of names) {
    const schema = own(schemas, name);
    if (isObject(schema)) addReferences(names, schema, "schema");
  }
}
