// Takes one slice repeatedly in its own process, and prints the cost and the result as JSON.
import { readFileSync } from "node:fs";
import type { SliceReport } from "../../scripts/slice/report.ts";
import { slice } from "../../scripts/slice/slice.ts";
import { fileSource } from "../../scripts/source/file-source.ts";
import { readSpecFolder } from "../../scripts/workspace/spec-folder.ts";
import { median } from "./measure.ts";

/** The output. Times in milliseconds. */
export interface SlicedOnce extends SliceReport {
  /** The time of the first slice, before the engine has optimized the code. */
  readonly first: number;
  /** The time of later slices, and of reading the whole file. */
  readonly taken: number;
  readonly read: number;
  /** Length of the file in bytes. */
  readonly size: number;
  /** The largest resident set until the first slice was taken, in MB (10⁶ bytes). */
  readonly peak: number;
}

const [path = "", spec = ""] = process.argv.slice(2);
const { request } = readSpecFolder(spec);

const TIMES = 5;

const [{ report, size }, first] = timed(sliceOnce);
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
const taken = median(Array.from({ length: TIMES }, () => timed(sliceOnce)[1]));
const read = median(Array.from({ length: TIMES }, () => timed(() => readFileSync(path).length)[1]));
const once: SlicedOnce = { ...report, first, taken, read, size, peak };
process.stdout.write(JSON.stringify(once));

function sliceOnce(): { readonly report: SliceReport; readonly size: number } {
  using source = fileSource(path);
  return { report: slice(source, request).report, size: source.size };
}

/** Returns the result of a function and its time in milliseconds. */
function timed<Result>(run: () => Result): readonly [Result, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}
