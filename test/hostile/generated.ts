import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { compile } from "../support/compile.ts";
import { type Project, project } from "../support/project.ts";
import { assertDeclarations } from "./outcome.ts";
import { HOSTILE_STRINGS } from "./strings.ts";

/** Makes an object with the given names. */
export const object = (names: readonly string[], value: (name: string) => Json): JsonObject =>
  Object.fromEntries(names.map((name) => [name, value(name)]));
/** Returns the hostile texts except the given ones. */
export const without = (...left: readonly string[]): readonly string[] =>
  HOSTILE_STRINGS.filter((name) => !left.includes(name));

/** Makes an operation without findings of the linter. */
export const operation = (id: string, schema: Json = {}): JsonObject => ({
  operationId: id,
  responses: {
    "2XX": { description: "Done.", content: { "application/json": { schema } } },
    "4XX": { description: "Failed." },
  },
});
/** Makes a document with one operation, whose response has the given schema. */
export const answering = (schema: Json, schemas: JsonObject = {}): JsonObject =>
  documentOf({ "/things": { get: operation("a", schema) } }, schemas);
/** Makes a document. */
export const documentOf = (paths: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  servers: [{ url: "https://graph.test" }],
  paths,
  components: { schemas },
});
/** Makes a reference to a schema. */
export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The generated files. */
interface Generated {
  readonly types: string;
  readonly enums: string;
}

/** Runs `update` and `check`, and checks that the files compile and only declare. */
export async function generated(given: Project): Promise<Generated> {
  expect(await given.run("update")).toMatchObject({ code: 0, err: "" });
  const read = (name: string) => readFileSync(given.file(`generated/${name}`), "utf8");
  const [types, enums] = [read("api.ts"), read("enums.ts")];
  expect(await given.run("check")).toMatchObject({ code: 0, err: "" });
  assertDeclarations(types);
  expect(compile(types).faults).toEqual([]);
  expect(compile(enums).faults).toEqual([]);
  return { types, enums };
}

/** Makes a project with the given published document. */
export const holding = (document: JsonObject): Project =>
  project({ "published.yaml": JSON.stringify(document) });

/** Returns the names of a type's properties. */
export function namesOf(types: string, name: string): readonly string[] {
  return compile(types)
    .typeOf(name)
    .getProperties()
    .map(({ escapedName }) => ts.unescapeLeadingUnderscores(escapedName));
}

/** Returns the literals in a union. */
export function literalsOf(types: string, name: string): readonly (string | number)[] {
  const type = compile(types).typeOf(name);
  const variants = type.isUnion() ? type.types : [type];
  return variants.flatMap((item) => (item.isStringLiteral() || item.isNumberLiteral() ? [item.value] : []));
}

/** Sorts values. */
export const sorted = (values: readonly (string | number)[]): readonly (string | number)[] =>
  values.toSorted();
