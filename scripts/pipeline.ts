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
import { sharedTypesThread } from "./emit/types-thread.ts";
import { InputError, messageOf } from "./errors.ts";
import type { Finding } from "./lint/finding.ts";
import { type Linter, type LintOptions, sharedLinter } from "./lint/lint.ts";
import { normalize } from "./normalize/normalize.ts";

/** The input of the pipeline: a slice, and the overlays to lay over it. */
export interface PipelineInput {
  /** The slice as published. */
  readonly document: JsonObject;
  /** Corrections of what the publisher got wrong; see {@link parseOverlay}. Default: none. */
  readonly corrections?: readonly OverlayAction[];
  /** Descriptions for what has none. Default: none. */
  readonly descriptions?: readonly OverlayAction[];
  /** Whose habits the document follows; left out, it is told from the document. */
  readonly dialect?: Dialect | undefined;
  /** The name of the slice and the hashes of its files, for `manifest.json`. */
  readonly manifest?: Manifest;
  /** The files and commands that headers name; left out for a document that is in no file. */
  readonly origin?: Origin;
  /** The file that is linted, and where the team's configuration of the linter is. Default: none. */
  readonly lint?: Omit<LintOptions, "dialect">;
}

/** Not the folder of a slice: it has no configuration of the linter. */
const UNCONFIGURED = { path: "openapi.yaml", folder: import.meta.dirname };

/** The clean document, what the linter found in it, and the generated files by name: none if it is not OpenAPI. */
export interface PipelineOutput {
  readonly document: NormalizedDocument;
  readonly dialect: Dialect;
  readonly findings: readonly Finding[];
  readonly files: GeneratedFiles;
}

/**
 * Makes the generated files from a slice: corrects, normalizes, lints and emits. `slice/slice.ts` is the step
 * before. Writes no file.
 *
 * @param linter another linter than the shared one of this process
 * @throws {InputError} if a correction matches nothing or changes nothing, or no types can be made of the document
 */
export async function pipeline(
  input: PipelineInput,
  linter: Linter = sharedLinter(),
): Promise<PipelineOutput> {
  const { corrections = [], descriptions = [], manifest = { name: "slice", inputs: {} } } = input;
  const described = describe(correct(input.document, corrections), descriptions);
  const dialect = input.dialect ?? dialectOf(described);
  const document = normalize(described, dialect);
  // Types and linter have threads of their own, and work while the text is made.
  const typing = sharedTypesThread().types(document);
  typing.catch(() => undefined);
  const linting = linter.lint(document, { ...UNCONFIGURED, ...input.lint, dialect });
  try {
    const text = formatYaml(document);
    const files = emit(document, text, await typing, manifest, input.origin);
    return { document, dialect, findings: await linting, files };
  } catch (error) {
    // A document that is not OpenAPI has no types; the linter says where and why.
    const findings = await linting;
    if (findings.some(({ severity }) => severity === "error"))
      return { document, dialect, findings, files: new Map() };
    const [first] = findings;
    if (first === undefined || error instanceof InputError) throw error;
    // No error by the configuration, but not OpenAPI either.
    throw new InputError(
      `${manifest.name}${first.pointer}`,
      `no types can be made of it: ${messageOf(error)}`,
      "list the linter's warnings and correct the document",
    );
  }
}
