import { markdownTable } from "../support/markdown-table.ts";
import type { Contender } from "./contenders.ts";
import { type Cost, median } from "./measure.ts";
import type { SliceCost } from "./scaling.ts";

type Costs = ReadonlyMap<Contender, readonly Cost[]>;

/** Formats the cost of each candidate. */
export function costTable(costs: Costs): string {
  const rows = [...costs].map(([{ name }, runs]) => [name, time(runs), memory(runs)]);
  return markdownTable(["", "time", "memory"], rows);
}

/** Formats the cost of each candidate, also relative to the first. */
export function ratioTable(costs: Costs): string {
  const [first] = costs.values();
  const times = (runs: readonly Cost[], figure: "wall" | "peak") =>
    (middle(runs, figure) / middle(first ?? [], figure)).toFixed(2);
  const rows = [...costs].map(([{ name }, runs]) => {
    return [name, time(runs), times(runs, "wall"), memory(runs), times(runs, "peak")];
  });
  return markdownTable(["", "time", "ratio", "memory", "ratio"], rows);
}

/** Formats the time of each step of the first candidate, by its progress; the rest is starting and loading. */
export function boundsOf(costs: Costs): string {
  const [[first, runs] = [undefined, []]] = costs;
  const [run] = runs.toSorted((a, b) => a.wall - b.wall);
  const steps = [...(run?.progress ?? "").matchAll(/^(\w+) +([\d.]+) s/gm)].map(([, name = "", seconds]) => ({
    name,
    seconds: Number(seconds),
  }));
  const rest = steps.reduce((left, { seconds }) => left - seconds, run?.wall ?? 0);
  const parts = [...steps, { name: "starting and loading", seconds: rest }];
  const told = parts.map(({ name, seconds }) => `${name} ${seconds.toFixed(2)} s`).join(", ");
  return `The fastest run of ${first?.name}: ${told}.`;
}

/** Formats the cost of slices. */
export function sliceTable(costs: readonly SliceCost[]): string {
  return markdownTable(
    ["", "document", "paths taken", "schemas taken", "first time", "then", "times reading", "memory"],
    costs.map(({ what, report, first, taken, ratio, peak }) => [
      what,
      `${((report?.size ?? 0) / 1e6).toFixed(0)} MB, ${report?.published.schemas} schemas`,
      `${report?.paths}`,
      `${report?.schemas}`,
      `${first.toFixed(0)} ms`,
      `${taken.toFixed(0)} ms`,
      ratio.toFixed(1),
      `${peak.toFixed(0)} MB`,
    ]),
  );
}

function middle(runs: readonly Cost[], figure: "wall" | "peak"): number {
  return median(runs.map((cost) => cost[figure]));
}

function time(runs: readonly Cost[]): string {
  const walls = runs.map(({ wall }) => wall);
  const [fastest, slowest] = [Math.min(...walls), Math.max(...walls)].map((seconds) => seconds.toFixed(2));
  return `${middle(runs, "wall").toFixed(2)} s (${fastest}–${slowest})`;
}

function memory(runs: readonly Cost[]): string {
  return `${middle(runs, "peak").toFixed(0)} MB`;
}
