import { createRequire } from "node:module";
import type { Options, Params } from "cli-progress";
import { megabytes } from "./units.ts";

/** Shows the progress of a download. */
export interface Meter {
  /** Adds received bytes. */
  add(length: number): void;
  /** Removes the display. */
  stop(): void;
}

/** A stream that may be a terminal. */
export type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean };

// `cli-progress` is loaded by the first download on a terminal.
const require = createRequire(import.meta.url);

/**
 * Shows a bar on a terminal, with size, speed and remaining time, until it is stopped.
 *
 * @param label the text before it
 * @param total the length of the download in bytes, if known
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
  // Restores the terminal after Ctrl-C.
  process.on("exit", stop);
  bar.start(total ?? 0, 0);
  return { add: (length) => bar.increment(length), stop };
}
