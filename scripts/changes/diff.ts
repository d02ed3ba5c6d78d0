import type { JsonObject } from "../document/json.ts";
import { type Report, report } from "./report.ts";
import { revisionOf } from "./revision.ts";
import type { SeverityOverrides } from "./severity-overrides.ts";

/** How two documents are compared. */
export interface DiffOptions {
  /** The names of the documents in the report and in errors; "before" and "after" by default. */
  readonly names?: { readonly before: string; readonly after: string };
  /** Severities that a team gives to rules; those of the rules by default. */
  readonly overrides?: SeverityOverrides;
}

/**
 * Compares two revisions of an OpenAPI 3.0 or 3.1 document: what changed, whom it affects, and which version it
 * asks for. The same for the same documents; nothing is read, printed or changed.
 *
 * @throws {InputError} when one is no such document, or a reference leads nowhere or out of it
 */
export function diff(before: JsonObject, after: JsonObject, options: DiffOptions = {}): Report {
  const { names = { before: "before", after: "after" }, overrides } = options;
  return report(revisionOf(before, names.before), revisionOf(after, names.after), overrides);
}
