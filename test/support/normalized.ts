import { fileURLToPath } from "node:url";
import type { JsonObject } from "../../scripts/document/json.ts";
import type { NormalizedDocument } from "../../scripts/document/vocabulary.ts";
import type { LintOptions } from "../../scripts/lint/lint.ts";

/** Marks a document of a test as normalized. */
export function asNormalized(document: JsonObject): NormalizedDocument {
  return document as NormalizedDocument;
}

/** Lints a document as this repository's own slice: every finding is an error. */
export function strict(name: string): LintOptions {
  return {
    path: fileURLToPath(new URL(`../../${name}`, import.meta.url)),
    folder: fileURLToPath(new URL("../../spec/", import.meta.url)),
    dialect: "graph",
  };
}
