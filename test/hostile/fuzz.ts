import fc from "fast-check";
import { type JsonObject, mapValues, objectAt } from "../../scripts/document/json.ts";
import { formatYaml } from "../../scripts/document/yaml.ts";
import type { SliceRequest } from "../../scripts/slice/slice-request.ts";
import { edits, mutate } from "../slice/mutate.ts";
import { documents } from "../support/documents.ts";
import { RICH } from "./rich.ts";
import { editTree, treeEdits } from "./tree.ts";

/** A document before and after random changes. */
export interface Mutated {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A slice of every path. */
export const EVERYTHING: SliceRequest = {
  where: "slice.yaml",
  paths: ["/**"],
  stopAt: [],
};

const original: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(RICH) },
  { weight: 1, arbitrary: documents.map(withoutFindings) },
);

// Adds what the linter requires of every operation.
function withoutFindings(document: JsonObject): JsonObject {
  const paths = mapValues(objectAt(document, "paths"), (item, path) => ({
    ...mapValues(objectAt({ item }, "item"), (operation) => ({
      ...objectAt({ operation }, "operation"),
      responses: { ...objectAt(operation, "responses"), "4XX": { description: "Failed." } },
    })),
    parameters: [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
  }));
  return { ...document, paths };
}

const write = (document: JsonObject, isJson: boolean): string =>
  isJson ? JSON.stringify(document) : formatYaml(document);

/** Documents changed as trees, as text, or both. */
export const mutated: fc.Arbitrary<Mutated> = fc
  .record({
    document: original,
    inTree: treeEdits,
    inText: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: edits }),
    isJson: fc.boolean(),
  })
  .map(({ document, inTree, inText, isJson }) => ({
    before: Buffer.from(write(document, isJson)),
    after: Buffer.from(mutate(write(editTree(document, inTree), isJson), inText)),
  }));
