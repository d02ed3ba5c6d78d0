// The figures of the README: this project's commands against what one would pick instead, in one run.
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Contender, contenders } from "./contenders.ts";
import { type Cost, measure, median } from "./measure.ts";
import { costByLength, costByPaths, type SliceCost } from "./scaling.ts";

const { source, runs } = parseRequest();
const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  print(`${machine()}; medians of ${runs} runs (fastest–slowest), in turn, from a warm disk cache.`);
  print(compareTable(contenders(source, folder)));
  print("Slicing, in process, against reading the same file:");
  print(sliceTable([...costByLength(source, folder, runs), ...costByPaths(source, folder, runs)]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function parseRequest(): { readonly source: string; readonly runs: number } {
  const options = { source: { type: "string" }, runs: { type: "string", default: "5" } } as const;
  const { values } = parseArgs({ options, strict: true });
  const count = Number(values.runs);
  if (values.source === undefined || !Number.isInteger(count) || count < 1) {
    console.error("usage: npm run bench -- --source <the published document> [--runs <count>]");
    process.exit(2);
  }
  return { source: resolve(values.source), runs: count };
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1e9);
  return `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${gigabytes} GB, Node ${process.versions.node}`;
}

function compareTable(all: readonly [Contender, ...Contender[]]): string {
  const costs = new Map<Contender, Cost[]>(all.map((contender) => [contender, []]));
  // The first round warms the disk cache and those of the programs, and does not count.
  for (let round = 0; round <= runs; round += 1) {
    for (const contender of all) {
      if (round === 0 && contender !== all[0]) continue;
      contender.prepare?.();
      const cost = measure(contender.commands, folder);
      if (round > 0) costs.get(contender)?.push(cost);
    }
  }
  const middle = (contender: Contender, of: "wall" | "peak"): number =>
    median((costs.get(contender) ?? []).map((cost) => cost[of]));
  return table(
    ["", "time", "times `update`", "memory", "times `update`"],
    all.map((contender) => {
      const walls = (costs.get(contender) ?? []).map(({ wall }) => wall);
      const range = `${seconds(Math.min(...walls))}–${seconds(Math.max(...walls))}`;
      const times = (of: "wall" | "peak") => (middle(contender, of) / middle(all[0], of)).toFixed(2);
      return [
        contender.name,
        `${seconds(middle(contender, "wall"))} s (${range})`,
        times("wall"),
        `${middle(contender, "peak").toFixed(0)} MB`,
        times("peak"),
      ];
    }),
  );
}

function sliceTable(costs: readonly SliceCost[]): string {
  return table(
    ["", "document", "paths taken", "schemas taken", "time", "times reading", "memory"],
    costs.map(({ what, report, taken, ratio, peak }) => [
      what,
      `${((report?.size ?? 0) / 1e6).toFixed(0)} MB, ${report?.published.schemas} schemas`,
      `${report?.paths}`,
      `${report?.schemas}`,
      `${taken.toFixed(0)} ms`,
      ratio.toFixed(1),
      `${peak.toFixed(0)} MB`,
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function seconds(value: number): string {
  return value.toFixed(2);
}

function print(text: string): void {
  console.log(`${text}\n`);
}
