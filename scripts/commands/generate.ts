import { join, resolve } from "node:path";
import { counted } from "../changes/words.ts";
import type { JsonObject } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { RefusedError } from "../errors.ts";
import { readText, writeFiles } from "../files/files.ts";
import { describeFindings, type Finding, type Place } from "../lint/findings.ts";
import { type PipelineInput, type PipelineOutput, pipeline } from "../pipeline.ts";
import { describeLint, describeRulesOff, describeUnexplained, summarize } from "../summary.ts";
import {
  CORRECTIONS,
  hashInputs,
  LINT_RULES,
  readSpecFolder,
  type SpecFolder,
  sliceFile,
} from "../workspace/spec-folder.ts";
import { type Command, command } from "./command.ts";
import { FOLDERS, GENERATED, QUIET, WARNINGS } from "./common-options.ts";
import { commandOn } from "./invocation.ts";
import { originOf } from "./origin.ts";
import { assertPlaces } from "./places.ts";
import { eachFolder, sliceFolders } from "./slice-folders.ts";

/** `generate`: writes the generated files from the committed slice. */
export const generate: Command = command("generate", {
  takes: FOLDERS,
  does: "Writes the generated files of each slice from its committed document.",
  options: {
    generated: GENERATED,
    summary: {
      type: "boolean",
      help: "print one screen about each slice: operations, schemas, enums, files",
    },
    warnings: WARNINGS,
    quiet: QUIET,
  },
  async run({ values, positionals }, { print }) {
    const folders = sliceFolders(positionals, values.generated);
    await eachFolder(folders, async (folder) => {
      const spec = readSpecFolder(folder, values.generated);
      const output = await committedOutput(spec);
      const { document, files, findings } = output;
      assertPlaces(spec, files.keys());
      const changes = writeFiles(withPaths(spec.generated, files));
      if (values.quiet) return;
      const lines = values.summary
        ? [...summarize(document, changes), ...lintLines(spec, output)]
        : [
            ...changes.map(({ path, change }) => `${change.padEnd(9)}  ${path}`),
            ...describeUnexplained(spec.rulesOff, join(folder, LINT_RULES)),
          ];
      const warnings = values.warnings ? warningLines(findings, output.place, folder) : [];
      for (const line of [...lines, ...warnings]) print(line);
    });
  },
});

/** The pipeline's output for a slice. */
export interface SliceOutput extends PipelineOutput {
  /** The file that the places of findings refer to. */
  readonly place: Place;
}

/** Runs the pipeline on the committed slice. @throws {RefusedError} on an error of the linter */
export async function committedOutput(spec: SpecFolder): Promise<SliceOutput> {
  const { folder, request, slicePath } = spec;
  const text = readText(slicePath, `run \`${commandOn(folder, "update")}\` first`);
  const manifest = { name: request.name, inputs: hashInputs(folder, [sliceFile(request.name)]) };
  const output = await runPipeline(spec, parseYamlObject(text, slicePath), manifest);
  const refusal = refusalOf(output.findings, output.place, folder);
  if (refusal !== undefined) throw refusal;
  return output;
}

/** Runs the pipeline on a slice with the overlays and settings of its folder. */
export async function runPipeline(
  spec: SpecFolder,
  document: JsonObject,
  manifest: NonNullable<PipelineInput["manifest"]>,
): Promise<SliceOutput> {
  const { folder, generated, request, slicePath, corrections, descriptions } = spec;
  const lint = { path: resolve(generated, "openapi.yaml"), folder: resolve(folder) };
  const settings = { dialect: request.dialect, origin: originOf(spec), lint };
  const output = await pipeline({ document, corrections, descriptions, manifest, ...settings });
  return { ...output, place: { file: slicePath, published: document, normalized: output.document } };
}

/** Formats the dialect of a slice, the linter's warnings by rule, and the rules that the team turns off. */
export function lintLines(
  { folder, request, rulesOff }: SpecFolder,
  { dialect, findings }: Pick<PipelineOutput, "dialect" | "findings">,
): readonly string[] {
  return [
    ...describeLint(dialect, findings, request.dialect !== undefined),
    ...describeRulesOff(rulesOff, join(folder, LINT_RULES)),
  ];
}

/** Returns the refusal for the linter's errors, each with its place; undefined without errors. */
export function refusalOf(
  findings: readonly Finding[],
  place: Place,
  folder: string,
): RefusedError | undefined {
  const errors = describeFindings(findings, "error", place);
  if (errors.length === 0) return undefined;
  return new RefusedError(
    `the linter found ${counted(errors.length, "error")}, nothing written; ${todoIn(folder)}`,
    errors,
  );
}

/** Formats the linter's warnings, each with its place, and a last line about what to do. */
export function warningLines(findings: readonly Finding[], place: Place, folder: string): readonly string[] {
  const warnings = describeFindings(findings, "warn", place);
  return warnings.length === 0 ? [] : [...warnings, `to fix a warning, ${todoIn(folder)}`];
}

function todoIn(folder: string): string {
  return `correct the document by an action in ${join(folder, CORRECTIONS)}, or configure the rule in ${join(folder, LINT_RULES)}`;
}

/** Returns the generated files by path. */
export function withPaths(folder: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([name, text]) => [join(folder, name), text]));
}
