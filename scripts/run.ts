import { parseArgs } from "node:util";
import type { Context } from "./commands/context.ts";
import { escapeUnsafe, printableLine } from "./document/unsafe-text.ts";
import { InputError, messageOf, RefusedError } from "./errors.ts";
import { NETWORK_LIMITS, type NetworkLimits } from "./source/network-limits.ts";
import { progressOn, SILENT } from "./terminal/progress.ts";
import type { Terminal } from "./terminal/progress-bar.ts";

/** Writes a text somewhere people read. */
export type Write = (text: string) => void;

/** Where a command line is run. */
export interface Surroundings {
  /** Where progress is shown; nowhere when it is left out. */
  readonly stderr?: Terminal;
  /** Other limits than the usual ones. */
  readonly limits?: Partial<NetworkLimits>;
}

const USAGE = `usage: npm run <command> [-- <options>]

  npm start           generate everything from the committed slice, and say what it holds
  npm run generate    write the generated files
  npm run check       say whether spec and generated files agree (exit 1 when not)
  npm run docs        write the HTML reference of the generated document
  npm run update      read the published document, take the slice, generate
  npm run emulate     serve a slice locally: [folder] --port --host --token --seed --fault --throttle
  npm run diff        say what changed between two documents, and who breaks
  npm run log         say what changed in a slice from commit to commit
  npm run release     set the next version by what changed since the last, and write CHANGELOG.md

options
  --spec <folder>       the folder with slice.yaml       (default: spec)
  --generated <folder>  the folder for generated files   (default: generated)
  --docs <folder>       docs: the folder for the page    (default: docs)
  --quiet               nothing but errors; not for diff and release
  --source <url|file>   update: another document than slice.yaml names
  --offline             update: read an address from the cache alone
  --expect-sha256 <hex> update: refuse any other document
  --accept              update: let go what has vanished upstream
  --warnings            list what the linter warns of, which is otherwise only counted
  --report <file>       update: write what changed as Markdown
  --project <file>      update, diff: list the lines of the program of a tsconfig.json that break
  --json                update: print one JSON document
  <before> <after>      diff: the two documents, YAML or JSON
  --format <format>     diff: markdown or json           (default: markdown)
  --fail-on <what>      diff: exit 1 for breaking, or yours: when a line of the program breaks
  --rules <file>        diff: severities of rules, as changes.yaml beside slice.yaml has them
  <folder>              log: the folder with slice.yaml
  --since <day|commit>  log: from then on
  --of <pointer|name>   log: changes of one element alone
  --bump <bump>         release: at least patch, minor or major
  --notes <tag>         release: print what CHANGELOG.md says of a tag, and nothing else
`;

type Command = (context: Context) => Promise<void>;
type SeparateCommand = (args: readonly string[], out: Write) => Promise<void>;

// Loaded when asked for: each command brings only what it needs.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => besideLinter(async () => (await import("./commands/generate.ts")).start),
  generate: () => besideLinter(async () => (await import("./commands/generate.ts")).generate),
  check: () => besideLinter(async () => (await import("./commands/check.ts")).check),
  docs: async () => (await import("./commands/docs.ts")).docs,
  update: async () => (await import("./commands/update.ts")).update,
};

// Those with options of their own.
const SEPARATE: Readonly<Record<string, () => Promise<SeparateCommand>>> = {
  diff: async () => {
    const { diff, parseDiffRequest } = await import("./commands/diff.ts");
    return (args, out) => diff(parseDiffRequest(args), out);
  },
  emulate: async () => {
    const { emulate, parseEmulateRequest } = await import("./commands/emulate.ts");
    return (args, out) => emulate(parseEmulateRequest(args), (line) => out(`${line}\n`));
  },
  log: async () => {
    const { log, parseLogRequest } = await import("./commands/log.ts");
    return (args, out) => log(parseLogRequest(args), out);
  },
  release: async () => {
    const { parseReleaseRequest, release } = await import("./commands/release.ts");
    return (args, out) => release(parseReleaseRequest(args), out);
  },
};

