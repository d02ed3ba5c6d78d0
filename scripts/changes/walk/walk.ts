import type { JsonObject } from "../../document/json.ts";
import type { Severities } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import type { Reach, Reaches } from "../reach.ts";
import type { ResolvedRevision } from "../resolved/resolve.ts";
import type { Structure } from "../resolved/structure.ts";
import type { PairKind } from "../rules/rules.ts";

/** The tokens of a pointer. */
export type Path = readonly string[];

/** A change that a rule found, with its place and with what reaches it. */
export interface FoundChange {
  readonly rule: string;
  readonly severities: Severities;
  readonly message: string;
  readonly names: readonly string[] | undefined;
  readonly path: Path;
  /** The place before, where the element was renamed. */
  readonly oldPath: Path | undefined;
  readonly reach: Reach;
}

/**
 * A place with one component before and another one after. The differences between the two are found once,
 * for all such places: `components` is their key in `pairs`.
 */
export interface FoundReference {
  readonly components: string;
  readonly before: string;
  readonly after: string;
  readonly subject: string;
  readonly path: Path;
  readonly reach: Reach;
}

/** What a walk over a part of two revisions finds. */
export type Found = readonly (FoundChange | FoundReference)[];

/** One of the two revisions, with what has been derived from it. */
export interface Side {
  readonly resolved: ResolvedRevision;
  readonly reaches: Reaches;
  /** The structure of a schema component. */
  structure(name: string): Structure | undefined;
}

/** Two components of different names of which one stands where the other did. */
export interface ComponentPair {
  readonly before: string;
  readonly after: string;
  /** What differs between them, once they have been compared. */
  readonly found: Found;
}

/** A walk over two revisions side by side. */
export interface Walk {
  readonly before: Side;
  readonly after: Side;
  /** The name after of a schema before. */
  schemaName(before: string): string;
  /** Applies the rules of its kind to a pair. */
  found<K extends PairKind>(
    kind: K,
    pair: Pairs[K],
    path: Path,
    reach: Reach,
    oldPath?: Path,
  ): readonly FoundChange[];
  /** Notes for a removed schema that a place which used it is now written out, the same or not. */
  noteWrittenOut(schema: string, isSame: boolean): void;
  /** Two components of different names, by the `components` of a found reference. */
  readonly pairs: Map<string, ComponentPair>;
  /** Components that are being compared with an inline schema, which may refer to them. */
  readonly open: ReadonlySet<string>;
}

/** An object and its place. */
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

/** Whether a finding is about more than text for people. */
export function isMeant(found: FoundChange | FoundReference): boolean {
  if ("components" in found) return true;
  return Object.values(found.severities).some((severity) => severity !== "documentation");
}
