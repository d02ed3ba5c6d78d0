import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { temporaryFolder } from "./folder.ts";

const root = resolve(import.meta.dirname, "../..");
// Written in Go: it takes a seventh of the time of its predecessor in this process.
const COMPILER = join(root, "node_modules/typescript-7/bin/tsc");

/** An error of the compiler. */
export interface Fault {
  /** An absolute path; empty if the error is in no file. */
  readonly file: string;
  /** Starts at 1; 0 if the error is in no file. */
  readonly line: number;
  readonly message: string;
}

/** Compiler options, as in a tsconfig.json. */
export type Options = Readonly<Record<string, unknown>>;

/** The options of a strict consumer, with nothing in them that depends on a folder. */
export const STRICT: Options = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Compiles files on disk with TypeScript 7; returns its errors.
 *
 * @param base the path of a tsconfig.json that the options extend
 */
export function faultsOf(
  files: readonly string[],
  compilerOptions: Options,
  base?: string,
): readonly Fault[] {
  const inherited = base === undefined ? {} : { extends: base, include: [] };
  const lines = linesOf({ ...inherited, compilerOptions, files });
  return lines.map((line) => {
    const [, file, at = 0, message = line] = /^(.+?)\((\d+),\d+\): error TS\d+: (.*)$/s.exec(line) ?? [];
    return { file: file === undefined ? "" : resolve("/", file), line: Number(at), message };
  });
}

/** What a compiler makes of a program: its time follows the instantiations, its memory the types. */
export interface Cost {
  readonly instantiations: number;
  readonly types: number;
  /** The paths of all files of the program. */
  readonly files: readonly string[];
}

/** Compiles a file on disk with TypeScript 7; returns what that costs. @throws {Error} on an error in the file */
export function costOf(file: string, options: Options): Cost {
  // With several threads, each would count for itself.
  const measured = { ...options, extendedDiagnostics: true, listFiles: true, singleThreaded: true };
  const lines = linesOf({ compilerOptions: measured, files: [file] });
  const errors = lines.filter((line) => line.includes(": error TS"));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const count = (name: string) =>
    Number(lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 1));
  return {
    instantiations: count("Instantiations"),
    types: count("Types"),
    files: lines.filter((line) => line.startsWith("/")),
  };
}

// Returns the lines that the compiler prints; the further lines of an error are part of its first.
function linesOf(config: object): readonly string[] {
  using folder = temporaryFolder({ "tsconfig.json": JSON.stringify(config) });
  const args = [COMPILER, "--project", folder.file("tsconfig.json"), "--pretty", "false"];
  // Errors name files relative to the current folder.
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: "/", encoding: "utf8" });
  // 1 and 2: errors, without and with output.
  if (status === null || status > 2 || stderr !== "") throw new Error(`TypeScript 7: ${status} ${stderr}`);
  return stdout.split(/\r?\n(?! )/).filter((line) => line !== "");
}
