import type { ParseArgsConfig } from "node:util";
import type { NetworkLimits } from "../source/network-limits.ts";
import type { Terminal } from "../terminal/progress-bar.ts";

/** An option of a command, for the parser and for `--help`. */
export interface Option {
  readonly type: "string" | "boolean";
  /** How its value is shown: `<file>`. */
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
  readonly help: string;
}

/** The options of a command by name, without the dashes. */
export type Options = Readonly<Record<string, Option>> & NonNullable<ParseArgsConfig["options"]>;

/** What surrounds a command: where it writes and how it reads from the network. */
export interface Shell {
  /** Writes to standard output. */
  readonly write: (text: string) => void;
  /** Writes a line for people: what a document holds can neither end it nor be taken for a command. */
  readonly print: (line: string) => void;
  /** Standard error, where progress is shown; undefined shows none. */
  readonly terminal: Terminal | undefined;
  readonly limits: NetworkLimits;
}

/** A command of the command line. */
export interface Command {
  /** Its arguments as `--help` shows them, such as `[folder...]`. */
  readonly takes: string;
  /** What it does, in one or more sentences. */
  readonly does: string;
  readonly options: Options;
  /**
   * Runs it.
   *
   * @param args the arguments after its name
   * @throws {InputError} if an argument, an option or an input cannot be used
   * @throws {RefusedError} if it ran and the answer is no
   */
  run(args: readonly string[], shell: Shell): Promise<void>;
}
