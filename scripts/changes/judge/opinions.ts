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

/** The two opinions, brought together. */
export interface Opinions {
  /** What the compiler says of a change: the gravest of what it says of its place. */
  readonly compilerSays: (change: Change) => Level | "compiles";
  /** Where the two differ about what is breaking, the compiler's own objections first. */
  readonly differences: readonly Difference[];
}

/**
 * Lays the compiler's objections beside the changes that the rules found at the same places.
 *
 * @param ancestorsOf the types that a schema extends: what a base declares stands in all that extend it
 */
export function opinions(
  changes: readonly Change[],
  verdicts: readonly Verdict[],
  ancestorsOf: (schema: string) => ReadonlySet<string>,
): Opinions {
  const placed = placesOf(changes);
  const objections = new Map<Change, Level[]>();
  const compilerAlone = verdicts.flatMap((verdict): Difference[] => {
    const candidates = keysOf(verdict, ancestorsOf).flatMap((key) => placed.get(key) ?? []);
    const related = candidates.filter((candidate) => isAbout(verdict, candidate)).map(({ change }) => change);
    for (const change of related) objections.set(change, [...(objections.get(change) ?? []), verdict.level]);
    const [grave] = related.toSorted((a, b) => rank(a.level) - rank(b.level));
    if (grave !== undefined && rank(grave.level) <= rank(verdict.level)) return [];
    const { subject, level, message } = verdict;
    const ruleSays = grave?.level ?? "nothing";
    return [{ pointer: subject.pointer, rule: grave?.rule, ruleSays, compilerSays: level, message }];
  });
  const compilerSays = (change: Change) => gravest(objections.get(change) ?? []) ?? "compiles";
  const rulesAlone = changes.flatMap((change): Difference[] => {
    const opinion = compilerSays(change);
    if (change.level !== "breaking" || opinion === "breaking") return [];
    const { pointer, rule, level, message } = change;
    return [{ pointer, rule, ruleSays: level, compilerSays: opinion, message }];
  });
  return { compilerSays, differences: [...compilerAlone, ...rulesAlone] };
}

/** A change at one of its places: by its new name, or by its old one. */
interface PlacedChange {
  readonly change: Change;
  /** The tokens of its pointer behind the key that it is found by. */
  readonly rest: readonly string[];
}

// By schema, by path, and all other components together.
function placesOf(changes: readonly Change[]): ReadonlyMap<string, readonly PlacedChange[]> {
  const found = new Map<string, PlacedChange[]>();
  for (const change of changes) {
    const pointers = [change.pointer, ...(change.oldPointer === undefined ? [] : [change.oldPointer])];
    for (const pointer of pointers) {
      const [root, first = "", second = "", ...rest] = pointerTokens(pointer) ?? [];
      const isSchema = root === "components" && first === "schemas";
      const key = isSchema ? schemaKey(second) : root === "paths" ? pathKey(first) : OTHER;
      const entry = { change, rest: isSchema ? rest : [second, ...rest].filter((token) => token !== "") };
      const known = found.get(key);
      if (known === undefined) found.set(key, [entry]);
      else known.push(entry);
    }
  }
  return found;
}

function keysOf(
  { subject }: Verdict,
  ancestorsOf: (schema: string) => ReadonlySet<string>,
): readonly string[] {
  if (subject.kind === "operation") return [pathKey(pointerTokens(subject.pointer)?.[1] ?? ""), OTHER];
  const own = schemaKey(subject.name);
  return subject.kind === "export" ? [own] : [own, ...[...ancestorsOf(subject.name)].map(schemaKey)];
}

function isAbout({ subject }: Verdict, { change, rest }: PlacedChange): boolean {
  if (subject.kind === "operation") {
    const [, , method, part] = pointerTokens(subject.pointer) ?? [];
    const [changedMethod, changedPart] = rest;
    if (!change.pointer.startsWith("#/paths/")) return change.operations.includes(subject.name);
    if (changedMethod === undefined || changedMethod === "parameters") return true;
    return (
      changedMethod === method && (part === undefined || changedPart === undefined || changedPart === part)
    );
  }
  const properties = rest.filter((_, index) => rest[index - 1] === "properties");
  if (subject.kind === "export") return properties.length === 0;
  return subject.part === undefined || properties.length === 0 || properties.includes(subject.part);
}

const OTHER = "other";

function schemaKey(name: string): string {
  return `schema ${name}`;
}

function pathKey(path: string): string {
  return `path ${path}`;
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}
