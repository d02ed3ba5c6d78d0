import { type Meter, meterOn, type Terminal } from "./progress-bar.ts";
import { megabytes } from "./units.ts";

/** Reports the progress of a command. */
export interface Progress {
  /**
   * Runs a step and reports its duration.
   *
   * @param detail returns further text about its result
   */
  step<T>(name: string, work: () => T | Promise<T>, detail?: (result: T) => string): Promise<T>;
  /** Reports an event in the middle of a step. */
  note(name: string, text: string): void;
  /** Shows a download. @param total its length in bytes, if known */
  download(total: number | undefined): Meter;
  /** Ends without an error; writes the lines that were held back. */
  done(): void;
}

const IDLE: Meter = { add: () => undefined, stop: () => undefined };

/** A progress without output. */
export const SILENT: Progress = {
  step: async (_name, work) => await work(),
  note: () => undefined,
  download: () => IDLE,
  done: () => undefined,
};

/**
 * Returns the progress for a stream: a bar and immediate lines on a terminal, plain lines elsewhere and in CI.
 * Respects `NO_COLOR` (no-color.org).
 */
export function progressOn(stream: Terminal, environment: NodeJS.ProcessEnv = process.env): Progress {
  const isSet = (name: string): boolean => (environment[name] ?? "") !== "";
  const isLive = stream.isTTY === true && !isSet("CI") && environment["TERM"] !== "dumb";
  return isLive ? live(stream, !isSet("NO_COLOR")) : plain((text) => stream.write(text));
}

function live(stream: Terminal, hasColor: boolean): Progress {
  const dim = (text: string): string => (hasColor ? `\u001b[2m${text}\u001b[22m` : text);
  return {
    ...steps((name, text) => stream.write(`${name.padEnd(WIDTH)}${dim(text)}\n`)),
    download: (total) => meterOn(stream, "source".padEnd(WIDTH), total),
    done: () => undefined,
  };
}

const WIDTH = 12;
const PATIENCE_MS = 20_000;
const BEAT_MS = 10_000;

/**
 * Reports plain lines. Holds them back at first, so that a command that fails early writes only its error. For a
 * command that takes long, the log shows the current step.
 *
 * @param patienceMs how long to hold lines back, in milliseconds
 */
export function plain(write: (text: string) => void, patienceMs: number = PATIENCE_MS): Progress {
  const begun = performance.now();
  const kept: string[] = [];
  const flush = (): void => {
    for (const line of kept.splice(0)) write(line);
  };
  const report = (name: string, text: string): void => {
    kept.push(`${name.padEnd(WIDTH)}${text}\n`);
    if (performance.now() - begun > patienceMs) flush();
  };
  return {
    ...steps(report),
    download(total) {
      let done = 0;
      const beat = setInterval(() => {
        report("source", total === undefined ? megabytes(done) : `${megabytes(done)} of ${megabytes(total)}`);
      }, BEAT_MS);
      beat.unref();
      return {
        add: (length) => {
          done += length;
        },
        stop: () => clearInterval(beat),
      };
    },
    done: flush,
  };
}

function steps(report: (name: string, text: string) => void): Pick<Progress, "step" | "note"> {
  return {
    note: report,
    async step(name, work, detail) {
      const begun = performance.now();
      const result = await work();
      const more = detail === undefined ? "" : `  ${detail(result)}`;
      report(name, `${((performance.now() - begun) / 1000).toFixed(2)} s${more}`);
      return result;
    },
  };
}
