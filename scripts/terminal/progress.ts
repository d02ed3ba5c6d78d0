import { type Meter, meterOn, type Terminal } from "./progress-bar.ts";
import { megabytes, seconds } from "./units.ts";

/** Reports the progress of a command. */
export interface Progress {
  /**
   * Runs a step and reports its duration.
   *
   * @param detail further words on its result
   */
  step<T>(name: string, work: () => T | Promise<T>, detail?: (result: T) => string): Promise<T>;
  /** Reports an event in the middle of a step. */
  note(name: string, text: string): void;
  /** Shows a download. @param total its length in bytes, if known */
  download(total: number | undefined): Meter;
  /** Ends without an error: lines that were held back are written. */
  done(): void;
}

const IDLE: Meter = { add: () => undefined, stop: () => undefined };

/** Reports nothing. */
export const SILENT: Progress = {
  step: async (_name, work) => await work(),
  note: () => undefined,
  download: () => IDLE,
  done: () => undefined,
};

/**
 * Returns the progress for a stream: a bar and immediate lines on a terminal, plain lines elsewhere and in CI.
 * `NO_COLOR` (no-color.org) is respected.
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
 * Reports plain lines. They are held back at first: a command that fails soon writes its error only; one that
 * takes long shows in a log where.
 *
 * @param patienceMs how long lines are held back, in milliseconds
 */
export function plain(write: (text: string) => void, patienceMs: number = PATIENCE_MS): Progress {
  const begun = performance.now();
  const kept: string[] = [];
  const flush = (): void => {
    for (const line of kept.splice(0)) write(line);
  };
  const say = (name: string, text: string): void => {
    kept.push(`${name.padEnd(WIDTH)}${text}\n`);
    if (performance.now() - begun > patienceMs) flush();
  };
  return {
    ...steps(say),
    download(total) {
      let done = 0;
      const beat = setInterval(() => {
        say("source", total === undefined ? megabytes(done) : `${megabytes(done)} of ${megabytes(total)}`);
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

function steps(say: (name: string, text: string) => void): Pick<Progress, "step" | "note"> {
  return {
    note: say,
    async step(name, work, detail) {
      const begun = performance.now();
      const result = await work();
      const more = detail === undefined ? "" : `  ${detail(result)}`;
      say(name, `${seconds(performance.now() - begun)}${more}`);
      return result;
    },
  };
}
