import { type Report, report } from "../../scripts/changes/report.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import type { SeverityOverrides } from "../../scripts/changes/severity-overrides.ts";
import type { JsonObject } from "../../scripts/document/json.ts";

/** Options of `diff`. */
export interface DiffOptions {
  /** The names of the documents in the report and in errors; "before" and "after" by default. */
  readonly names?: { readonly before: string; readonly after: string };
  /** Severities that a team sets for rules; those of the rules by default. */
  readonly overrides?: SeverityOverrides;
}

/**
 * Compares two revisions of an OpenAPI 3.0 or 3.1 document and reports what changed, what it affects, and the
 * version bump that it asks for. Pure: equal documents give equal reports.
 *
 * @throws {InputError} if a document is not OpenAPI 3.0 or 3.1, or a reference has no target within it
 */
export function diff(before: JsonObject, after: JsonObject, options: DiffOptions = {}): Report {
  const { names = { before: "before", after: "after" }, overrides } = options;
  return report(revisionOf(before, names.before), revisionOf(after, names.after), overrides);
}
