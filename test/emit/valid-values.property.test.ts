// Whatever a schema allows by JSON Schema has to fit its type: types may be wider than schemas, never narrower.
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { pipeline } from "../../scripts/pipeline.ts";
import { faultsOf } from "../support/compiler.ts";
import { temporaryFolder } from "../support/folder.ts";
import { COMPONENTS, schemaWith, valueFor } from "./valid-values.ts";

const OPTIONS = {
  target: "es2022",
  lib: ["es2022"],
  module: "esnext",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

// A value whose further properties are no error, as they are where it is written as a literal.
const HEAD = `import type { paths } from "./api.ts";
type Fresh<T> = T extends object ? { -readonly [K in keyof T]: Fresh<T[K]> } : T;
declare function value<const T>(literal: T): Fresh<T>;`;

const SCHEMAS = 60;
const VALUES = 8;

test("a valid value fits its type, in requests and in responses", async () => {
  const seed = Date.now() & 0x7fffffff;
  const schemas = fc.sample(schemaWith(COMPONENTS), { seed, numRuns: SCHEMAS });
  const named: JsonObject = Object.fromEntries(
    COMPONENTS.map((name, index) => {
      const [schema = {}] = fc.sample(schemaWith(COMPONENTS.slice(0, index)), {
        seed: seed + index,
        numRuns: 1,
      });
      return [name, schema];
    }),
  );
  const document = documentOf(schemas, named);
  const ajv = new Ajv2020({ strict: false, logger: false });
  ajv.addSchema({ $id: "document", ...document });
  const rows = schemas.flatMap((schema, index) => {
    const isValid = ajv.compile({ $ref: `document#/paths/~1${index}/put/requestBody/content/json/schema` });
    const values = fc.sample(valueFor(schema, named), { seed, numRuns: VALUES });
    return values.filter((value) => isValid(value)).map((value) => ({ index, schema, value }));
  });
  expect(rows.length).toBeGreaterThan(SCHEMAS);
  const { files, findings } = await pipeline({ document, dialect: "openapi" });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const api = files.get("api.ts") ?? "";
  const faults = faultsIn(api, rows).map(({ index, ...fault }) => ({ ...fault, components: named }));
  expect(faults, `seed ${seed}`).toEqual([]);
});

function documentOf(schemas: readonly JsonObject[], named: JsonObject): JsonObject {
  const paths = schemas.map((schema, index): [string, JsonObject] => {
    const content = { json: { schema } };
    const responses = { 200: { description: "OK", content } };
    return [
      `/${index}`,
      { put: { operationId: `put${index}`, requestBody: { required: true, content }, responses } },
    ];
  });
  return {
    openapi: "3.1.0",
    info: { title: "Values", version: "1" },
    paths: Object.fromEntries(paths),
    components: { schemas: named },
  };
}

interface Row {
  readonly index: number;
  readonly schema: JsonObject;
  readonly value: Json;
}

function faultsIn(api: string, rows: readonly Row[]) {
  const lines = rows.map(({ index, value }, row) => {
    const put = `paths["/${index}"]["put"]`;
    const types = [`${put}["requestBody"]`, `${put}["responses"][200]`].map(
      (holder) => `${holder}["content"]["json"]`,
    );
    return types
      .map((type, side) => `export const v${row}_${side}: ${type} = value(${JSON.stringify(value)});`)
      .join(" ");
  });
  using folder = temporaryFolder({ "api.ts": api, "use.ts": [HEAD, ...lines].join("\n") });
  const use = folder.file("use.ts");
  const faults = faultsOf([use], OPTIONS).filter(({ file }) => file === use);
  return faults.map(({ line, message }) => ({ ...rows[line - 1 - HEAD.split("\n").length], message }));
}
