import { type JsonObject, objectAt, own, stringsAt } from "../../document/json.ts";
import { visit } from "../../document/visit.ts";
import { documentOf, type Revision } from "../revision.ts";
import { unwrapComponent, unwrapValue } from "./value.ts";

/** Whether a property travels in one direction only. */
export interface Marks {
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
}

/** Returns the marks of a property: its own, and those of the schemas that it refers to. */
export function marksOf(schema: JsonObject, component: (name: string) => JsonObject | undefined): Marks {
  const open = new Set<string>();
  let value = unwrapValue(schema, []);
  let marks = marksIn(value.node);
  while (value.reference !== undefined && !open.has(value.reference)) {
    open.add(value.reference);
    value = unwrapComponent(component(value.reference) ?? {}, value.reference);
    marks = joinMarks(marks, marksIn(value.node));
  }
  return marks;
}

/** Returns the marks of a property that several schemas describe. */
export function joinMarks(a: Marks, b: Marks): Marks {
  return { readOnly: a.readOnly || b.readOnly, writeOnly: a.writeOnly || b.writeOnly };
}

/** Returns the marks that a schema states itself. */
export function marksIn(node: JsonObject): Marks {
  return { readOnly: own(node, "readOnly") === true, writeOnly: own(node, "writeOnly") === true };
}

const requiredOf = new WeakMap<Revision, ReadonlySet<string>>();

/** Returns the names of the schemas that a required property of any object refers to. */
export function requiredSchemas(revision: Revision): ReadonlySet<string> {
  const known = requiredOf.get(revision);
  if (known !== undefined) return known;
  const names = new Set<string>();
  visit(documentOf(revision), {
    schema(node) {
      const properties = objectAt(node, "properties");
      for (const name of stringsAt(node, "required")) {
        const { reference } = unwrapValue(objectAt(properties, name), []);
        if (reference !== undefined) names.add(reference);
      }
    },
  });
  requiredOf.set(revision, names);
  return names;
}
