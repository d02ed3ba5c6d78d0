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
  using folder = temporaryFolder();
  const inherited = base === undefined ? {} : { extends: base, include: [] };
  const config = folder.file("tsconfig.json", JSON.stringify({ ...inherited, compilerOptions, files }));
  const args = [COMPILER, "--project", config, "--pretty", "false"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder.path,
    encoding: "utf8",
  });
  // 1 and 2: errors, without and with output.
  if (status === null || status > 2 || stderr !== "") throw new Error(`TypeScript 7: ${status} ${stderr}`);
  const lines = stdout.split(/\r?\n(?! )/).filter((line) => line !== "");
  return lines.map((line) => {
    const [, file = "", message = line] = /^(.+?)\(\d+,\d+\): error TS\d+: (.*)$/s.exec(line) ?? [];
    return { file: file === "" ? "" : resolve(folder.path, file), message };
  });
}
