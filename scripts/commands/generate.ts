import { join } from "node:path";
import { counted } from "../changes/words.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { RefusedError } from "../errors.ts";
import { readText, writeFiles } from "../files/files.ts";
import type { Finding } from "../lint/finding.ts";
import { sharedLinter } from "../lint/lint.ts";
import { type PipelineOutput, pipeline } from "../pipeline.ts";
import { summarize } from "../summary.ts";
import { hashInputs, readSpecFolder, sliceFile } from "../workspace/spec-folder.ts";
import type { Context } from "./context.ts";
import { assertPlaces } from "./places.ts";

/** Runs the pipeline on the committed slice. @throws {RefusedError} on a finding of the linter */
export async function runPipeline(context: Context): Promise<PipelineOutput & { readonly name: string }> {
  const linter = sharedLinter();
  const { request, slicePath, corrections, descriptions } = readSpecFolder(context.spec);
  const document = parseYamlObject(readText(slicePath, "run `npm run update` first"), slicePath);
  const manifest = { name: request.name, inputs: hashInputs(context.spec, [sliceFile(request.name)]) };
  const output = await pipeline({ document, corrections, descriptions, manifest }, linter);
  refuseFindings(output.findings);
  return { ...output, name: request.name };
}

/** @throws {RefusedError} when there is any finding, each with its place */
export function refuseFindings(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  const lines = findings.map(({ pointer, message, rule }) => `openapi.yaml${pointer}: ${message} (${rule})`);
  throw new RefusedError(
    `the linter finds ${counted(findings.length, "fault")} in the normalized document; nothing written`,
    lines,
  );
}

/** The generated files with their paths. */
export function withPaths(folder: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([name, text]) => [join(folder, name), text]));
}

/** `generate`: writes `generated/` from the committed slice. */
export async function generate(context: Context): Promise<void> {
  const { files, name } = await runPipeline(context);
  assertPlaces(context, name, files.keys());
  for (const { path, change } of writeFiles(withPaths(context.generated, files)))
    context.print(`${change.padEnd(9)}  ${path}`);
}

/** `start`: the same, with one screen that says what the slice holds. */
export async function start(context: Context): Promise<void> {
  const { document, files, name } = await runPipeline(context);
  assertPlaces(context, name, files.keys());
  const changes = writeFiles(withPaths(context.generated, files));
  for (const line of summarize(document, changes)) context.print(line);
}
