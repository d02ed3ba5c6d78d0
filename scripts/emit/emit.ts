import { escapeUnsafe } from "../document/unsafe-text.ts";
import type { NormalizedDocument } from "../document/vocabulary.ts";
import { emitEnums, enumsOf } from "./enums.ts";
import { emitManifest, MANIFEST, type Manifest } from "./manifest.ts";
import { headerOf, type Origin } from "./origin.ts";
import { emitReadme } from "./readme.ts";

/** Texts by file name, in the order in which they are listed. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** Turns off the formatter and the linters of the project for a file. */
const UNCHECKED = `/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated`;

/**
 * Generates all files of the output folder.
 *
 * @param document the normalized document
 * @param text     the same document as YAML
 * @param types    its types, by `emitTypes`
 * @param manifest the record of the inputs
 * @param origin   the files and commands to name in headers; undefined if the document is not in a file
 */
export function emit(
  document: NormalizedDocument,
  text: string,
  types: string,
  manifest: Manifest,
  origin?: Origin,
): GeneratedFiles {
  const header = headerOf(origin);
  const codeHeader = `// ${header}\n${UNCHECKED}`;
  const files = new Map([
    ["openapi.yaml", `# ${header}\n${text}`],
    ["api.ts", escapeUnsafe(`${codeHeader}\n${types}`)],
    ["enums.ts", escapeUnsafe(emitEnums(enumsOf(document), codeHeader))],
    ["README.md", emitReadme(manifest.name, origin)],
  ]);
  return new Map([...files, [MANIFEST, emitManifest(manifest, files)]]);
}