// The linter has a thread of its own, so the two can load at the same time.
async function besideLinter<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  const { sharedLinter } = await import("./lint/lint.ts");
  sharedLinter();
  return await load();
}

/**
 * Runs a command line.
 *
 * @param args the arguments after the program's name
 * @param out  takes what was asked for
 * @param err  takes errors, a line each
 * @returns the exit code: 0 done; 1 the answer is no; 2 could not be done
 */
export async function run(
  args: readonly string[],
  out: Write,
  err: Write,
  surroundings: Surroundings = {},
): Promise<number> {
  try {
    const [name, ...rest] = args;
    if (name === "help" || args.includes("--help")) {
      out(USAGE);
      return 0;
    }
    const separate = commandIn(SEPARATE, name);
    if (separate !== undefined) {
      const command = await separate();
      await command(rest, out);
      return 0;
    }
    const load = commandIn(COMMANDS, name);
    if (load === undefined) {
      const names = [...Object.keys(COMMANDS), ...Object.keys(SEPARATE)].join(", ");
      throw name === undefined
        ? new InputError("command", "is missing", `use ${names}`)
        : new InputError(name, "is not a command", `use ${names}`);
    }
    const context = contextOf(name ?? "", rest, out, surroundings);
    const command = await load();
    await command(context);
    context.progress.done();
    return 0;
  } catch (error) {
    if (error instanceof RefusedError) {
      for (const line of [error.message, ...error.details]) err(`${printableLine(line)}\n`);
      return 1;
    }
    // Any other error is a fault of ours, but still one line: what went wrong, for a report.
    err(
      `${printableLine(error instanceof InputError ? error.message : `unexpected: ${messageOf(error)}`)}\n`,
    );
    return 2;
  }
}

function commandIn<T>(commands: Readonly<Record<string, T>>, name = ""): T | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function contextOf(
  command: string,
  args: readonly string[],
  out: Write,
  { stderr, limits }: Surroundings,
): Context {
  const options = parseOptions(args);
  for (const [name, only] of Object.entries(OF_ONE_COMMAND))
    if (Object.hasOwn(options, name) && command !== only)
      throw new InputError(`--${name}`, `goes with ${only}, not with ${command}`);
  const isJson = options.json === true;
  const isQuiet = options.quiet === true;
  return {
    spec: options.spec ?? "spec",
    generated: options.generated ?? "generated",
    docs: options.docs ?? "docs",
    source: options.source,
    isOffline: options.offline === true,
    expectSha256: hashIn(options["expect-sha256"]),
    isAccepted: options.accept === true,
    report: options.report,
    project: options.project,
    isJson,
    isWarningsListed: options.warnings === true,
    limits: { ...NETWORK_LIMITS, ...limits },
    progress: isQuiet || stderr === undefined ? SILENT : progressOn(stderr),
    print:
      isQuiet && !isJson
        ? () => undefined
        : (text) => out(`${isJson ? escapeUnsafe(text) : printableLine(text)}\n`),
  };
}

function hashIn(text: string | undefined): string | undefined {
  if (text === undefined || /^[0-9a-f]{64}$/i.test(text)) return text;
  throw new InputError("--expect-sha256", "is not a SHA-256", "give its 64 hexadecimal digits");
}

const OPTIONS = {
  spec: { type: "string" },
  generated: { type: "string" },
  docs: { type: "string" },
  quiet: { type: "boolean" },
  source: { type: "string" },
  offline: { type: "boolean" },
  "expect-sha256": { type: "string" },
  accept: { type: "boolean" },
  report: { type: "string" },
  project: { type: "string" },
  json: { type: "boolean" },
  warnings: { type: "boolean" },
} as const;

/** The options that one command alone takes. */
const OF_ONE_COMMAND: Partial<Record<keyof typeof OPTIONS, string>> = {
  source: "update",
  offline: "update",
  "expect-sha256": "update",
  accept: "update",
  report: "update",
  project: "update",
  json: "update",
  docs: "docs",
};

type Options = ReturnType<typeof parseArgs<{ readonly options: typeof OPTIONS }>>["values"];

function parseOptions(args: readonly string[]): Options {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new InputError("options", messageOf(error), "--help lists them");
  }
}
