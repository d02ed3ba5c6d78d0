import { createRequire } from "node:module";
import type { Options, Params } from "cli-progress";
import { megabytes } from "./units.ts";

/** Shows how far a download is. */
export interface Meter {
  /** So many bytes more. */
  add(length: number): void;
  /** No more of it is shown. */
  stop(): void;
}

/** A stream that people read. */
export type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean };

// Loaded where there is a terminal and something to download, and not before.
const require = createRequire(import.meta.url);

/**
 * A bar on a terminal: size, speed and what remains. It is gone when it is stopped.
 *
 * @param label what stands before it
 * @param total the length of the download, where it is known
 */
export function meterOn(stream: Terminal, label: string, total: number | undefined): Meter {
  const { SingleBar, Format }: typeof import("cli-progress") = require("cli-progress");
  const begun = performance.now();
  const format = (options: Options, { value, progress }: Params): string => {
    const speed = value / Math.max(performance.now() - begun, 1);
    const rate = `${megabytes(speed * 1000)}/s`;
    if (total === undefined) return `${label}${megabytes(value)}  ${rate}`;
    const remaining = speed > 0 ? `  ${Math.ceil((total - value) / speed / 1000)} s left` : "";
    const bar = Format.BarFormat(progress, options);
    return `${label}[${bar}] ${megabytes(value)} of ${megabytes(total)}  ${rate}${remaining}`;
  };
  const bar = new SingleBar({ format, stream, barsize: 24, clearOnComplete: true, barCompleteChar: "#" });
  const stop = (): void => {
    process.off("exit", stop);
    bar.stop();
  };
  // Ctrl-C: the terminal is to be left as it was.
  process.on("exit", stop);
  bar.start(total ?? 0, 0);
  return { add: (length) => bar.increment(length), stop };
}
