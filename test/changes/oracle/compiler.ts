import { createRequire } from "node:module";
import type ts from "typescript";

// Loaded by `require`: under tsx, this takes a third of the time of an import.
const typescript: typeof ts = createRequire(import.meta.url)("typescript");

/** The compiler's error on a line of a module. */
export interface Objection {
  /** Starts at 0. */
  readonly line: number;
  /** The innermost message of the chain. */
  readonly message: string;
}

// The library types that generated types refer to: reading the compiler's own library would take longer.
const LIBRARY = `
interface Array<T> { readonly length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
type Exclude<T, U> = T extends U ? never : T;
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Record<K extends keyof any, T> = { [P in K]: T };
type NonNullable<T> = T & {};
`;

const LIBRARY_FILE = "/library.d.ts";

/**
 * Checks one module among others, in memory and without the compiler's library.
 *
 * @param modules the texts of TypeScript modules by file name, such as `/before.ts`
 * @param checked the file name of the module to check
 */
export function objectionsTo(modules: ReadonlyMap<string, string>, checked: string): readonly Objection[] {
  const files = new Map([...modules, [LIBRARY_FILE, LIBRARY]]);
  const options: ts.CompilerOptions = {
    strict: true,
    noLib: true,
    noEmit: true,
    types: [],
    target: typescript.ScriptTarget.ESNext,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
  };
  const program = typescript.createProgram([LIBRARY_FILE, checked], options, hostOf(files));
  const source = program.getSourceFile(checked);
  if (source === undefined) return [];
  return program.getSemanticDiagnostics(source).map(({ start = 0, messageText }) => ({
    line: source.getLineAndCharacterOfPosition(start).line,
    message: causeOf(messageText),
  }));
}

function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  return {
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    getSourceFile: (name, version) => {
      const text = files.get(name);
      return text === undefined ? undefined : typescript.createSourceFile(name, text, version);
    },
    getDefaultLibFileName: () => LIBRARY_FILE,
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => "/",
    getNewLine: () => "\n",
    useCaseSensitiveFileNames: () => true,
    writeFile: () => undefined,
  };
}

function causeOf(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === "string") return message;
  const [next] = message.next ?? [];
  return next === undefined ? message.messageText : causeOf(next);
}
