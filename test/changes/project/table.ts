// Measures `diff --project` against the marked lines: recall, false alarms, time and memory, by change and
// program.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Cost, measure, median } from "../../bench/measure.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { markdownTable } from "../../support/markdown-table.ts";
import {
  before,
  changes,
  linesOf,
  marked,
  programs,
  revisionAfter,
  writeConfiguration,
  writePrograms,
} from "./programme.ts";

interface Run {
  readonly program: string;
  readonly found: readonly string[];
  readonly wanted: readonly string[];
  readonly cost: Cost;
}

const { values } = parseArgs({ options: { cli: { type: "string", default: "scripts/dist/cli.js" } } });
const cli = resolve(values.cli);
using folder = temporaryFolder();
writePrograms(folder);
const old = folder.file("before.json", JSON.stringify(before));
const runs = programs.flatMap((program) => {
  const project = writeConfiguration(folder, `${program}.json`, `programs/${program}`);
  return changes.map((change): Run => {
    const after = folder.file("after.json", JSON.stringify(revisionAfter(change)));
    const cost = measure([[cli, "diff", old, after, "--project", project, "--format", "json"]], folder.path);
    const found = linesOf(JSON.parse(cost.output).yours.places);
    return { program, found, wanted: marked(change, [program]), cost };
  });
});

const rows = [...programs, "all"].map((name) =>
  rowOf(
    name,
    runs.filter(({ program }) => name === "all" || program === name),
  ),
);
console.log(`${changes.length} changes, ${programs.length} programs:\n`);
console.log(
  markdownTable(
    ["program", "lines that break", "recall", "false alarms", "median", "slowest", "memory"],
    rows,
  ),
);

function rowOf(name: string, all: readonly Run[]): readonly string[] {
  const count = (select: (run: Run) => readonly string[]) =>
    all.reduce((sum, run) => sum + select(run).length, 0);
  const wanted = count((run) => run.wanted);
  const found = count((run) => run.found);
  const right = count((run) => run.found.filter((line) => run.wanted.includes(line)));
  const walls = all.map(({ cost }) => cost.wall);
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return [
    name,
    String(wanted),
    percent(right, wanted),
    percent(found - right, found),
    `${median(walls).toFixed(2)} s`,
    `${Math.max(...walls).toFixed(2)} s`,
    `${Math.max(...all.map(({ cost }) => cost.peak)).toFixed(0)} MB`,
  ];
}
