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

/** What a question is about, in the names of the published documents. */
export interface Subject {
  readonly kind: "operation" | "schema" | "export";
  /** The operation or the schema. */
  readonly name: string;
  /** Of a schema, the property; of an operation, the field that it is about. */
  readonly part: string | undefined;
  readonly pointer: string;
}

/** One question to the compiler: a line of TypeScript that compiles if the answer is yes. */
export interface Question {
  readonly subject: Subject;
  readonly audience: "read" | "send";
  /** What it means when it does not compile. */
  readonly otherwise: string;
  readonly code: string;
  /** Whether both documents say the same here, so that a no can only come from what they refer to. */
  readonly isSame: boolean;
}

/** A normalized document, and the document as the compiler judges what is read and what is sent in it. */
export interface CheckedDocument {
  readonly normalized: JsonObject;
  readonly read: JsonObject;
  readonly sent: JsonObject;
}

/** Puts a name in brackets, to look up a type by it. */
export function at(...names: readonly string[]): string {
  return names.map((name) => `[${JSON.stringify(name)}]`).join("");
}

/** One line that compiles if a value of one type can stand where the other is expected. */
export function assign(expected: string, given: string): string {
  // A function that is never called: nothing has to be inferred.
  return `;(given: ${given}): ${expected} => given;`;
}

/**
 * Asks of each schema whether what is read of it can be read as before, and whether what was sent can be
 * sent; where its properties differ, of each of them too, so that the answer says where.
 *
 * @param published the name that a schema of a normalized document has in the published ones
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
  // Of an object, what differs is asked property by property.
  const isAskedByPart =
    isPlainObject(was) &&
    isPlainObject(is) &&
    equal(own(was, "additionalProperties"), own(is, "additionalProperties"));
  return [
    question(subject(undefined), audience, types, isAskedByPart || equal(was, is)),
    ...propertyQuestions(subject, audience, types, was, is),
  ];
}

/** The types that a question is about, as TypeScript names them. */
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
    otherwise: audience === "read" ? "cannot be read as before" : "cannot be sent as before",
    code: audience === "read" ? assign(old, now) : assign(now, old),
    isSame,
  };
}

/**
 * Asks of each property in which two objects differ. An object that is sent may be written out, and then
 * has to have all of its properties: a type that merely takes no notice of one is not enough.
 *
 * @param subject what a property's question is about, by its name
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
    otherwise: "has to be sent, and was not known",
    code: `;(): Pick<${types.now}, ${JSON.stringify(property)}> => ({});`,
  }));
  return [...questions, ...demands];
}

function isPlainObject(schema: JsonObject): boolean {
  const hasProperties = Object.keys(objectAt(schema, "properties")).length > 0;
  const isComposed = ["anyOf", "oneOf", "allOf", "$ref"].some((name) => own(schema, name) !== undefined);
  return hasProperties && !isComposed && own(schema, "type") === "object";
}

/** Every operation of a document, with its path item. */
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
