import type { JsonObject } from "../../document/json.ts";
import type { Effects } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import type { Reach, Reaches } from "../reach.ts";
import { type PairKind, RULES } from "../rules/table.ts";
import type { PlainEdition } from "../views/plain.ts";
import type { Structure } from "../views/structure.ts";

/** The tokens of a pointer. */
export type Path = readonly string[];

/** What a rule found, where, and who reaches it. */
export interface RawChange {
  readonly rule: string;
  readonly effects: Effects;
  readonly message: string;
  readonly path: Path;
  /** Where it stood, where it has another name now. */
  readonly oldPath: Path | undefined;
  readonly reach: Reach;
}

/** One of the two documents, with what has been made of it so far. */
export interface Side {
  readonly plain: PlainEdition;
  readonly reaches: Reaches;
  /** The structure of a schema component. */
  structure(name: string): Structure | undefined;
}

/** A walk over two documents at once. What it finds in pairs is given to the rules. */
export interface Walk {
  readonly before: Side;
  readonly after: Side;
  /** What a schema of the old document is called in the new one. */
  schemaName(before: string): string;
  /** Shows a pair to the rules that look at its kind. */
  report<K extends PairKind>(kind: K, pair: Pairs[K], path: Path, reach: Reach, oldPath?: Path): void;
  /** Notes of a schema that is gone whether a place that used it now says the same itself. */
  noteReplaced(schema: string, isSame: boolean): void;
  /** Pairs of components that are being compared in each other's place, against going round in circles. */
  readonly open: ReadonlySet<string>;
}

/** An object and where it stands. */
export interface Placed<T = JsonObject> {
  readonly node: T;
  readonly path: Path;
}

/** The same object on both sides. */
export interface Site<T = JsonObject> {
  readonly subject: string;
  readonly before: Placed<T>;
  readonly after: Placed<T>;
  readonly reach: Reach;
}

/** Shows a pair to its rules. */
export function found<K extends PairKind>(
  kind: K,
  pair: Pairs[K],
  path: Path,
  reach: Reach,
  oldPath?: Path,
): readonly RawChange[] {
  return RULES[kind].flatMap((rule) => {
    const finding = rule.check(pair);
    return finding === undefined ? [] : [{ rule: rule.id, ...finding, path, oldPath, reach }];
  });
}

/** What a walk over a part finds, without reporting it. */
export function listen(walk: Walk, part: (walk: Walk) => void): readonly RawChange[] {
  const heard: RawChange[] = [];
  part({
    ...walk,
    report: (kind, pair, path, reach, oldPath) => heard.push(...found(kind, pair, path, reach, oldPath)),
    noteReplaced: () => undefined,
  });
  return heard;
}

/** Whether a change is more than words for people. */
export function isMeant({ effects }: RawChange): boolean {
  return Object.values(effects).some((level) => level !== "documentation");
}
