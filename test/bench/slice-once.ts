// Takes one slice in a process of its own, and prints what that cost and gave as JSON.
import { readFileSync } from "node:fs";
import type { SliceReport } from "../../scripts/slice/report.ts";
import { slice } from "../../scripts/slice/slice.ts";
import { fileSource } from "../../scripts/source/file-source.ts";
import { readSpecFolder } from "../../scripts/source/spec-folder.ts";

/** What is printed. */
export interface SlicedOnce extends SliceReport {
  /** Milliseconds that the slice took, and reading the whole file. */
  readonly taken: number;
  readonly read: number;
  /** Length of the file in bytes. */
  readonly size: number;
  /** The largest resident set until the slice was taken, in MB (10⁶ bytes). */
  readonly peak: number;
}

const [path = "", spec = ""] = process.argv.slice(2);
const { request } = readSpecFolder(spec);

const source = fileSource(path);
const [report, taken] = timed(() => slice(source, request).report);
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
const [, read] = timed(() => readFileSync(path).length);
source.close();
const once: SlicedOnce = { ...report, taken, read, size: source.size, peak };
process.stdout.write(JSON.stringify(once));

/** What a function gives, and how many milliseconds it took. */
function timed<Result>(run: () => Result): readonly [Result, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}
