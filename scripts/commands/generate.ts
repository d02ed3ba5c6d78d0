import { join, resolve } from "node:path";
import { counted } from "../changes/words.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { RefusedError } from "../errors.ts";
import { readText, writeFiles } from "../files/files.ts";
import type { Finding } from "../lint/finding.ts";
import { describeFindings, type Place } from "../lint/findings.ts";
import { sharedLinter } from "../lint/lint.ts";
import { type PipelineInput, type PipelineOutput, pipeline } from "../pipeline.ts";
import { describeLint, summarize } from "../summary.ts";
import { hashInputs, readSpecFolder, sliceFile } from "../workspace/spec-folder.ts";
import type { Context } from "./context.ts";
import { assertPlaces } from "./places.ts";

/** What the pipeline made of the committed slice. */
interface CommittedOutput extends PipelineOutput {
  /** Whether `slice.yaml` names the dialect. */
  readonly isDialectGiven: boolean;
  /** The name of the slice. */
  readonly name: string;
  /** Where a finding is looked up. */
  readonly place: Place;
}

/** Runs the pipeline on the committed slice. @throws {RefusedError} on an error of the linter */
export async function runPipeline(context: Context): Promise<CommittedOutput> {
  const linter = sharedLinter();
  const { request, slicePath, corrections, descriptions } = readSpecFolder(context.spec);
  const document = parseYamlObject(readText(slicePath, "run `npm run update` first"), slicePath);
  const manifest = { name: request.name, inputs: hashInputs(context.spec, [sliceFile(request.name)]) };
  const input = { document, corrections, descriptions, dialect: request.dialect, manifest };
  const output = await pipeline({ ...input, lint: lintedFile(context) }, linter);
  const place = { file: slicePath, published: document, normalized: output.document };
  refuseErrors(output.findings, place, context.spec);
  return { ...output, name: request.name, isDialectGiven: request.dialect !== undefined, place };
}

/** The file that is linted, and the folder of the linter's configuration. */
export function lintedFile({ spec, generated }: Context): PipelineInput["lint"] {
  return { path: resolve(generated, "openapi.yaml"), folder: resolve(spec) };
}

/** @throws {RefusedError} when a finding is an error, each with its place */
export function refuseErrors(findings: readonly Finding[], place: Place, spec: string): void {
  const errors = describeFindings(findings, "error", place);
  if (errors.length === 0) return;
  const todo = `correct the document by an action in ${join(spec, "corrections.overlay.yaml")}, or set the rule in ${join(spec, "redocly.yaml")}`;
  throw new RefusedError(
    `the linter found ${counted(errors.length, "error")}, nothing written; ${todo}`,
    errors,
  );
}

/** Prints the warnings, one a line, where they were asked for. */
export function listWarnings(findings: readonly Finding[], place: Place, context: Context): void {
  if (!context.isWarningsListed) return;
  for (const line of describeFindings(findings, "warn", place)) context.print(line);
}

/** The generated files with their paths. */
export function withPaths(folder: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([name, text]) => [join(folder, name), text]));
}

/** `generate`: writes `generated/` from the committed slice. */
export async function generate(context: Context): Promise<void> {
  const { name, files, findings, place } = await runPipeline(context);
  assertPlaces(context, name, files.keys());
  for (const { path, change } of writeFiles(withPaths(context.generated, files)))
    context.print(`${change.padEnd(9)}  ${path}`);
  listWarnings(findings, place, context);
}

/** `start`: the same, with one screen that says what the slice holds. */
export async function start(context: Context): Promise<void> {
  const { name, document, dialect, isDialectGiven, findings, files, place } = await runPipeline(context);
  assertPlaces(context, name, files.keys());
  const changes = writeFiles(withPaths(context.generated, files));
  for (const line of [...summarize(document, changes), ...describeLint(dialect, findings, isDialectGiven)])
    context.print(line);
  listWarnings(findings, place, context);
}
