import {
  equal,
  isObject,
  type JsonObject,
  objectAt,
  own,
  stringsAt,
} from "../../../scripts/document/json.ts";
import { operationsOf } from "../../../scripts/document/path-item.ts";

/** A question to the compiler: a line of TypeScript that compiles if the answer is yes. */
export interface Question {
  readonly audience: "read" | "send";
  readonly code: string;
}

/** A normalized document, and its forms for the type check of responses and of requests. */
export interface CheckedDocument {
  readonly normalized: JsonObject;
  readonly read: JsonObject;
  readonly sent: JsonObject;
}

/** Formats names as indexed access types: `["a"]["b"]`. */
export function at(...names: readonly string[]): string {
  return names.map((name) => `[${JSON.stringify(name)}]`).join("");
}

/** Formats a line that compiles if a value of the given type is assignable to the expected one. */
export function assign(expected: string, given: string): string {
  // A function that is never called: the compiler need not infer anything.
  return `;(given: ${given}): ${expected} => given;`;
}

/** Creates the questions about each schema: whether responses and requests are assignable as before. */
export function schemaQuestions(before: CheckedDocument, after: CheckedDocument): readonly Question[] {
  const ask = (audience: "read" | "send", old: JsonObject, now: JsonObject) =>
    Object.keys(schemasOf(old))
      .filter((name) => own(schemasOf(now), name) !== undefined)
      .flatMap((name) => askOf(name, audience, schemasOf(old), schemasOf(now)));
  return [...ask("read", before.read, after.read), ...ask("send", before.sent, after.sent)];
}

function askOf(
  name: string,
  audience: "read" | "send",
  before: JsonObject,
  after: JsonObject,
): readonly Question[] {
  const typeIn = (revision: "before" | "after") =>
    `${revision}${audience === "read" ? "Read" : "Sent"}.components${at("schemas", name)}`;
  const types = { old: typeIn("before"), now: typeIn("after") };
  return [
    question(audience, types),
    ...propertyQuestions(audience, types, objectAt(before, name), objectAt(after, name)),
  ];
}

/** The types that a question is about, as TypeScript expressions. */
export interface Types {
  readonly old: string;
  readonly now: string;
}

function question(audience: "read" | "send", { old, now }: Types): Question {
  return { audience, code: audience === "read" ? assign(old, now) : assign(now, old) };
}

/**
 * Creates the questions about each property in which two objects differ. A request may contain an object
 * literal, which may only have known properties: a type that merely ignores a property is not enough.
 *
 * @param types the types of the two objects
 */
export function propertyQuestions(
  audience: "read" | "send",
  types: Types,
  was: JsonObject,
  is: JsonObject,
): readonly Question[] {
  if (!isPlainObject(was) || !isPlainObject(is)) return [];
  const [old, now] = [objectAt(was, "properties"), objectAt(is, "properties")];
  const isRequired = (side: JsonObject, property: string) => stringsAt(side, "required").includes(property);
  const isSame = (property: string) =>
    equal(own(old, property), own(now, property)) && isRequired(was, property) === isRequired(is, property);
  const questions = Object.keys(old)
    .filter((property) => !isSame(property))
    .map((property) =>
      question(audience, {
        old: `${types.old}${at(property)}`,
        now: `${types.now}${at(property)}`,
      }),
    );
  if (audience === "read") return questions;
  const demanded = stringsAt(is, "required").filter((property) => own(old, property) === undefined);
  const demands = demanded.map((property) => ({
    audience,
    code: `;(): Pick<${types.now}, ${JSON.stringify(property)}> => ({});`,
  }));
  return [...questions, ...demands];
}

function isPlainObject(schema: JsonObject): boolean {
  const hasProperties = Object.keys(objectAt(schema, "properties")).length > 0;
  const isComposed = ["anyOf", "oneOf", "allOf", "$ref"].some((name) => own(schema, name) !== undefined);
  return hasProperties && !isComposed && own(schema, "type") === "object";
}

/** Lists the operations of a document. */
export function checkedOperations(
  document: JsonObject,
): readonly { readonly path: string; readonly method: string }[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    isObject(item) ? operationsOf(item).map(([method]) => ({ path, method })) : [],
  );
}

function schemasOf(document: JsonObject): JsonObject {
  return objectAt(document, "components", "schemas");
}
