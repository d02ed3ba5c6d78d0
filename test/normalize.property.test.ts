import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  arrayAt,
  entriesOf,
  isObject,
  type JsonObject,
  mapValues,
  objectAt,
  own,
  stringAt,
} from "../scripts/document/json.ts";
import { mappingTarget, pointer, pointerTokens } from "../scripts/document/pointer.ts";
import { pathOf, visit } from "../scripts/document/visit.ts";
import { parseYamlObject } from "../scripts/document/yaml.ts";
import { normalize } from "../scripts/normalize/normalize.ts";
import { documents } from "./support/documents.ts";
import { canonical, deepFreeze } from "./support/values.ts";

test("a random valid document is normalized to a valid one that keeps the promises of the rules", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const normalized = normalize(deepFreeze(document), "graph");
      expect(faultsOf(normalized)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("the order of schemas and paths in memory does not change the result", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const reversed = {
        ...document,
        paths: reverse(objectAt(document, "paths")),
        components: mapValues(objectAt(document, "components"), (section) =>
          isObject(section) ? reverse(section) : section,
        ),
      };
      // Only tags are in the order of their use.
      const { tags, ...rest } = normalize(document, "graph");
      const { tags: reversedTags, ...reversedRest } = normalize(reversed, "graph");
      expect(canonical(reversedRest)).toBe(canonical(rest));
      expect(new Set(arrayAt({ reversedTags }, "reversedTags").map((tag) => canonical(tag)))).toEqual(
        new Set(arrayAt({ tags }, "tags").map((tag) => canonical(tag))),
      );
    }),
    { numRuns: 50 },
  );
});

test("the normalized committed slice keeps the promises of the rules", () => {
  const path = new URL("../spec/restore-sessions.openapi.yaml", import.meta.url);
  const document = parseYamlObject(readFileSync(path, "utf8"), "slice");
  expect(faultsOf(normalize(deepFreeze(document), "graph"))).toEqual([]);
});

// Lists each broken promise of scripts/normalize/ with its place.
function faultsOf(document: JsonObject): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const resolves = (reference: string): boolean => {
    let current = own({ document }, "document");
    for (const token of pointerTokens(reference) ?? [])
      current = isObject(current) ? own(current, token) : undefined;
    return current !== undefined && reference.startsWith("#/");
  };
  visit(document, (node, kind, place) => {
    const fault = (text: string) => faults.push(`${pointer(...pathOf(place))}: ${text}`);
    const reference = stringAt(node, "$ref");
    if (reference !== undefined && !resolves(reference)) fault(`${reference} leads nowhere`);
    if (kind === "operation") {
      const id = stringAt(node, "operationId");
      if (id === undefined || ids.has(id)) fault(`operationId ${id} is no operation's alone`);
      ids.add(id ?? "");
      if (stringAt(node, "summary") === undefined) fault("no summary");
    }
    if (kind !== "schema") return;
    for (const [value, target] of entriesOf(objectAt(node, "discriminator", "mapping")))
      if (!resolves(mappingTarget(String(target)))) fault(`${value} is mapped to nothing`);
    if (own(node, "nullable") !== undefined) fault("nullable");
    if (typeof own(node, "exclusiveMinimum") === "boolean") fault("exclusiveMinimum is a boolean");
    if (arrayAt(node, "required").includes("@odata.type") && own(node, "properties") !== undefined)
      fault("@odata.type is required");
    for (const keyword of ["anyOf", "oneOf"]) {
      if (own(node, keyword) !== undefined && arrayAt(node, keyword).length === 0)
        fault(`${keyword} is empty`);
      for (const variant of arrayAt(node, keyword))
        if (isObject(variant) && canonical(variant) === canonical({ type: ["object", "null"] }))
          fault("the null idiom");
    }
    const further = own(node, "additionalProperties");
    if (isObject(further) && canonical(further) === canonical({ type: "object" })) fault("open to objects");
  });
  if (!arrayAt(document, "security").some(isObject)) faults.push("no security");
  if (own(document, "openapi") !== "3.1.1") faults.push("not 3.1.1");
  const names = Object.keys(objectAt(document, "components", "schemas"));
  if (
    names.some(
      (name, index) =>
        index > 0 && Buffer.compare(Buffer.from(names[index - 1] ?? ""), Buffer.from(name)) > 0,
    )
  )
    if (!names.some((name) => /^\d+$/.test(name))) faults.push("schemas out of order");
  return faults;
}

function reverse(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).toReversed());
}
