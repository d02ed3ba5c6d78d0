import type { JsonObject } from "../../document/json.ts";
import type { Severities } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import type { Reach, Reaches } from "../reach.ts";
import type { ResolvedRevision } from "../resolved/resolve.ts";
import type { SchemeNames, SecurityStatement } from "../resolved/security.ts";
import type { PairKind } from "../rules/rules.ts";

/** The tokens of a pointer. */
export type Path = readonly string[];

/** A change that a rule found, with its place and what reaches it. */
export interface FoundChange {
  readonly rule: string;
  readonly severities: Severities;
  readonly message: string;
  readonly names: readonly string[] | undefined;
  readonly path: Path;
  /** The path in the revision before, if the element was renamed. */
  readonly oldPath: Path | undefined;
  readonly reach: Reach;
}

/** A place that refers to another component than before. */
export interface FoundReference {
  readonly components: ComponentPair;
  readonly subject: string;
  readonly path: Path;
  readonly reach: Reach;
}

/** The findings of a walk over a part of two revisions. */
export type Found = readonly (FoundChange | FoundReference)[];

/** One of the two revisions, with data derived from it. */
export interface Side {
  readonly resolved: ResolvedRevision;
  readonly reaches: Reaches;
}

/** Two components of different names, of which the second replaces the first at some place. */
export interface ComponentPair {
  readonly before: string;
  readonly after: string;
  /** The differences between them, once compared: they are compared once for all such places. */
  found: Found;
}

/** A walk over two revisions side by side. */
export interface Walk {
  readonly before: Side;
  readonly after: Side;
  /** Returns the name in the revision after of a schema in the revision before. */
  schemaName(before: string): string;
  /** Applies the rules of its kind to a pair. */
  found<K extends PairKind>(
    kind: K,
    pair: Pairs[K],
    path: Path,
    reach: Reach,
    oldPath?: Path,
  ): readonly FoundChange[];
  /** Compares two schemas of the same value: `compareValues` of `values.ts`, since their parts are compared by it too. */
  compareValues(walk: Walk, site: Site): Found;
  /** The document-wide security: the name that a scheme had before, and whether the document states any. */
  readonly security: { readonly schemes: SchemeNames; readonly statement: SecurityStatement };
  /** Removed schemas that some place replaces by an inline schema: whether each such place is unchanged. */
  readonly writtenOut: Map<string, boolean>;
  /** Pairs of differently named components, by their names. */
  readonly pairs: Map<string, ComponentPair>;
  /** What is being compared and may refer to itself: pairs with an inline schema, and callbacks. */
  readonly open: ReadonlySet<string>;
}

/** An object and its place. */
export interface Placed {
  readonly node: JsonObject;
  readonly path: Path;
}

/** The same object in both revisions, with its place. */
export interface Site {
  readonly subject: string;
  readonly before: Placed;
  readonly after: Placed;
  readonly reach: Reach;
  /** Whether both sides are variants of values that allow null: it makes no difference which variant does. */
  readonly isNullable?: boolean;
}

/** Tells whether a finding is about more than documentation. */
export function isMeant(found: FoundChange | FoundReference): boolean {
  if ("components" in found) return true;
  return Object.values(found.severities).some((severity) => severity !== "documentation");
}

/** Notes a use of a schema that the revision after lacks. */
export function noteUse({ after, writtenOut }: Walk, schema: string, isWrittenOut: boolean): void {
  if (after.resolved.component("schemas", schema) !== undefined) return;
  writtenOut.set(schema, isWrittenOut && writtenOut.get(schema) !== false);
}
