import { styleText } from "node:util";
import type { Command } from "./commands/command.ts";
import { type CommandName, helpOf, helpOfAll } from "./commands/help.ts";
import { commandLine } from "./commands/invocation.ts";
import { suggestion } from "./commands/parse-options.ts";
import { escapeUnsafe, printableLine } from "./document/unsafe-text.ts";
import { InputError, messageOf, RefusedError } from "./errors.ts";
import { NETWORK_LIMITS, type NetworkLimits } from "./source/network-limits.ts";
import type { Terminal } from "./terminal/progress-bar.ts";

/** Writes a text to an output. */
export type Write = (text: string) => void;

/** Options for running a command line. */
export interface RunOptions {
  /** The terminal for progress and coloured errors. Default: no progress, no colour. */
  readonly stderr?: Terminal;
  /** Limits that replace the defaults. */
  readonly limits?: Partial<NetworkLimits>;
}

/** The exit code for a fault of this tool (EX_SOFTWARE of sysexits.h). */
const FAULT = 70;

/** Loads each command, so that only its own dependencies are loaded. */
const COMMANDS: { readonly [name in CommandName]: () => Promise<Command> } = {
  init: async () => (await import("./commands/init.ts")).init,
  ls: async () => (await import("./commands/ls.ts")).ls,
  update: async () => (await import("./commands/update.ts")).update,
  generate: () => besideThreads(async () => (await import("./commands/generate.ts")).generate),
  check: () => besideThreads(async () => (await import("./commands/check.ts")).check),
  diff: async () => (await import("./commands/diff.ts")).diff,
  emulate: async () => (await import("./commands/emulate.ts")).emulate,
  docs: async () => (await import("./commands/docs.ts")).docs,
  log: async () => (await import("./commands/log.ts")).log,
  release: async () => (await import("./commands/release.ts")).release,
};

// The linter and the types start in their own threads while the command loads.
async function besideThreads<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const [{ typesThread }, { sharedLinter }] = await Promise.all([
    import("./emit/types-thread.ts"),
    import("./lint/lint.ts"),
  ]);
  typesThread();
  sharedLinter();
  return await load();
}

/**
 * Runs a command line.
 *
 * @param args the arguments after the program's name
 * @param out  writes the result
 * @param err  writes errors, one per line
 * @returns the exit code: 0 done; 1 a negative result; 2 input that cannot be used; 70 a fault of this tool
 */
export async function run(
  args: readonly string[],
  out: Write,
  err: Write,
  { stderr, limits }: RunOptions = {},
): Promise<number> {
  const isDebugging = args.includes("--debug");
  try {
    const [name = "", ...rest] = args.filter((arg) => arg !== "--debug");
    if (["help", "--help", "-h"].includes(name)) {
      const [topic] = rest;
      out(topic === undefined ? helpOfAll() : helpOf(topic, await commandOf(topic)));
      return 0;
    }
    if (["--version", "-v"].includes(name)) {
      const { PACKAGE_FOLDER, readVersion } = await import("./workspace/package.ts");
      out(`${readVersion(PACKAGE_FOLDER)}\n`);
      return 0;
    }
    const command = await commandOf(name);
    if (rest.includes("--help") || rest.includes("-h")) out(helpOf(name, command));
    else
      await command.run(rest, {
        write: (text) => out(escapeUnsafe(text)),
        print: (line) => out(`${printableLine(line)}\n`),
        terminal: stderr,
        limits: { ...NETWORK_LIMITS, ...limits },
      });
    return 0;
  } catch (error) {
    const { lines, code } = failureOf(error);
    const [first = "", ...others] = lines.map(printableLine);
    const shown = hasColor(stderr) ? styleText("red", first, { validateStream: false }) : first;
    err([shown, ...others, ""].join("\n"));
    if (isDebugging && error instanceof Error) err(stackLines(error));
    return code;
  }
}

function stackLines({ stack = "" }: Error): string {
  return `${stack.split("\n").map(printableLine).join("\n")}\n`;
}

async function commandOf(name: string): Promise<Command> {
  const [, load] = Object.entries(COMMANDS).find(([known]) => known === name) ?? [];
  if (load !== undefined) return await load();
  if (name === "") throw new InputError("command", "is missing", `${commandLine("help")} lists them`);
  const close = suggestion(name, [...Object.keys(COMMANDS), "help"]);
  const todo = close === undefined ? `${commandLine("help")} lists them` : `did you mean ${close}?`;
  throw new InputError(name, "is not a command", todo);
}

function failureOf(error: unknown): { readonly lines: readonly string[]; readonly code: number } {
  if (error instanceof RefusedError) return { lines: [error.message, ...error.details], code: 1 };
  if (error instanceof InputError) return { lines: [error.message], code: 2 };
  const todo = "report it with the stack that --debug shows";
  return { lines: [`unexpected: ${messageOf(error)}; a fault of this tool: ${todo}`], code: FAULT };
}

// no-color.org
function hasColor(terminal: Terminal | undefined): boolean {
  return terminal?.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";
}
