import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { emitTypes } from "../../scripts/emit/types.ts";

const described = (name: string, more: JsonObject = {}): JsonObject => ({
  type: "string",
  description: `The ${name}.`,
  ...more,
});
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const named = (name: string): JsonObject => ({ allOf: [reference(name)], required: ["kind"] });
const kind = (name: string): JsonObject => ({ type: "string", const: name });

/** A family in a family with a required `kind` in one member, a union without shared properties, and a reserved name. */
const schemas: JsonObject = {
  cat: object({ kind: kind("cat"), id: described("id"), fur: described("fur"), lives: described("lives") }),
  dog: object({ kind: kind("dog"), id: described("id"), fur: described("fur") }),
  fish: object({ kind: kind("fish"), id: described("id") }),
  furry: { anyOf: [named("cat"), reference("dog")] },
  animal: { anyOf: [reference("furry"), reference("fish"), { type: "null" }] },
  stone: object({ id: described("number") }),
  thing: { anyOf: [reference("stone"), reference("fish")] },
  text: { anyOf: [reference("cat"), { type: "string" }] },
  AnimalShared: object({}),
};
const document: JsonObject = {
  openapi: "3.1.1",
  info: { title: "Animals", version: "1" },
  paths: {},
  components: { schemas },
};
const api = emitTypes(document);

/** Returns the documentation that an editor shows of a property in a literal of a type. */
function hoverOf(property: string, type: string, literal: string): string {
  const text = `${api}\nexport const probe: ${type} = ${literal};`;
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => ["api.ts"],
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => (file === "api.ts" ? ts.ScriptSnapshot.fromString(text) : undefined),
    getCurrentDirectory: () => "",
    getCompilationSettings: () => ({ noLib: true, strict: true }),
    getDefaultLibFileName: () => "",
    fileExists: (file) => file === "api.ts",
    readFile: () => undefined,
  };
  const position = text.lastIndexOf(`${property}:`);
  const info = ts.createLanguageService(host).getQuickInfoAtPosition("api.ts", position);
  return ts.displayPartsToString(info?.documentation);
}

describe("a property that all members of a union have", () => {
  test.each([
    { property: "id", type: "Animal", literal: `{ id: "1" }`, want: "The id." },
    { property: "fur", type: "Animal", literal: `{ fur: "red" }`, want: "The fur." },
    { property: "fur", type: "Furry", literal: `{ kind: "cat", fur: "red" }`, want: "The fur." },
    { property: "lives", type: "Furry", literal: `{ kind: "cat", lives: "9" }`, want: "The lives." },
    { property: "id", type: "(Animal | Stone)[]", literal: `[{ kind: "fish", id: "1" }]`, want: "" },
  ])("$property of $literal in $type is documented as '$want'", ({ property, type, literal, want }) => {
    expect(hoverOf(property, type, literal)).toBe(want);
  });

  test("has one declaration", () => {
    expect(api.match(/^ *id\?: string;$/gm)).toHaveLength(2);
    expect(api.match(/^ *fur\?: string;$/gm)).toHaveLength(1);
    expect(api).toContain("export interface Cat extends AnimalShared_, FurryShared {");
  });

  test("is not moved if its documentation differs", () => {
    expect(api).toContain("export interface Stone {");
    expect(api).not.toContain("ThingShared");
  });
});
