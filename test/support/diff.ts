import { type Report, report } from "../../scripts/changes/report.ts";
import { revisionOf } from "../../scripts/changes/revision.ts";
import type { SeverityOverrides } from "../../scripts/changes/severity-overrides.ts";
import type { JsonObject } from "../../scripts/document/json.ts";

/** Compares two parsed revisions of a document, as `diff` of scripts/diff.ts does with their bytes. */
export function diff(
  before: JsonObject,
  after: JsonObject,
  options: { readonly overrides?: SeverityOverrides } = {},
): Report {
  return report(revisionOf(before, "before"), revisionOf(after, "after"), options.overrides);
}
