import { arrayAt, isObject, type Json, type JsonObject, objectAt, own } from "./json.ts";
import { isNullSchema } from "./null-schema.ts";
import { referredSchema } from "./pointer.ts";

/**
 * Finds the schema of a property: its own, else that of its reference and `allOf`, else that of its variants.
 *
 * @param seen the components without the property
 * @returns `true` if only some variants describe the property; undefined if nothing does
 */
export function propertyIn(
  schema: Json | undefined,
  name: string,
  schemas: JsonObject,
  seen: Set<string> = new Set(),
): Json | undefined {
  if (!isObject(schema)) return undefined;
  const property = own(objectAt(schema, "properties"), name);
  if (property !== undefined) return property;
  const find = (part: Json | undefined) => propertyIn(part, name, schemas, seen);
  const target = referredSchema(schema);
  const isNew = target !== undefined && !seen.has(target);
  if (isNew) seen.add(target);
  for (const part of [...(isNew ? [own(schemas, target)] : []), ...arrayAt(schema, "allOf")]) {
    const inherited = find(part);
    if (inherited !== undefined) return inherited;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const all = arrayAt(schema, keyword)
      .filter((variant) => !isNullSchema(variant))
      .map(find);
    const found = all.filter((variant) => variant !== undefined);
    if (found.length > 0) return found.length === all.length ? { anyOf: found } : true;
  }
  return undefined;
}
