// Measures the figures of README.md beside this file: the commands and their alternatives, in one run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { InputError, messageOf } from "../../scripts/errors.ts";
import { fileSource } from "../../scripts/source/file-source.ts";
import { installNode, packTool, unpack } from "../support/package.ts";
import { comparisons, contenders } from "./contenders.ts";
import { measureInTurn } from "./measure.ts";
import { costByLength, costByPaths } from "./scaling.ts";
import { boundsOf, costTable, ratioTable, sliceTable } from "./tables.ts";

interface Request {
  readonly source: string;
  readonly runs: number;
  /** Versions of Node: the oldest supported one, and the newest. */
  readonly versions: readonly string[];
}

try {
  bench(parseRequest());
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function bench({ source, runs, versions }: Request): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const cli = join(unpack(packTool(folder), join(folder, "node_modules")), "dist", "cli.js");
    print(`${machine()}; medians of ${runs} runs (fastest–slowest), in turn, from a warm disk cache.`);
    for (const version of versions) {
      const node = installNode(join(folder, `node-${version}`), version);
      print(`The packed tool and its alternatives, on Node ${versionOf(node)}:`);
      const costs = measureInTurn(contenders(cli, source, folder), folder, node, runs);
      print(ratioTable(costs));
      print(boundsOf(costs));
    }
    print(
      `Comparing two revisions, with one removed enum member and other descriptions in every second entry, on Node ${process.versions.node}:`,
    );
    print(costTable(measureInTurn(comparisons(cli, source, folder), folder, process.execPath, runs)));
    print("Slicing, in process, compared with reading the same file:");
    print(sliceTable([...costByLength(source, folder, runs), ...costByPaths(source, folder, runs)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionOf(node: string): string {
  return execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1);
}

function parseRequest(): Request {
  const { source = "", runs, node } = optionsOf();
  const count = Number(runs);
  if (!Number.isInteger(count) || count < 1)
    throw new InputError("--runs", `${runs} is not a number of runs`, "use 1 or more");
  if (source === "") throw new InputError("--source", "is missing", "name the published document, as a file");
  fileSource(source)[Symbol.dispose]();
  return { source: resolve(source), runs: count, versions: node.split(",") };
}

function optionsOf() {
  try {
    const options = {
      source: { type: "string" },
      runs: { type: "string", default: "5" },
      node: { type: "string", default: "20.19,26" },
    } as const;
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    throw new InputError(
      "options",
      messageOf(error),
      "use --source <file>, --runs <count> and --node <versions>",
    );
  }
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1e9);
  return `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${gigabytes} GB`;
}

function print(text: string): void {
  console.log(`${text}\n`);
}
