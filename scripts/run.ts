import { parseArgs } from "node:util";
import type { Context } from "./commands/context.ts";
import { InputError, messageOf, RefusedError } from "./errors.ts";

/** Writes a text somewhere people read. */
export type Write = (text: string) => void;

const USAGE = `usage: npm run <command> [-- <options>]

  npm start           generate everything from the committed slice, and say what it holds
  npm run generate    write the generated files
  npm run check       say whether spec and generated files agree (exit 1 when not)
  npm run update      read the published document, take the slice, generate

options
  --spec <folder>       the folder with slice.yaml       (default: spec)
  --generated <folder>  the folder for generated files   (default: generated)
  --source <url|file>   update: another document than slice.yaml names
`;

// Loaded when asked for: each command brings only what it needs.
const COMMANDS: Readonly<Record<string, () => Promise<(context: Context) => Promise<void>>>> = {
  start: async () => (await import("./commands/generate.ts")).start,
  generate: async () => (await import("./commands/generate.ts")).generate,
  check: async () => (await import("./commands/check.ts")).check,
  update: async () => (await import("./commands/update.ts")).update,
};

/**
 * Runs a command line.
 *
 * @param args the arguments after the program's name
 * @returns the exit code: 0 done; 1 the answer is no; 2 could not be done
 */
export async function run(args: readonly string[], out: Write, err: Write): Promise<number> {
  try {
    const [name, ...rest] = args;
    if (name === "--help" || name === "help") {
      out(USAGE);
      return 0;
    }
    const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined)
      throw new InputError(name ?? "command", "is no command", `use ${Object.keys(COMMANDS).join(", ")}`);
    const context = contextOf(name ?? "", rest, out);
    const command = await load();
    await command(context);
    return 0;
  } catch (error) {
    if (error instanceof RefusedError) {
      for (const line of [error.message, ...error.details]) err(`${line}\n`);
      return 1;
    }
    // Any other error is a fault of ours, but still one line: what went wrong, for a report.
    err(`${error instanceof InputError ? error.message : `unexpected: ${messageOf(error)}`}\n`);
    return 2;
  }
}

function contextOf(command: string, args: readonly string[], out: Write): Context {
  const { spec, generated, source } = parseOptions(args);
  if (source !== undefined && command !== "update")
    throw new InputError("--source", `goes with update, not with ${command}`);
  return {
    spec: spec ?? "spec",
    generated: generated ?? "generated",
    source,
    print: (line) => out(`${line}\n`),
  };
}

function parseOptions(args: readonly string[]): { spec?: string; generated?: string; source?: string } {
  try {
    const options = {
      spec: { type: "string" },
      generated: { type: "string" },
      source: { type: "string" },
    } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new InputError("options", messageOf(error), "--help lists them");
  }
}
