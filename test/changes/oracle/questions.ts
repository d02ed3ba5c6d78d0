import { operationName } from "../../../scripts/changes/reach.ts";
import {
  equal,
  isObject,
  type JsonObject,
  objectAt,
  own,
  stringsAt,
} from "../../../scripts/document/json.ts";
import { operationsOf } from "../../../scripts/document/path-item.ts";
import { pointer } from "../../../scripts/document/pointer.ts";

/** The subject of a question, by its names in the published documents. */
export interface Subject {
  readonly kind: "operation" | "schema" | "export";
  /** The operation or the schema. */
  readonly name: string;
  /** The property of a schema, or the field of an operation. */
  readonly part: string | undefined;
  readonly pointer: string;
}

/** A question to the compiler: a line of TypeScript that compiles if the answer is yes. */
export interface Question {
  readonly subject: Subject;
  readonly audience: "read" | "send";
  /** What a compiler error on the line means. */
  readonly otherwise: string;
  readonly code: string;
  /** Whether both documents are equal here, so that an error can only come from what they refer to. */
  readonly isSame: boolean;
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

/**
 * Creates the questions about each schema: whether responses and requests are assignable as before. If its
 * properties differ, each of them gets its own question, so that the error names the property.
 *
 * @param published returns the published name of a schema of a normalized document
 */
export function schemaQuestions(
  before: CheckedDocument,
  after: CheckedDocument,
  published: (name: string) => string,
): readonly Question[] {
  const ask = (audience: "read" | "send", old: JsonObject, now: JsonObject) =>
    Object.keys(schemasOf(old))
      .filter((name) => own(schemasOf(now), name) !== undefined)
      .flatMap((name) => askOf(name, audience, old, now, published(name)));
  return [...ask("read", before.read, after.read), ...ask("send", before.sent, after.sent)];
}

function askOf(
  name: string,
  audience: "read" | "send",
  before: JsonObject,
  after: JsonObject,
  schema: string,
): readonly Question[] {
  const [was, is] = [objectAt(schemasOf(before), name), objectAt(schemasOf(after), name)];
  const [old, now] = (["before", "after"] as const).map(
    (revision) => `${revision}${audience === "read" ? "Read" : "Sent"}.components${at("schemas", name)}`,
  );
  const subject = (part: string | undefined): Subject => ({
    kind: "schema",
    name: schema,
    part,
    pointer: pointer("components", "schemas", schema),
  });
  const types = { old: old ?? "", now: now ?? "" };
  // An object gets one question for each property that differs.
  const isAskedByPart =
    isPlainObject(was) &&
    isPlainObject(is) &&
    equal(own(was, "additionalProperties"), own(is, "additionalProperties"));
  return [
    question(subject(undefined), audience, types, isAskedByPart || equal(was, is)),
    ...propertyQuestions(subject, audience, types, was, is),
  ];
}

/** The types that a question is about, as TypeScript expressions. */
export interface Types {
  readonly old: string;
  readonly now: string;
}

function question(
  subject: Subject,
  audience: "read" | "send",
  { old, now }: Types,
  isSame: boolean,
): Question {
  return {
    subject,
    audience,
    otherwise: audience === "read" ? "is not assignable to the old type" : "no longer accepts the old type",
    code: audience === "read" ? assign(old, now) : assign(now, old),
    isSame,
  };
}

/**
 * Creates the questions about each property in which two objects differ. A request may contain an object
 * literal, which may only have known properties: a type that merely ignores a property is not enough.
 *
 * @param subject returns the subject of a property's question
 * @param types   the types of the two objects
 */
export function propertyQuestions(
  subject: (property: string) => Subject,
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
  const typesOf = (property: string): Types => ({
    old: `${types.old}${at(property)}`,
    now: `${types.now}${at(property)}`,
  });
  const different = Object.keys(old).filter((property) => !isSame(property));
  const questions = different.map((property) =>
    question(subject(property), audience, typesOf(property), false),
  );
  if (audience === "read") return questions;
  const demanded = stringsAt(is, "required").filter((property) => own(old, property) === undefined);
  const demands = demanded.map((property) => ({
    ...question(subject(property), audience, typesOf(property), false),
    otherwise: "is new and required",
    code: `;(): Pick<${types.now}, ${JSON.stringify(property)}> => ({});`,
  }));
  return [...questions, ...demands];
}

function isPlainObject(schema: JsonObject): boolean {
  const hasProperties = Object.keys(objectAt(schema, "properties")).length > 0;
  const isComposed = ["anyOf", "oneOf", "allOf", "$ref"].some((name) => own(schema, name) !== undefined);
  return hasProperties && !isComposed && own(schema, "type") === "object";
}

/** Returns each operation of a document with its path item. */
export function checkedOperations(document: JsonObject): readonly {
  readonly path: string;
  readonly method: string;
  readonly name: string;
  readonly item: JsonObject;
}[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    isObject(item)
      ? operationsOf(item).map(([method]) => ({
          path,
          method,
          name: operationName(method, path),
          item,
        }))
      : [],
  );
}

function schemasOf(document: JsonObject): JsonObject {
  return objectAt(document, "components", "schemas");
}
