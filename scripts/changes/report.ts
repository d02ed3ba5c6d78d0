import { operationsOf } from "../document/path-item.ts";
import { type Change, mostSevere, type Severity } from "./change.ts";
import { compare } from "./compare.ts";
import { namesOf, pathItemOf, type Revision } from "./revision.ts";
import type { SeverityOverride, SeverityOverrides } from "./severity-overrides.ts";
import { type Bump, bumpOf } from "./version.ts";

/** What a compared revision contains. */
export interface RevisionSummary {
  readonly name: string;
  readonly paths: number;
  readonly operations: number;
  readonly schemas: number;
}

/** The differences between two revisions of a document, and the version bump that they ask for. */
export interface Report {
  readonly before: RevisionSummary;
  readonly after: RevisionSummary;
  readonly bump: Bump;
  /** The changes that ask for that bump: those with the highest severity. */
  readonly forcedBy: readonly { readonly by: string; readonly pointer: string; readonly message: string }[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly changes: readonly Change[];
  /** The rules of these changes whose severity a team has set. */
  readonly overrides: readonly (SeverityOverride & { readonly rule: string })[];
  /** The number of paths and components that are written differently but mean the same. */
  readonly rewritten: number;
}

/**
 * Compares two revisions of a document and summarizes the differences.
 *
 * @param overrides severities that a team sets for rules, by rule id
 * @throws {InputError} if a reference has no target or leads out of the document
 */
export function report(before: Revision, after: Revision, overrides?: SeverityOverrides): Report {
  const { changes, rewritten } = compare(before, after, overrides);
  const worst = mostSevere(changes.map(({ level }) => level));
  return {
    before: summaryOf(before),
    after: summaryOf(after),
    bump: bumpOf(worst),
    forcedBy: changes
      .filter(({ level }) => level === worst)
      .map(({ rule, pointer, message }) => ({ by: rule, pointer, message })),
    counts: countsOf(changes),
    changes,
    overrides: [...(overrides ?? [])]
      .filter(([rule]) => changes.some((change) => change.rule === rule))
      .map(([rule, override]) => ({ rule, ...override })),
    rewritten,
  };
}

function summaryOf(revision: Revision): RevisionSummary {
  return {
    name: revision.name,
    paths: revision.paths.size,
    operations: [...revision.paths.values()].flatMap((item) => operationsOf(pathItemOf(revision, item)))
      .length,
    schemas: namesOf(revision, "schemas").length,
  };
}

function countsOf(changes: readonly Change[]): Record<Severity, number> {
  const counts = { breaking: 0, risky: 0, compatible: 0, documentation: 0 };
  for (const { level } of changes) counts[level] += 1;
  return counts;
}
