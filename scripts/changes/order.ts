import { compareCodePoints } from "../document/json.ts";
import { type Change, SEVERITIES } from "./change.ts";
import { rankOf } from "./rules/rules.ts";

/** Compares two changes for the order of a report: by severity, harm, place, then sentence. */
export function compareChanges(a: Change, b: Change): number {
  return (
    SEVERITIES.indexOf(a.level) - SEVERITIES.indexOf(b.level) ||
    rankOf(a.rule) - rankOf(b.rule) ||
    compareCodePoints(a.pointer, b.pointer) ||
    compareCodePoints(a.message, b.message)
  );
}
