import { type ParseArgsConfig, parseArgs } from "node:util";
import { closestMatch } from "leven";
import { InputError } from "../errors.ts";
import { commandLine } from "./invocation.ts";

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

/** The values of options by name, and the positional arguments in order. */
export interface Arguments<Given extends Options> {
  readonly values: {
    readonly [Name in keyof Given]?: Given[Name]["type"] extends "boolean"
      ? boolean
      : Given[Name]["multiple"] extends true
        ? readonly string[]
        : string;
  };
  readonly positionals: readonly string[];
}

/** The most letters in which a misspelt word and a suggested one may differ. */
const MOST_DIFFERING = 3;

/** Finds the known word closest to a misspelt one; undefined if none is close. */
export function suggestion(word: string, known: readonly string[]): string | undefined {
  const close = closestMatch(word, [...known], { maxDistance: MOST_DIFFERING });
  return close ?? known.find((name) => word.length > 1 && name.startsWith(word));
}

/**
 * Parses the arguments of a command.
 *
 * @param command its name, for errors
 * @throws {InputError} on an unknown option, with the closest known one, on a missing, empty or unwanted value, or on
 *   an empty argument
 */
export function parseOptions<const Given extends Options>(
  command: string,
  args: readonly string[],
  options: Given,
): Arguments<Given> {
  const config = { args: [...args], options, strict: false, allowPositionals: true, tokens: true } as const;
  const { values, positionals, tokens } = parseArgs(config);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw unknownOption(command, token.rawName, Object.keys(options));
    const isGiven = token.value !== undefined && (token.inlineValue || !token.value.startsWith("-"));
    // As from a variable of the shell that is not set; as a path, it would be the current folder.
    const isEmpty = token.value === "";
    if (option.type === "string" && (!isGiven || isEmpty))
      throw new InputError(token.rawName, "requires a value", `write ${token.rawName} ${option.value}`);
    if (option.type === "boolean" && isGiven) throw new InputError(token.rawName, "takes no value");
  }
  if (positionals.includes(""))
    throw new InputError(command, "an argument is empty", "leave it out, or check the variable it is from");
  return { values, positionals };
}

function unknownOption(command: string, option: string, known: readonly string[]): InputError {
  const close = option.startsWith("--") ? suggestion(option.slice(2), known) : undefined;
  const todo =
    close === undefined ? `${commandLine(command, "--help")} lists its options` : `did you mean --${close}?`;
  return new InputError(option, `is not an option of ${command}`, todo);
}
