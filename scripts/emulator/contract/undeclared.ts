import {
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { memoized } from "../../document/memoized.ts";
import { schemaName, schemaReference } from "../../document/pointer.ts";
import { responseNameOf } from "../../document/vocabulary.ts";
import { partsOf } from "./schema.ts";

/** A property that a type does not declare. */
export interface Undeclared {
  /** Its place in the body: `/body/contentTyp`. */
  readonly path: string;
  readonly name: string;
  /** The component of its type; empty without one. */
  readonly type: string;
}

/** Finds the first property in a request body that its type does not declare; undefined if there is none. */
export type FindUndeclared = (schema: JsonObject, body: Json) => Undeclared | undefined;

interface Shape {
  readonly properties: ReadonlyMap<string, Json>;
  readonly items: Json | undefined;
  /** Whether any other property is allowed, too. */
  readonly isOpen: boolean;
  /** The components of requests, by those of responses. */
  readonly components: ReadonlyMap<string, string>;
}

/** Returns the search over these components, which looks up each schema once. */
export function undeclaredIn(schemas: JsonObject): FindUndeclared {
  const shapeOf = memoized((schema: JsonObject) => shapeIn(schema, schemas));
  const shapeNamed = memoized((name: string) => shapeOf({ $ref: schemaReference(name) }));
  const find = (schema: Json | undefined, value: Json, path: string): Undeclared | undefined => {
    if (!isObject(schema) || typeof value !== "object" || value === null) return undefined;
    const declared = shapeOf(schema);
    if (isArray(value))
      return first(value.entries(), (item, index) => find(declared.items, item, `${path}/${index}`));
    const [type = ""] = declared.components.keys();
    const named = stringAt(value, "@odata.type")?.replace(/^#/, "") ?? type;
    const subtype = named === type ? undefined : declared.components.get(named);
    const { properties, isOpen } = subtype === undefined ? declared : shapeNamed(subtype);
    // A slice need not have every subtype.
    const isChecked = !isOpen && (named === type || subtype !== undefined);
    return first(entriesOf(value), (item, name) => {
      const place = `${path}/${name}`;
      if (properties.has(name)) return find(properties.get(name), item, place);
      return isChecked && !needsNoDeclaration(name) ? { path: place, name, type: named } : undefined;
    });
  };
  return (schema, body) => find(schema, body, "");
}

// Annotations, and extensions: their names have an underscore, as those of no other property: `extension_<app>_name`.
function needsNoDeclaration(name: string): boolean {
  return name.includes("@") || name.includes("_");
}

function shapeIn(schema: JsonObject, schemas: JsonObject): Shape {
  const parts = partsOf(schema, schemas);
  const names = parts.flatMap((part) => schemaName(stringAt(part, "$ref")) ?? []);
  const components = new Map(names.map((name) => [responseNameOf(schemas[name]) ?? name, name]));
  // What only a response has may be sent back.
  const read = [...components.keys()].flatMap((name) => partsOf(objectAt(schemas, name), schemas));
  const propertiesOf = (all: readonly JsonObject[]) =>
    all.flatMap((part) => entriesOf(objectAt(part, "properties")));
  const declared = [...propertiesOf(read), ...propertiesOf(parts)];
  // The document capitalizes parameters of actions, Microsoft's samples do not: `Message`, `message`.
  const samples =
    components.size > 0 ? [] : declared.map(([name, held]) => [uncapitalized(name), held] as const);
  const properties = new Map([...samples, ...declared]);
  return {
    properties,
    items: parts.map((part) => own(part, "items")).find(isObject),
    isOpen:
      [...properties.keys()].every((name) => name === "id" || needsNoDeclaration(name)) ||
      [...components.keys()].some((name) => /\.openType/.test(name)) ||
      parts.some((part) => (own(part, "additionalProperties") ?? false) !== false),
    components,
  };
}

function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function first<Key, Value, Found>(
  entries: Iterable<readonly [Key, Value]>,
  find: (value: Value, key: Key) => Found | undefined,
): Found | undefined {
  for (const [key, value] of entries) {
    const found = find(value, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
