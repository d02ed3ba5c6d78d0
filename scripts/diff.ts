import { type EntryPool, readRevision } from "./changes/read-revision.ts";
import { type Report, report } from "./changes/report.ts";
import type { Revision } from "./changes/revision.ts";
import type { SeverityOverrides } from "./changes/severity-overrides.ts";
import { byteSourceOf, type Content } from "./document/byte-source.ts";
import type { Dialect } from "./document/dialect.ts";

/** Two revisions of a document, and what changed between them. */
export interface Comparison {
  readonly before: Revision;
  readonly after: Revision;
  readonly report: Report;
}

/**
 * Compares two OpenAPI documents: what changed, whom it affects, and which version follows.
 *
 * @param before    a document, YAML or JSON
 * @param after     a later one
 * @param overrides severities of rules, where they are not the usual ones
 * @param dialect   whose habits they follow; by default told from each document
 * @throws {InputError} if one of them cannot be read, or is no OpenAPI 3.0 or 3.1 document
 */
export function diff(
  before: Content,
  after: Content,
  overrides?: SeverityOverrides,
  dialect?: Dialect,
): Report {
  return compareDocuments(before, after, overrides, dialect).report;
}

/** Like {@link diff}, with the two revisions. */
export function compareDocuments(
  before: Content,
  after: Content,
  overrides?: SeverityOverrides,
  dialect?: Dialect,
): Comparison {
  // Entries that both documents have are parsed once.
  const pool: EntryPool = new Map();
  const [old, current] = [
    readRevision(byteSourceOf(before, "before"), pool, { dialect }),
    readRevision(byteSourceOf(after, "after"), pool, { dialect }),
  ];
  return { before: old, after: current, report: report(old, current, overrides) };
}
