import { addTo } from "./group.ts";
import { arrayAt, isObject, type Json } from "./json.ts";
import { referredSchema } from "./pointer.ts";

/** The names of the schemas that extend each schema by their `allOf`. */
export type Subtypes = ReadonlyMap<string, readonly string[]>;

/** Finds the direct subtypes of all schemas. */
export function directSubtypes(
  schemas: Iterable<readonly [name: string, schema: Json | undefined]>,
): Subtypes {
  const direct = new Map<string, string[]>();
  for (const [name, schema] of schemas)
    for (const part of isObject(schema) ? arrayAt(schema, "allOf") : []) {
      const base = referredSchema(part);
      if (base !== undefined) addTo(direct, base, name);
    }
  return direct;
}

/** Finds the schemas that extend one, directly or through others. */
export function subtypesOf(base: string, direct: Subtypes): ReadonlySet<string> {
  const found = new Set(direct.get(base));
  // A name that is added during the loop is visited too.
  for (const name of found) for (const next of direct.get(name) ?? []) found.add(next);
  return found;
}
