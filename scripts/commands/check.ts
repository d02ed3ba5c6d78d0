import { join } from "node:path";
import { type Hashes, parseManifest, sha256 } from "../emit/manifest.ts";
import { RefusedError } from "../errors.ts";
import { readTextIfThere } from "../source/files.ts";
import { hashInputs } from "../source/spec-folder.ts";
import type { Context } from "./context.ts";
import { runPipeline, withPaths } from "./generate.ts";

/**
 * `check`: whether `spec/` and `generated/` agree. Hashes first, before anything is parsed: they tell an
 * edited file at once. Then everything is generated again and compared byte for byte.
 *
 * @throws {RefusedError} naming each file that is stale
 */
export async function check(context: Context): Promise<void> {
  const manifest = parseManifest(readTextIfThere(join(context.generated, "manifest.json")) ?? "");
  const inputs = hashInputs(context.spec, Object.keys(manifest.inputs));
  const outputs = Object.fromEntries(
    Object.keys(manifest.outputs).map((name) => [
      name,
      sha256(readTextIfThere(join(context.generated, name)) ?? ""),
    ]),
  );
  refuseStale([
    ...differing(manifest.inputs, inputs).map((name) => join(context.spec, name)),
    ...differing(manifest.outputs, outputs).map((name) => join(context.generated, name)),
  ]);
  const { files } = await runPipeline(context);
  refuseStale(
    [...withPaths(context.generated, files)].flatMap(([path, text]) =>
      readTextIfThere(path) === text ? [] : [path],
    ),
  );
  context.print(`${context.spec} and ${context.generated} agree`);
}

function differing(recorded: Hashes, found: Hashes): readonly string[] {
  const names = new Set([...Object.keys(recorded), ...Object.keys(found)]);
  return [...names].filter((name) => recorded[name] !== found[name]);
}

function refuseStale(paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new RefusedError(
    "spec and generated files do not agree: run `npm run generate`",
    paths.map((path) => `stale: ${path}`),
  );
}
