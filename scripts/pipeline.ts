import { correct } from "./correct/correct.ts";
import { describe } from "./correct/describe.ts";
import type { OverlayAction } from "./correct/overlay.ts";
import { type Dialect, dialectOf } from "./document/dialect.ts";
import type { JsonObject } from "./document/json.ts";
import type { NormalizedDocument } from "./document/vocabulary.ts";
import { formatYaml } from "./document/yaml.ts";
import { emit, type GeneratedFiles } from "./emit/emit.ts";
import type { Manifest } from "./emit/manifest.ts";
import { InputError, messageOf } from "./errors.ts";
import type { Finding } from "./lint/finding.ts";
import type { Linter, LintOptions } from "./lint/lint.ts";
import { normalize } from "./normalize/normalize.ts";

/** What the pipeline works on: the committed slice and what is laid over it. */
export interface PipelineInput {
  /** The slice as published. */
  readonly document: JsonObject;
  readonly corrections: readonly OverlayAction[];
  readonly descriptions: readonly OverlayAction[];
  /** Whose habits the document follows; left out, it is told from the document. */
  readonly dialect?: Dialect | undefined;
  /** What to record of the inputs. */
  readonly manifest: Manifest;
  /** Where the linter's configuration is, and which file it is about. */
  readonly lint: Omit<LintOptions, "dialect">;
}

/** The clean document, what the linter found in it, and the generated files by name: none if it is not OpenAPI. */
export interface PipelineOutput {
  readonly document: NormalizedDocument;
  readonly dialect: Dialect;
  readonly findings: readonly Finding[];
  readonly files: GeneratedFiles;
}

/** Turns the slice as published into the generated files. `slice/slice.ts` is the step before. */
export async function pipeline(input: PipelineInput, linter: Linter): Promise<PipelineOutput> {
  const corrected = correct(input.document, input.corrections);
  const described = describe(corrected, input.descriptions);
  const dialect = input.dialect ?? dialectOf(described);
  const document = normalize(described, dialect);
  // The linter has a thread of its own, and works while types are made.
  const linting = linter.lint(document, { ...input.lint, dialect });
  try {
    const files = emit(document, formatYaml(document), input.manifest);
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
      `${input.manifest.name}${first.pointer}`,
      `no types can be made of it: ${messageOf(error)}`,
      "list the linter's warnings and correct the document",
    );
  }
}
