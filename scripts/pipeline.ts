import { correct } from "./correct/correct.ts";
import { describe } from "./correct/describe.ts";
import type { OverlayAction } from "./correct/overlay.ts";
import { type Dialect, dialectOf } from "./document/dialect.ts";
import type { JsonObject } from "./document/json.ts";
import type { NormalizedDocument } from "./document/vocabulary.ts";
import { formatYaml } from "./document/yaml.ts";
import { emit, type GeneratedFiles } from "./emit/emit.ts";
import type { Manifest } from "./emit/manifest.ts";
import type { Origin } from "./emit/origin.ts";
import { typesInThread } from "./emit/types-thread.ts";
import { InputError, messageOf } from "./errors.ts";
import type { Finding } from "./lint/findings.ts";
import { type Linter, type LintOptions, sharedLinter } from "./lint/lint.ts";
import { normalize } from "./normalize/normalize.ts";

/** The input of the pipeline: a slice and its overlays. */
export interface PipelineInput {
  /** The slice as published. */
  readonly document: JsonObject;
  /** Corrections of the published document; see {@link parseOverlay}. Default: none. */
  readonly corrections?: readonly OverlayAction[];
  /** Descriptions of parts without one. Default: none. */
  readonly descriptions?: readonly OverlayAction[];
  /** The dialect of the document. Default: detected from the document. */
  readonly dialect?: Dialect | undefined;
  /** The name of the slice and the hashes of its files, for `manifest.json`; awaited when it is written. */
  readonly manifest?: Manifest | Promise<Manifest>;
  /** The files and commands that headers name; undefined if the document is not in a file. */
  readonly origin?: Origin;
  /** The path of the linted file, and the folder of the team's linter configuration. Default: none. */
  readonly lint?: Omit<LintOptions, "dialect">;
}

/** The default folder, which is not that of a slice and has no linter configuration. */
const UNCONFIGURED = { path: "openapi.yaml", folder: import.meta.dirname };

/** The normalized document, the linter's findings, and the generated files by name: none if it is not OpenAPI. */
export interface PipelineOutput {
  readonly document: NormalizedDocument;
  readonly dialect: Dialect;
  readonly findings: readonly Finding[];
  readonly files: GeneratedFiles;
}

/**
 * Makes the generated files from a slice: corrects, normalizes, lints and emits. The step
 * before is `slice/slice.ts`. Writes no file.
 *
 * @param linter the linter; default: the shared one of this process
 * @throws {InputError} if a correction matches nothing or changes nothing, or the types cannot be generated
 */
export async function pipeline(
  input: PipelineInput,
  linter: Linter = sharedLinter(),
): Promise<PipelineOutput> {
  const { corrections = [], descriptions = [], manifest = { name: "slice", inputs: {} } } = input;
  const described = describe(correct(input.document, corrections), descriptions);
  const dialect = input.dialect ?? dialectOf(described);
  const document = normalize(described, dialect);
  // The types and the linter run in their own threads while the text is formatted.
  const typing = typesInThread(document);
  typing.catch(() => undefined);
  const linting = linter.lint(document, { ...UNCONFIGURED, ...input.lint, dialect });
  try {
    const text = formatYaml(document);
    const files = emit(document, text, await typing, await manifest, input.origin);
    return { document, dialect, findings: await linting, files };
  } catch (error) {
    // A document that is not OpenAPI has no types; the linter reports where and why.
    const findings = await linting;
    if (findings.some(({ severity }) => severity === "error"))
      return { document, dialect, findings, files: new Map() };
    const [first] = findings;
    if (first === undefined || error instanceof InputError) throw error;
    // The configuration has turned the error off, but the document is not OpenAPI.
    throw new InputError(
      `${(await manifest).name}${first.pointer}`,
      `its types cannot be generated: ${messageOf(error)}`,
      "list the linter's warnings and correct the document",
    );
  }
}
