import { escapeUnsafe } from "../document/unsafe-text.ts";
import type { NormalizedDocument } from "../document/vocabulary.ts";
import { emitEnums, enumsOf } from "./enums.ts";
import { emitManifest, MANIFEST, type Manifest } from "./manifest.ts";
import { emitReadme } from "./readme.ts";
import { emitTypes } from "./types.ts";

/** Texts by file name, in the order they are listed to a reader. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * Everything that `generated/` holds.
 *
 * @param document the normalized document
 * @param text     the same document as YAML
 * @param manifest what to record of the inputs
 */
export function emit(document: NormalizedDocument, text: string, manifest: Manifest): GeneratedFiles {
  const header = `// Generated from spec/${manifest.name}.openapi.yaml by \`npm run generate\`. Do not edit: README.md beside this file says what to do.`;
  const files = new Map([
    [
      "openapi.yaml",
      `# Generated from spec/${manifest.name}.openapi.yaml by \`npm run generate\`. Do not edit.\n${text}`,
    ],
    ["api.ts", escapeUnsafe(emitTypes(document, header))],
    ["enums.ts", escapeUnsafe(emitEnums(enumsOf(document), header))],
    ["README.md", emitReadme(manifest.name)],
  ]);
  return new Map([...files, [MANIFEST, emitManifest(manifest, files)]]);
}
