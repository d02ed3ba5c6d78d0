import type { ParseArgsConfig } from "node:util";
import type { NetworkLimits } from "../source/network-limits.ts";
import type { Terminal } from "../terminal/progress-bar.ts";

/** An option of a command, for the parser and for `--help`. */
export interface Option {
  readonly type: "string" | "boolean";
  /** The placeholder of its value: `<file>`. */
  readonly value?: string;
  /** Whether it may be repeated. */
  readonly multiple?: boolean;
  readonly help: string;
}

/** The options of a command by name, without the dashes. */
export type Options = Readonly<Record<string, Option>> & NonNullable<ParseArgsConfig["options"]>;

/** The environment of a command: output, terminal, and access to the network. */
export interface Shell {
  /** Writes to standard output; escapes characters that change how the text around them is displayed. */
  readonly write: (text: string) => void;
  /** Writes a line of text, escaped so that a document can neither break it nor inject workflow commands. */
  readonly print: (line: string) => void;
  /** Standard error, for progress; undefined shows none. */
  readonly terminal: Terminal | undefined;
  readonly limits: NetworkLimits;
}

/** A command of the command line. */
export interface Command {
  /** Its arguments as `--help` shows them, such as `[folder...]`. */
  readonly takes: string;
  /** Its description, in one or more sentences. */
  readonly does: string;
  readonly options: Options;
  /**
   * Runs the command.
   *
   * @param args the arguments after its name
   * @throws {InputError} if an argument, an option or an input cannot be used
   * @throws {RefusedError} if it ran and refused the result, for example for stale files
   */
  run(args: readonly string[], shell: Shell): Promise<void>;
}
