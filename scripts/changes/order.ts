import { compareCodePoints } from "../document/json.ts";
import { type Change, SEVERITIES } from "./change.ts";
import { rankOf } from "./rules/rules.ts";

/** Compares two changes for the order of a report: by severity, by harm, then by place and sentence. */
export function compareChanges(a: Change, b: Change): number {
  return (
    SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level) ||
    rankOf(a.rule) - rankOf(b.rule) ||
    compareTexts(a.pointer, b.pointer) ||
    compareTexts(a.message, b.message)
  );
}

// Most texts are equal, and a whole document has many of them.
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : compareCodePoints(a, b);
}
