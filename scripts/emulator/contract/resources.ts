import { type Json, type JsonObject, objectAt } from "../../document/json.ts";
import { anonymous, type Operation } from "./operations.ts";
import { successBody } from "./responses.ts";
import { referencedComponent } from "./schema.ts";

/** The collections and single resources of a document, by paths with nameless parameters. */
export interface Resources {
  /** The schemas by component; entities without a component have a name here too. */
  readonly schemas: JsonObject;
  /** The component of each collection's entities; empty if the document does not tell. */
  readonly collections: ReadonlyMap<string, string>;
  /** The component of each single resource. */
  readonly singletons: ReadonlyMap<string, string>;
  /** The parameter that is the key of each collection. */
  readonly keyParameters: ReadonlyMap<string, string>;
}

/** Finds the resources of a document by what its operations list, read and write. */
export function resourcesOf(document: JsonObject, operations: readonly Operation[]): Resources {
  const schemas: Record<string, Json | undefined> = { ...objectAt(document, "components", "schemas") };
  // Entities whose schema is not a component get a name here.
  const named = (schema: JsonObject, place: string): string => {
    const reference = referencedComponent(schema);
    if (reference !== undefined) return reference;
    schemas[place] = schema;
    return place;
  };
  const collections = new Map<string, string>();
  const singletons = new Map<string, string>();
  for (const operation of operations) {
    const path = anonymous(operation.path);
    const success = successBody(operation);
    if (operation.kind === "list" && operation.list !== undefined)
      collections.set(path, named(operation.list.items, `${path} items`));
    else if (operation.kind === "read" && success !== undefined && !path.endsWith("{}"))
      singletons.set(path, named(success, path));
  }
  const keyParameters = new Map<string, string>();
  const entities = operations.filter(({ kind }) => kind !== "action" && kind !== "media");
  for (const operation of entities) {
    const collection = /^(.*)\/\{([^}]*)\}$/.exec(operation.path);
    const success = successBody(operation) ?? operation.request?.schema;
    if (collection === null || success === undefined) continue;
    const [, path = "", parameter = ""] = collection;
    const template = anonymous(path);
    if (!collections.has(template)) collections.set(template, named(success, `${template} items`));
    keyParameters.set(template, parameter);
  }
  for (const path of untypedCollections(operations)) if (!collections.has(path)) collections.set(path, "");
  return { schemas, collections, singletons, keyParameters };
}

// Collections that can only be counted, or whose entities have no operations: a slice may begin below an entity, as
// `/groups/{group-id}/members` alone.
function untypedCollections(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap(({ kind, path }) => {
    const template = anonymous(path).replace(/\/\$count$/, "");
    return [...(kind === "count" ? [template] : []), ...keyedPrefixes(template)];
  });
}

// The paths before each key: `/a` and `/a/{}/b` of `/a/{}/b/{}`.
function keyedPrefixes(template: string): readonly string[] {
  const parts = template.split(/\/\{\}(?=\/|$)/);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/{}"));
}
