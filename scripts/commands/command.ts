import type { NetworkLimits } from "../source/network-limits.ts";
import type { Terminal } from "../terminal/progress-bar.ts";
import { type Arguments, type Options, parseOptions } from "./parse-options.ts";

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

/** A command whose arguments are parsed before it runs. */
interface Parsed<Given extends Options> extends Omit<Command, "run"> {
  readonly options: Given;
  run(args: Arguments<Given>, shell: Shell): Promise<void>;
}

/** Makes a command that parses its arguments. @param name its name, for errors */
export function command<const Given extends Options>(name: string, parsed: Parsed<Given>): Command {
  return { ...parsed, run: (args, shell) => parsed.run(parseOptions(name, args, parsed.options), shell) };
}
