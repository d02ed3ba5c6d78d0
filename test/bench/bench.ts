// The figures of the README: this project's commands against what one would pick instead, in one run.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { InputError, messageOf } from "../../scripts/errors.ts";
import { fileSource } from "../../scripts/source/file-source.ts";
import { comparisons, contenders } from "./contenders.ts";
import { measureInTurn } from "./measure.ts";
import { costByLength, costByPaths } from "./scaling.ts";
import { costTable, ratioTable, sliceTable } from "./tables.ts";

interface Request {
  readonly source: string;
  readonly runs: number;
}

try {
  bench(parseRequest());
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function bench({ source, runs }: Request): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    print(`${machine()}; medians of ${runs} runs (fastest–slowest), in turn, from a warm disk cache.`);
    print(ratioTable(measureInTurn(contenders(source, folder), folder, runs)));
    print("What changed, one member of an enum gone and other words in every second entry:");
    print(costTable(measureInTurn(comparisons(source, folder), folder, runs)));
    print("Slicing, in process, against reading the same file:");
    print(sliceTable([...costByLength(source, folder, runs), ...costByPaths(source, folder, runs)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseRequest(): Request {
  const { source = "", runs } = optionsOf();
  const count = Number(runs);
  if (!Number.isInteger(count) || count < 1)
    throw new InputError("--runs", `${runs} is no number of runs`, "use 1 or more");
  if (source === "") throw new InputError("--source", "is missing", "name the published document, as a file");
  fileSource(source).close();
  return { source: resolve(source), runs: count };
}

function optionsOf() {
  try {
    const options = { source: { type: "string" }, runs: { type: "string", default: "5" } } as const;
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    throw new InputError("options", messageOf(error), "use --source <file> and --runs <count>");
  }
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1e9);
  return `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}`;
}

function print(text: string): void {
  console.log(`${text}\n`);
}
