import type ts from "typescript";
import { compareCodePoints } from "../../document/json.ts";
import type { Change } from "../change.ts";
import type { Bump } from "../version.ts";
import { causesOf } from "./causes.ts";
import { lostMembers } from "./lost-members.ts";
import { type Addresses, lostPaths } from "./lost-paths.ts";
import { operationNamesIn } from "./names.ts";
import type { Compiler } from "./overlay.ts";
import { type Place, placeAt } from "./place.ts";
import { type Programs, programsOf } from "./program.ts";
import type { DocumentTypes, GeneratedTypes } from "./types-of.ts";

/** The effect of the changes between two revisions on a program. */
export interface Yours {
  /**
   * `major` if a line breaks: it no longer compiles, or compiles and behaves differently. Otherwise `none`:
   * the program needs no change.
   */
  readonly bump: Extract<Bump, "major" | "none">;
  /** Sorted by file and line. */
  readonly places: readonly Place[];
  /**
   * The number of problems that the program has with the types before as well; `places` does not list them.
   */
  readonly known: number;
  /** Whether a file of the program has the generated types; if not, no line can break. */
  readonly isUsed: boolean;
}

/** The lines of a program that break, and the compiler that checked it. */
export interface ProjectReport extends Yours {
  /** The path of the program's configuration, as the user gave it. */
  readonly project: string;
  /** The version of TypeScript that checked the program. */
  readonly typescript: string;
  /** Why that is not the program's own version; undefined if it is. */
  readonly note: string | undefined;
}

/** A program and the types that it uses. */
export interface Program {
  /** The compiler that reads and checks the program. */
  readonly compiler: Compiler;
  /** The absolute path of the program's `tsconfig.json`. */
  readonly configPath: string;
  readonly before: DocumentTypes;
}

/** Finds the lines that break with other types. @param changes the changes to those types, from a report */
export type CheckProgram = (after: GeneratedTypes, changes: readonly Change[]) => Yours;

/**
 * Opens a program to find the lines that break: those that compile with the types before and not with the
 * types after, and those that only a rule can find. Works in memory: files are read through the compiler, and
 * nothing is written.
 *
 * @throws {InputError} if the configuration cannot be read
 */
export function yours({ compiler, configPath, before }: Program): CheckProgram {
  const programs = programsOf(compiler, configPath, before);
  if (programs === undefined) return () => ({ bump: "none", places: [], known: 0, isUsed: false });
  const operationNames = operationNamesIn(before.api);
  return (after, changes) => {
    const program = programs.with(after);
    const found = programs.reached.map((fileName) =>
      brokenIn(fileName, program, programs.before, ({ start, messageText }) => {
        const text = compiler.flattenDiagnosticMessageText(messageText, " ");
        return causesOf(compiler, { fileName, start, text }, programs.before, changes, operationNames);
      }),
    );
    const broken = found.flatMap(({ places }) => places);
    const isBroken = new Set(broken.map(({ file, line }) => `${file}:${line}`));
    const kept = [...operationNamesIn(after.api).keys()].filter((path) => !path.includes("{"));
    const unseen = unseenPlaces(compiler, programs, program, changes, { servers: before.servers, kept });
    const beyond = unseen.filter(({ file, line }) => !isBroken.has(`${file}:${line}`));
    const places = [...broken, ...beyond].toSorted(
      (a, b) => compareCodePoints(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
    const known = found.reduce((sum, file) => sum + file.known, 0);
    return { bump: places.length === 0 ? "none" : "major", places, known, isUsed: true };
  };
}

function brokenIn(
  fileName: string,
  after: ts.Program,
  before: ts.Program,
  causesOf: (problem: Problem) => readonly Change[],
): Pick<Yours, "places" | "known"> {
  const problems = problemsIn(after, fileName);
  if (problems.length === 0) return { places: [], known: 0 };
  const old = new Set(problemsIn(before, fileName).map(keyOf));
  const fresh = problems.filter((problem) => !old.has(keyOf(problem)));
  const places = fresh.map((problem) =>
    placeAt(problem.file, problem.start, summaryOf(problem.messageText), causesOf(problem)),
  );
  return { places, known: problems.length - fresh.length };
}

// Finds what no compiler reports: members of open enums, and paths and operations in strings.
function unseenPlaces(
  compiler: Compiler,
  { before, files }: Programs,
  after: ts.Program,
  changes: readonly Change[],
  addresses: Addresses,
): readonly Place[] {
  const checker = before.getTypeChecker();
  const finders = [
    lostMembers(compiler, checker, after.getTypeChecker(), changes),
    lostPaths(compiler, checker, changes, addresses),
  ];
  // A list is found again wherever it is searched.
  const places = new Map<ts.Node, Place>();
  const visit = (node: ts.Node): void => {
    for (const find of finders)
      for (const { node: found, message, change } of find(node))
        places.set(found, placeAt(found.getSourceFile(), found.getStart(), message, [change]));
    node.forEachChild(visit);
  };
  for (const file of files) before.getSourceFile(file)?.forEachChild(visit);
  return [...places.values()];
}

interface Problem extends ts.Diagnostic {
  readonly file: ts.SourceFile;
  readonly start: number;
}

function problemsIn(program: ts.Program, fileName: string): readonly Problem[] {
  const source = program.getSourceFile(fileName);
  return program
    .getSemanticDiagnostics(source)
    .filter(
      (diagnostic): diagnostic is Problem => diagnostic.file !== undefined && diagnostic.start !== undefined,
    );
}

// The message is not part of the key: it may name a type that changed.
function keyOf({ start, code }: Problem): string {
  return `${start} ${code}`;
}

// Joins the message and its innermost reason.
function summaryOf(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === "string") return message;
  const reason = lastReason(message);
  return reason === message.messageText ? reason : `${message.messageText} ${reason}`;
}

function lastReason({ messageText, next }: ts.DiagnosticMessageChain): string {
  const [first] = next ?? [];
  return first === undefined ? messageText : lastReason(first);
}
