import { readFileSync } from "node:fs";
import ts from "typescript";
import { afterEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
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
import { HOSTILE_STRINGS } from "./strings.ts";

afterEach(() => {
  expect(Object.hasOwn(globalThis, "injected")).toBe(false);
});

describe("hostile names are unchanged", () => {
  test("as names of query parameters, headers and media types", async () => {
    const names = without("", "hasOwnProperty");
    const parameters = names.map((name) => ({ name, in: "query", schema: { type: "string" } }));
    const get = { ...operation("a"), parameters };
    using given = holding(documentOf({ "/things": { get } }));
    const { types } = await generated(given);
    const { checker, typeOf } = compile(
      `${types}\nexport interface Query extends NonNullable<operations["a"]["parameters"]["query"]> {}`,
    );
    const found = checker
      .getPropertiesOfType(typeOf("Query"))
      .map(({ escapedName }) => ts.unescapeLeadingUnderscores(escapedName));
    expect(sorted(found)).toEqual(sorted(names));
  });

  // Characters of a URL (RFC 3986), which the linter requires in an operationId.
  test("as operationIds", async () => {
    const ids = [
      "a#b/c",
      "#",
      "~1~0~01",
      "a/b",
      "'];x",
      "operation0",
      "operations",
      "__proto__",
      "constructor",
      "a:b@c",
      "(a)",
      "1",
      "$&",
    ];
    const paths = Object.fromEntries(ids.map((id, index) => [`/things/${index}`, { get: operation(id) }]));
    using given = holding(documentOf({ "/things": { get: operation("plain") }, ...paths }));
    given.file("spec/slice.yaml", "name: things\nsource: ../published.yaml\npaths: ['/**']\n");
    const { types } = await generated(given);
    expect(sorted(namesOf(types, "operations"))).toEqual(sorted([...ids, "plain"]));
    const reachable = ids.map(
      (id, index) =>
        `paths["/things/${index}"]["get"] extends operations[${JSON.stringify(id)}] ? true : false`,
    );
    expect(
      compile(
        `${types}\nexport const all: [${reachable.join(", ")}] = [${ids.map(() => "true").join(", ")}];`,
      ).faults,
    ).toEqual([]);
  });

  test("as paths", async () => {
    const names = without("", "{id}", "{", "@param {never} x").filter((name) => !/[?#]|\/$/.test(name));
    const paths = names.map((name) => `/things/${name}`);
    using given = holding(
      documentOf(Object.fromEntries(paths.map((path, index) => [path, { get: operation(`a${index}`) }]))),
    );
    given.file("spec/slice.yaml", "name: things\nsource: ../published.yaml\npaths: ['/**']\n");
    const { code, err } = await given.run("update");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const types = readFileSync(given.file("generated/api.ts"), "utf8");
    expect(sorted(namesOf(types, "paths"))).toEqual(sorted(paths));
  });
});

/** Names of components (OpenAPI 3.1.1, section 4.8.7). */
const ALLOWED = /^[A-Za-z0-9._-]+$/;

test("each name of a schema that the specification does not allow is a warning", async () => {
  const names = without("", "%", "%2F%", "~", "~1~0~01").filter((name) => !ALLOWED.test(name));
  const token = (name: string) => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
  const properties = Object.fromEntries(names.map((name, index) => [`p${index}`, ref(token(name))]));
  const document = answering(
    { type: "object", properties },
    object(names, () => ({ type: "string" })),
  );
  using given = holding(document);
  const { out } = await given.run("update", "--json");
  const { warnings } = JSON.parse(out);
  expect(warnings).toMatchObject({ "spec-components-invalid-map-name": names.length });
  const { types } = await generated(given);
  const schemas = `${types}\nexport interface All extends Schemas {}\ntype Schemas = components["schemas"];`;
  expect(sorted(namesOf(schemas, "All"))).toEqual(sorted(names));
});

test("components may have any name that the specification allows", async () => {
  const names = HOSTILE_STRINGS.filter((name) => ALLOWED.test(name));
  using given = holding(
    answering(
      {
        type: "object",
        properties: Object.fromEntries(names.map((name, index) => [`p${index}`, ref(name)])),
      },
      object(names, (name) => ({ const: name })),
    ),
  );
  const { types } = await generated(given);
  const { checker, typeOf } = compile(
    `${types}\nexport interface All extends Schemas {}\ntype Schemas = components["schemas"];`,
  );
  const found = checker.getPropertiesOfType(typeOf("All")).map((symbol): [string, string] => {
    const type = checker.getTypeOfSymbol(symbol);
    return [ts.unescapeLeadingUnderscores(symbol.escapedName), type.isStringLiteral() ? type.value : "none"];
  });
  expect(Object.fromEntries(found)).toEqual(object(names, (name) => name));
});

test("numbers are unchanged", async () => {
  const numbers = [0, -1, 2 ** 53, 1e21, 1e308, 5e-324, -0.1];
  using given = holding(answering(ref("size"), { size: { type: "number", enum: numbers } }));
  const { types } = await generated(given);
  expect(new Set(literalsOf(types, "Size").map(Number))).toEqual(new Set(numbers));
});

test("the schema of a property called allOf is not a base", async () => {
  const family: JsonObject = {
    B: {
      type: "object",
      properties: { "@odata.type": { type: "string" } },
      discriminator: { propertyName: "@odata.type", mapping: { "#S": "#/components/schemas/S" } },
    },
    S: { allOf: [ref("B"), { type: "object", properties: { size: { type: "number" } } }] },
  };
  const holder = { type: "object", properties: { allOf: { type: "array", items: ref("B") } } };
  using given = holding(answering(holder, family));
  expect(namesOf((await generated(given)).types, "S")).toContain("size");
});

test("a property may be named like a method that the linter calls", async () => {
  using given = holding(answering({ type: "object", properties: { hasOwnProperty: {} } }));
  expect((await generated(given)).types).toContain("hasOwnProperty?: unknown;");
});
