import { InnerReferenceError } from "./changes/reach.ts";
import { type EntryPool, readRevision } from "./changes/read-revision.ts";
import { type Report, report } from "./changes/report.ts";
import { type Revision, revisionOf } from "./changes/revision.ts";
import type { SeverityOverrides } from "./changes/severity-overrides.ts";
import { type ByteSource, byteSourceOf, type Content } from "./document/byte-source.ts";
import type { Dialect } from "./document/dialect.ts";
import { slice } from "./slice/slice.ts";

/** Two revisions of a document, and what changed between them. */
export interface Comparison {
  readonly before: Revision;
  readonly after: Revision;
  readonly report: Report;
}

/**
 * Compares two OpenAPI documents: lists the changes, whom each affects, and the next version.
 *
 * @param before    a document, YAML or JSON
 * @param after     a later revision of it
 * @param overrides severities that replace those of rules
 * @param dialect   the dialect of both; default: detected from each document
 * @throws {InputError} if one of them cannot be read, or is not an OpenAPI document
 */
export function diff(
  before: Content,
  after: Content,
  overrides?: SeverityOverrides,
  dialect?: Dialect,
): Report {
  return compareDocuments(before, after, overrides, dialect).report;
}

/** Compares like {@link diff}; returns the two revisions too. */
export function compareDocuments(
  before: Content,
  after: Content,
  overrides?: SeverityOverrides,
  dialect?: Dialect,
): Comparison {
  const compare = (read: (source: ByteSource) => Revision): Comparison => {
    const revisions = {
      before: read(byteSourceOf(before, "before")),
      after: read(byteSourceOf(after, "after")),
    };
    return { ...revisions, report: report(revisions.before, revisions.after, overrides) };
  };
  try {
    // An entry that is equal in both documents is parsed once.
    const pool: EntryPool = new Map();
    return compare((source) => readRevision(source, pool, { dialect }));
  } catch (error) {
    if (!(error instanceof InnerReferenceError)) throw error;
    // A slice of all paths has components in place of what such references point to.
    const sliced = (source: ByteSource) => slice(source, { paths: ["/**"] }).document;
    return compare((source) => revisionOf(sliced(source), source.name, dialect));
  }
}
