import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bytesInMemory } from "../scripts/document/byte-source.ts";
import { isArray, isObject, type JsonObject, objectAt, own, stringAt } from "../scripts/document/json.ts";
import { formatYaml, parseYaml } from "../scripts/document/yaml.ts";
import { emit } from "../scripts/emit/emit.ts";
import { emitTypes } from "../scripts/emit/types.ts";
import { normalize } from "../scripts/normalize/normalize.ts";
import { slice } from "../scripts/slice/slice.ts";
import { compile } from "./support/compile.ts";

/*
 * test/plain-documents.yaml: documents of plain OpenAPI and their types, a list of
 *   behaviour: a sentence
 *   version:   of OpenAPI; default: 3.0.3
 *   given:     `schemas`, each in the response of the only operation; `body`, the content of its request; `document`,
 *              fields that are merged into the document
 *   want:      the declarations of the schemas
 *   body:      the type of the request's content, ignoring white space
 *   enums:     the descriptors by name, with their members
 *   code:      statements after the declarations that have to compile, or must not after `@ts-expect-error`
 */

const TABLE = parseYaml(readFileSync(new URL("plain-documents.yaml", import.meta.url), "utf8"), "table");
const rows = isArray(TABLE) ? TABLE.filter(isObject) : [];

function documentOf(row: JsonObject): JsonObject {
  const { schemas = {}, body, document = {} } = objectAt(row, "given");
  const items = Object.keys(objectAt({ schemas }, "schemas")).map((name) => ({
    $ref: `#/components/schemas/${name}`,
  }));
  const answer = {
    description: "d",
    content: { "application/json": { schema: { type: "array", items: { anyOf: items } } } },
  };
  const post = {
    operationId: "post",
    ...(body === undefined ? {} : { requestBody: { content: body } }),
    responses: { 200: items.length > 0 ? answer : { description: "d" } },
  };
  return {
    openapi: stringAt(row, "version") ?? "3.0.3",
    info: { title: "T", version: "1" },
    paths: { "/a": { post } },
    components: { schemas },
    ...objectAt({ document }, "document"),
  };
}

function filesOf(row: JsonObject): ReadonlyMap<string, string> {
  const bytes = bytesInMemory("document", JSON.stringify(documentOf(row)));
  const request = { where: "slice.yaml", name: "s", source: "s", paths: ["/**"], stopAt: [] };
  const normalized = normalize(slice(bytes, request).document, "openapi");
  return emit(normalized, formatYaml(normalized), emitTypes(normalized), { name: "s", inputs: {} });
}

// The programs of consumers have `Blob` and `File`.
const PLATFORM = "interface Blob { size: number } interface File extends Blob { name: string }\n";

test.each(rows.map((row) => [stringAt(row, "behaviour") ?? "", row] as const))("%s", (_, row) => {
  const files = filesOf(row);
  const types = files.get("api.ts") ?? "";
  const want = stringAt(row, "want");
  if (want !== undefined) {
    const [header = ""] = /^(?:\/\/.*\n|\/\* .*\n)*/.exec(types) ?? [];
    const declared = types.slice(header.length, types.search(/^export (?:interface|type) paths\b/m));
    expect(declared).toBe(want);
  }
  const body = stringAt(row, "body");
  if (body !== undefined) {
    const content = /requestBody\??: \{\s*content: \{(.*?)\};\s*\};\s*responses/s.exec(types)?.[1] ?? "";
    expect(content.replace(/\s+/g, " ").trim()).toBe(body);
  }
  const enums = own(row, "enums");
  if (enums !== undefined) {
    const found = [
      ...(files.get("enums.ts") ?? "").matchAll(/^export const (\w+) = \{.*?members: (\[.*?\])/gms),
    ];
    expect(Object.fromEntries(found.map(([, name, members = ""]) => [name, JSON.parse(members)]))).toEqual(
      enums,
    );
  }
  expect(compile(`${PLATFORM}${types}\n${stringAt(row, "code") ?? ""}`).faults).toEqual([]);
});

test("every row of the table has an expectation", () => {
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows)
    expect(["want", "body", "enums", "code"].some((key) => own(row, key) !== undefined)).toBe(true);
});
