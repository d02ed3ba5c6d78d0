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
    const { readOnly, writeOnly } = marksIn(value.node);
    marks = { readOnly: marks.readOnly || readOnly, writeOnly: marks.writeOnly || writeOnly };
  }
  return marks;
}

/** Returns the marks that a schema states itself. */
export function marksIn(node: JsonObject): Marks {
  return { readOnly: own(node, "readOnly") === true, writeOnly: own(node, "writeOnly") === true };
}

/** Tells whether any object requires a property that refers to this schema. */
export function isRequiredAnywhere(revision: Revision, name: string): boolean {
  let isRequired = false;
  visit(documentOf(revision), {
    schema(node) {
      const properties = objectAt(node, "properties");
      isRequired ||= stringsAt(node, "required").some(
        (required) => unwrapValue(objectAt(properties, required), []).reference === name,
      );
    },
  });
  return isRequired;
}
