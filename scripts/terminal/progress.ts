import { type Meter, meterOn, type Terminal } from "./progress-bar.ts";
import { megabytes, seconds } from "./units.ts";

/** Tells people what is going on. */
export interface Progress {
  /**
   * Does a step and says how long it took.
   *
   * @param detail what else to say of the result
   */
  step<T>(name: string, work: () => T | Promise<T>, detail?: (result: T) => string): Promise<T>;
  /** Says something in the middle of a step. */
  note(name: string, text: string): void;
  /** Begins to show a download. @param total its length in bytes, where it is known */
  download(total: number | undefined): Meter;
  /** All went well. */
  done(): void;
}

const IDLE: Meter = { add: () => undefined, stop: () => undefined };

/** Says nothing. */
export const SILENT: Progress = {
  step: async (_name, work) => await work(),
  note: () => undefined,
  download: () => IDLE,
  done: () => undefined,
};

/**
 * Progress on a stream: a bar and lines at once on a terminal, plain lines elsewhere and in CI.
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
 * Plain lines. They are kept back for a while: where a command fails soon, its error is the one line; where
 * it takes its time, whoever reads the log sees where.
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
