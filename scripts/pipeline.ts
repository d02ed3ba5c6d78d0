import { correct } from "./correct/correct.ts";
import { describe } from "./correct/describe.ts";
import type { OverlayAction } from "./correct/overlay.ts";
import type { JsonObject } from "./document/json.ts";
import type { Step } from "./document/step.ts";
import { formatYaml } from "./document/yaml.ts";
import { emit, type GeneratedFiles } from "./emit/emit.ts";
import type { Manifest } from "./emit/manifest.ts";
import type { Finding } from "./lint/finding.ts";
import type { Linter } from "./lint/lint.ts";
import { normalize } from "./normalize/normalize.ts";

/** What the pipeline works on: the committed slice and what is laid over it. */
export interface PipelineInput {
  /** The slice as published. */
  readonly document: JsonObject;
  readonly corrections: readonly OverlayAction[];
  readonly descriptions: readonly OverlayAction[];
  /** What to record of the inputs. */
  readonly manifest: Manifest;
}

/**
 * What it gives: the clean document, what the linter says of it, and the generated files by name, of which
 * there may be none where the linter says anything.
 */
export interface PipelineOutput {
  readonly document: JsonObject;
  readonly findings: readonly Finding[];
  readonly files: GeneratedFiles;
}

/** From the slice as published to the generated files. `slice/slice.ts` is the step before. */
export async function pipeline(input: PipelineInput, linter: Linter): Promise<PipelineOutput> {
  const steps: readonly Step[] = [
    (document) => correct(document, input.corrections),
    (document) => describe(document, input.descriptions),
    normalize,
  ];
  const document = steps.reduce((current, step) => step(current), input.document);
  const text = formatYaml(document);
  // The linter has a thread of its own, and works while types are made.
  const linting = linter.lint(document, text, "openapi.yaml");
  try {
    const files = emit(document, text, input.manifest);
    return { document, findings: await linting, files };
  } catch (error) {
    // What is no OpenAPI has no types; where and why not, the linter says.
    const findings = await linting;
    if (findings.length === 0) throw error;
    return { document, findings, files: new Map() };
  }
}
