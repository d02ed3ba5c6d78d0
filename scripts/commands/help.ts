import { wrap } from "../terminal/wrap.ts";
import type { Command } from "./command.ts";
import { commandLine } from "./invocation.ts";

const WIDTH = 79;
const COLUMN = 26;

/** The options that every command has. */
const COMMON = {
  help: { type: "boolean", help: "print this help" },
  debug: { type: "boolean", help: "show the stack of an error" },
} as const;

const EXIT_CODES = `exit codes
  0   done
  1   refused: stale files, lint errors, elements that vanished upstream
  2   failed: one line of error names what, where and what to do
  70  a fault of this tool: report it with the stack that --debug shows
`;

const SUMMARIES = {
  init: "write the slice.yaml of a new slice",
  ls: "list the paths of a document, and what a slice of them has",
  update: "take the slices of the published document, generate, report changes",
  generate: "write the generated files",
  check: "check that slices and generated files agree",
  diff: "report what changed between two documents",
  emulate: "serve a slice locally",
  docs: "write the HTML reference of a slice",
  log: "list what changed in a slice from commit to commit",
  release: "set the next version and write its section of the changelog",
};

/** The name of a command. */
export type CommandName = keyof typeof SUMMARIES;

/** Formats the output of `help`. */
export function helpOfAll(): string {
  const rows = Object.entries(SUMMARIES).map(([name, does]) => row(name, does));
  const folder = row(
    "[folder...]",
    "folders with a slice.yaml (default: spec, else each one level down; else the same in the folders above, up to a package.json)",
  );
  return `usage: ${commandLine("<command>")}

commands
${rows.join("\n")}

arguments
${folder}

${commandLine("<command>", "--help")} lists the options of a command.
--version in place of a command prints the version of this tool.

${EXIT_CODES}`;
}

/** Formats the output of a command's `--help`. */
export function helpOf(name: string, { takes, does, options }: Command): string {
  const rows = Object.entries({ ...options, ...COMMON }).map(([option, { help, ...rest }]) =>
    row(`--${option}${"value" in rest ? ` ${rest.value}` : ""}`, help),
  );
  return `usage: ${commandLine(name)}${takes === "" ? "" : ` ${takes}`} [options]

${wrap(does, WIDTH).join("\n")}

options
${rows.join("\n")}
`;
}

function row(term: string, text: string): string {
  const lines = wrap(text, WIDTH - COLUMN);
  const margin = " ".repeat(COLUMN);
  const [first = "", ...rest] = term.length + 4 > COLUMN ? ["", ...lines] : lines;
  return [`  ${term}`.padEnd(COLUMN) + first, ...rest.map((line) => margin + line)]
    .map((line) => line.trimEnd())
    .join("\n");
}
