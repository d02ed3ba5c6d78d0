// Runs the pipeline with a folder of documents: which are accepted, which compile, how their types compare.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Difference, Result } from "./result.ts";

/** The time limit of one document, with the comparison of its types. */
const TIMEOUT_MS = 600_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean" },
    sample: { type: "string", default: "150" },
    areas: { type: "boolean" },
    json: { type: "string" },
    "without-types": { type: "boolean" },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    "usage: npm run corpus -- <folder of documents, or one document with --areas> [--sample 150 | --all] [--without-types] [--json <file>]",
  );
  process.exit(2);
}

interface Task {
  readonly file: string;
  readonly patterns?: string;
}

const tasks = sampleOf(values.areas === true ? areasOf(folder) : documentsIn(folder));
const results: Result[] = [];
for (const [index, task] of tasks.entries()) {
  const result = await run(task);
  results.push(result);
  // Written each time, as a long run may be stopped.
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 1));
  console.log(`${String(index + 1).padStart(4)}/${tasks.length} ${lineOf(result)}`);
}
summarize();

/** Returns the OpenAPI 3 documents below a folder, sorted by path. */
function documentsIn(root: string): readonly Task[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(?:json|ya?ml)$/.test(name))
    .toSorted()
    .map((name) => join(root, name))
    .filter((path) => /["']?openapi["']?\s*:\s*["']?3\./.test(readFileSync(path, "utf8")))
    .map((file) => ({ file }));
}

// Selects documents at equal distances, so that the same folder gives the same sample.
function sampleOf(all: readonly Task[]): readonly Task[] {
  const size = Number(values.sample);
  if (values.all === true || all.length <= size) return all;
  return Array.from({ length: size }, (_, index) => all[Math.floor((index * all.length) / size)]).filter(
    (task) => task !== undefined,
  );
}

/** Splits a document into areas: the paths with the same first segment. */
function areasOf(file: string): readonly Task[] {
  const text = readFileSync(file, "utf8");
  const segments = new Set([...text.matchAll(/^ {2}'?\/([^/'(:]+)/gm)].map(([, segment = ""]) => segment));
  return [...segments].toSorted().map((segment) => ({ file, patterns: `/${segment}*,/${segment}*/**` }));
}

function run({ file, patterns = "/**" }: Task): Promise<Result> {
  const script = fileURLToPath(new URL("one.ts", import.meta.url));
  const args = ["--import", "tsx", script, file, patterns, ...(values["without-types"] ? ["without"] : [])];
  const start = performance.now();
  return new Promise((resolve) => {
    execFile(process.execPath, args, { timeout: TIMEOUT_MS, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const name = patterns === "/**" ? file : `${file} ${patterns}`;
      try {
        resolve({ ...JSON.parse(stdout), file: name });
      } catch {
        resolve({
          file: name,
          seconds: (performance.now() - start) / 1000,
          memory: 0,
          refused: `crashed by ${error?.signal ?? `exit code ${error?.code}`}: ${stderr.trim().slice(-300)}`,
          faults: [],
          differences: [],
        });
      }
    });
  });
}

function lineOf({
  file,
  seconds,
  memory,
  refused,
  faults,
  compared,
  uncompared,
  differences,
}: Result): string {
  const state =
    refused === undefined
      ? faults.length === 0
        ? "ok"
        : `does not compile: ${faults[0]}`
      : `refused: ${refused}`;
  const types =
    compared === undefined
      ? `not compared: ${uncompared ?? "not accepted"}`
      : `${differences.length} of ${compared} types differ`;
  return `${seconds.toFixed(1)} s ${memory.toFixed(0)} MB  ${file}: ${state}; ${types}`;
}

function summarize(): void {
  const accepted = results.filter(({ refused }) => refused === undefined);
  const compiled = accepted.filter(({ faults }) => faults.length === 0);
  const differences = results.flatMap(({ differences: found }) => found);
  const unexplained = differences.filter(({ isExplained }) => !isExplained);
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const causes = new Map<string, number>();
  for (const { causes: found } of differences)
    for (const cause of found) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  const uncompared = accepted.filter((result) => result.uncompared !== undefined);
  console.log(
    [
      "",
      `documents    ${results.length}`,
      `accepted     ${accepted.length}  (${percent(accepted.length, results.length)})`,
      `compiled     ${compiled.length}  (${percent(compiled.length, accepted.length)} of those)`,
      `slowest      ${Math.max(...results.map(({ seconds }) => seconds)).toFixed(1)} s`,
      `most memory  ${Math.max(...results.map(({ memory }) => memory)).toFixed(0)} MB`,
      `types        ${results.reduce((sum, { compared = 0 }) => sum + compared, 0)} compared, ${differences.length} differ, ${unexplained.length} not explained; wider: ${widths(differences)}`,
      ...uncompared.map(({ file, uncompared: why = "" }) => `  not compared: ${file}: ${why}`),
      ...[...causes]
        .toSorted(([, a], [, b]) => b - a)
        .map(([cause, count]) => `  ${String(count).padStart(6)}  ${cause}`),
      ...unexplained
        .slice(0, 50)
        .map(({ schema, wider, message }) => `  unexplained: ${schema} (${wider} wider): ${message}`),
    ].join("\n"),
  );
}

function widths(differences: readonly Difference[]): string {
  return (["ours", "theirs", "neither"] as const)
    .map((which) => `${which} ${differences.filter(({ wider }) => wider === which).length}`)
    .join(", ");
}
