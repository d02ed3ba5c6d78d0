import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Arguments of Node: a program and its arguments. */
export type Command = readonly string[];

/** The cost of commands that run one after the other. */
export interface Cost {
  /** Seconds from start to end of the processes. */
  readonly wall: number;
  /** The largest resident set of any one process, in MB (10⁶ bytes). */
  readonly peak: number;
  /** The output of the last one. */
  readonly output: string;
  /** The standard error of the last one. */
  readonly progress: string;
}

const PRELOAD = pathToFileURL(join(import.meta.dirname, "peak-memory.js")).href;

/**
 * Runs commands as processes.
 *
 * @param folder the working directory
 * @param node   the executable of another Node than this one
 * @throws {Error} if one fails, since its figure has no meaning
 */
export function measure(commands: readonly Command[], folder: string, node: string = process.execPath): Cost {
  const peaks = join(folder, "peaks.txt");
  const env = { ...process.env, BENCH_PEAK_FILE: peaks, NODE_OPTIONS: `--import ${PRELOAD}` };
  let [output, progress] = ["", ""];
  const start = performance.now();
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync(node, [...command], {
      cwd: folder,
      env,
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    if (status !== 0) throw new Error(`node ${command.join(" ")} failed with ${status}: ${stderr}`);
    [output, progress] = [stdout, stderr];
  }
  const wall = (performance.now() - start) / 1000;
  const kibibytes = readFileSync(peaks, "utf8").trim().split("\n").map(Number);
  rmSync(peaks);
  return { wall, peak: (Math.max(...kibibytes) * 1024) / 1e6, output, progress };
}

/** A candidate to measure. */
export interface Measured {
  readonly commands: readonly Command[];
  /** Restores the initial state; not measured. */
  readonly prepare?: () => void;
}

/**
 * Runs the candidates in turn, repeatedly, so that a change of the machine's speed affects all of them.
 *
 * @param folder the working directory
 * @param node   the executable of Node
 * @param runs   how often to measure each; the first runs once before, to fill the disk cache
 */
export function measureInTurn<One extends Measured>(
  all: readonly One[],
  folder: string,
  node: string,
  runs: number,
): ReadonlyMap<One, readonly Cost[]> {
  const costs = new Map<One, Cost[]>(all.map((one) => [one, []]));
  const [first] = all;
  first?.prepare?.();
  if (first !== undefined) measure(first.commands, folder, node);
  for (let round = 0; round < runs; round += 1) {
    for (const [one, measured] of costs) {
      one.prepare?.();
      measured.push(measure(one.commands, folder, node));
    }
  }
  return costs;
}

/** Returns the middle value, or the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}
