import { compareCodePoints } from "../document/json.ts";
import { type Change, SEVERITIES } from "./change.ts";
import { rankOf } from "./rules/rules.ts";

/** Compares two changes for the order of a report: by severity, harm, place, then sentence. */
export function compareChanges(a: Change, b: Change): number {
  return (
    SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level) ||
    rankOf(a.rule) - rankOf(b.rule) ||
    compareTexts(a.pointer, b.pointer) ||
    compareTexts(a.message, b.message)
  );
}

// Tests for equality first: in a whole document, most texts are equal.
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : compareCodePoints(a, b);
}
