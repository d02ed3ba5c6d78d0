import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { compile } from "../support/compile.ts";
import {
  answering,
  documentOf,
  generated,
  holding,
  literalsOf,
  namesOf,
  object,
  operation,
  ref,
  sorted,
  without,
} from "./generated.ts";
import { enumsIn } from "./outcome.ts";
import { HOSTILE_STRINGS } from "./strings.ts";

afterEach(() => {
  expect(Object.hasOwn(globalThis, "injected")).toBe(false);
});

describe("hostile texts are unchanged", () => {
  test("as properties", async () => {
    const names = without("hasOwnProperty", "@odata.type");
    const inner: JsonObject = { type: "object", properties: { b: { type: "string" } } };
    const nested: JsonObject = { type: "object", properties: { a: inner } };
    using given = holding(
      answering(ref("T"), { T: { type: "object", properties: object(names, () => nested) } }),
    );
    const { types } = await generated(given);
    expect(sorted(namesOf(types, "T"))).toEqual(sorted(names));
  });

  test("as members of a closed enum", async () => {
    const members = without("unknownFutureValue");
    using given = holding(answering(ref("status"), { status: { type: "string", enum: members } }));
    const { types, enums } = await generated(given);
    expect(sorted(literalsOf(types, "Status"))).toEqual(sorted(members));
    expect(enumsIn(enums)).toEqual({ status: members });
    const module: unknown = await import(given.file("generated/enums.ts"));
    expect(module).toMatchObject({ status: { name: "status", members, later: [] } });
  });

  test("as members of an evolvable enum, before and behind the sentinel", async () => {
    const members = [...without("hasOwnProperty", "$ref"), "last"];
    using given = holding(answering(ref("status"), { status: { type: "string", enum: members } }));
    const { types, enums } = await generated(given);
    expect(sorted(literalsOf(types, "Status"))).toEqual(sorted(members));
    expect(enumsIn(enums)).toEqual({ status: members });
  });

  test("as constants and defaults", async () => {
    const names = HOSTILE_STRINGS.map((_, index) => `p${index}`);
    const constant = (name: string): JsonObject => ({ const: HOSTILE_STRINGS[names.indexOf(name)] ?? "" });
    using given = holding(
      answering(ref("T"), { T: { type: "object", properties: object(names, constant), required: names } }),
    );
    const { types } = await generated(given);
    const { checker, typeOf } = compile(types);
    const values = typeOf("T")
      .getProperties()
      .map((property) => checker.getTypeOfSymbol(property));
    expect(values.map((type) => (type.isStringLiteral() ? type.value : "none"))).toEqual(HOSTILE_STRINGS);
  });

  test("as descriptions everywhere", async () => {
    // The linter refuses a script in a description.
    const words = HOSTILE_STRINGS.filter((text) => !text.includes("<script")).join(" | ");
    const said = {
      description: words,
      summary: words,
      title: words,
      example: words,
      default: words,
      externalDocs: { url: "https://a.test", description: words },
    };
    const parameter = {
      name: "q",
      in: "query",
      description: words,
      example: words,
      schema: { type: "string", ...said },
    };
    const body = {
      content: { "a/b": { schema: { type: "string", ...said }, example: words } },
      description: words,
    };
    const document = documentOf(
      {
        "/things": {
          summary: words,
          description: words,
          parameters: [parameter],
          post: {
            ...operation("a", ref("T")),
            ...{ summary: words, description: words, requestBody: body, tags: ["t"] },
          },
        },
      },
      {
        T: {
          type: "object",
          ...said,
          properties: { a: { type: "string", ...said, format: words, "x-a": words } },
        },
        status: { type: "string", description: words, enum: ["a"] },
      },
    );
    using given = holding({
      ...document,
      info: { title: words, version: words, description: words },
      tags: [{ name: "t", description: words }],
    });
    const { types } = await generated(given);
    expect(sorted(namesOf(types, "T"))).toEqual(["a"]);
    const openapi = parseYamlObject(
      readFileSync(given.file("generated/openapi.yaml"), "utf8"),
      "openapi.yaml",
    );
    expect(openapi).toMatchObject({ info: { title: words }, tags: [{ name: "t", description: words }] });
  });
});
