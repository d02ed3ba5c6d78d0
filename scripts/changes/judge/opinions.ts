import { pointerTokens } from "../../document/pointer.ts";
import { type Change, gravest, LEVELS, type Level } from "../change.ts";
import type { Verdict } from "./judge.ts";

/** What rule and compiler say of the same place, where they differ. */
export interface Difference {
  readonly pointer: string;
  /** The rule that found something there, if any did. */
  readonly rule: string | undefined;
  readonly ruleSays: Level | "nothing";
  readonly compilerSays: Level | "compiles";
  /** Where the compiler alone objects, what it says; else what the rule says. */
  readonly message: string;
}

/** Says what types a schema extends. */
export type AncestorsOf = (schema: string) => ReadonlySet<string>;

/** What the compiler says of a change: the gravest of what it says of its place. */
export function compilerSays(
  change: Change,
  verdicts: readonly Verdict[],
  ancestorsOf: AncestorsOf,
): Level | "compiles" {
  const levels = verdicts
    .filter((verdict) => concerns(verdict, change, ancestorsOf))
    .map(({ level }) => level);
  return gravest(levels) ?? "compiles";
}

/** Where rule and compiler differ about what is breaking, the compiler's own objections first. */
export function differencesOf(
  changes: readonly Change[],
  verdicts: readonly Verdict[],
  ancestorsOf: AncestorsOf,
): readonly Difference[] {
  const compilerAlone = verdicts.flatMap((verdict): Difference[] => {
    const related = changes.filter((change) => concerns(verdict, change, ancestorsOf));
    const [gravestChange] = related.toSorted((a, b) => rank(a.level) - rank(b.level));
    if (gravestChange !== undefined && rank(gravestChange.level) <= rank(verdict.level)) return [];
    const { subject, level, message } = verdict;
    return [
      {
        pointer: subject.pointer,
        rule: gravestChange?.rule,
        ruleSays: gravestChange?.level ?? "nothing",
        compilerSays: level,
        message,
      },
    ];
  });
  const rulesAlone = changes
    .filter(({ level }) => level === "breaking")
    .flatMap((change): Difference[] => {
      const opinion = compilerSays(change, verdicts, ancestorsOf);
      if (opinion === "breaking") return [];
      const { pointer, rule, level, message } = change;
      return [{ pointer, rule, ruleSays: level, compilerSays: opinion, message }];
    });
  return [...compilerAlone, ...rulesAlone];
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}

/** Whether a verdict and a change are about the same place, by its new name or its old one. */
function concerns(verdict: Verdict, change: Change, ancestorsOf: AncestorsOf): boolean {
  const pointers = [change.pointer, ...(change.oldPointer === undefined ? [] : [change.oldPointer])];
  return pointers.some((pointer) => isAbout(verdict, pointer, change.operations, ancestorsOf));
}

function isAbout(
  { subject }: Verdict,
  changed: string,
  operations: readonly string[],
  ancestorsOf: AncestorsOf,
): boolean {
  const [root, first = "", second = "", ...rest] = pointerTokens(changed) ?? [];
  if (subject.kind === "operation") {
    if (root === "components") return first !== "schemas" && operations.includes(subject.name);
    const [, path, method, part] = pointerTokens(subject.pointer) ?? [];
    if (root !== "paths" || first !== path) return false;
    if (second === "" || second === "parameters") return true;
    return second === method && (part === undefined || rest.length === 0 || rest[0] === part);
  }
  if (root !== "components" || first !== "schemas") return false;
  // What a base declares stands in all that extend it.
  const isSame = second === subject.name || ancestorsOf(subject.name).has(second);
  const properties = rest.filter((_, index) => rest[index - 1] === "properties");
  if (subject.kind === "export") return second === subject.name && properties.length === 0;
  return (
    isSame && (subject.part === undefined || properties.length === 0 || properties.includes(subject.part))
  );
}
