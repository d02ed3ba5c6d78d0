import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { compile } from "../support/compile.ts";
import { type Project, project } from "../support/project.ts";
import { assertDeclarations } from "./judge.ts";
import { HOSTILE_STRINGS } from "./strings.ts";

/** An object with these names. */
export const object = (names: readonly string[], value: (name: string) => Json): JsonObject =>
  Object.fromEntries(names.map((name) => [name, value(name)]));
/** The hostile texts but for these. */
export const without = (...left: readonly string[]): readonly string[] =>
  HOSTILE_STRINGS.filter((name) => !left.includes(name));

/** An operation that the linter finds no fault with. */
export const operation = (id: string, schema: Json = {}): JsonObject => ({
  operationId: id,
  responses: {
    "2XX": { description: "Done.", content: { "application/json": { schema } } },
    "4XX": { description: "Failed." },
  },
});
/** A document with one operation, which answers with this schema. */
export const answering = (schema: Json, schemas: JsonObject = {}): JsonObject =>
  documentOf({ "/things": { get: operation("a", schema) } }, schemas);
/** A document of these paths and schemas. */
export const documentOf = (paths: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  servers: [{ url: "https://graph.test" }],
  paths,
  components: { schemas },
});
/** A reference to a schema. */
export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** What was generated. */
interface Generated {
  readonly types: string;
  readonly enums: string;
}

/** Runs `update` and `check`, and holds what is written against what may be. */
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

/** A project whose published document is this one. */
export const holding = (document: JsonObject): Project =>
  project({ "published.yaml": JSON.stringify(document) });

/** The names that a declared type has, as the compiler reads them. */
export function namesOf(types: string, name: string): readonly string[] {
  return compile(types)
    .typeOf(name)
    .getProperties()
    .map(({ escapedName }) => ts.unescapeLeadingUnderscores(escapedName));
}

/** The literals that a type is a choice of. */
export function literalsOf(types: string, name: string): readonly (string | number)[] {
  const type = compile(types).typeOf(name);
  const arms = type.isUnion() ? type.types : [type];
  return arms.flatMap((arm) => (arm.isStringLiteral() || arm.isNumberLiteral() ? [arm.value] : []));
}

/** The values in one order. */
export const sorted = (values: readonly (string | number)[]): readonly (string | number)[] =>
  values.toSorted();
