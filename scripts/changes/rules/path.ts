import type { Pairs } from "../pairs.ts";
import { code, listOf } from "../words.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about the paths of a document. */
export const pathRules: Rules<Pairs["path"]> = {
  "path-removed": {
    severity: both("breaking"),
    vanishing: true,
    sentence: "Removing a path breaks every call of it.",
    removed: ({ subject, methods }) => `${subject} was removed, with ${listOf(methods)}`,
  },
  "path-renamed": {
    severity: both("breaking"),
    vanishing: true,
    sentence:
      "A removed path and a new one with a similar name and the same operations count as renamed: every call by the old name breaks.",
    changed: ({ before, after, renamedParameters }) =>
      renamedParameters.length === 0 && `${code(before)} was probably renamed to ${code(after)}`,
  },
  "path-parameter-renamed": {
    severity: both("breaking"),
    vanishing: true,
    sentence:
      "Renaming a path parameter breaks code that is typed by its name; requests stay the same on the wire.",
    changed: ({ before, renamedParameters }) => {
      const names = renamedParameters.map(([old, now]) => `${code(old)} → ${code(now)}`);
      return names.length > 0 && `${code(before)} has path parameters of other names: ${names.join(", ")}`;
    },
  },
  "path-added": {
    severity: both("compatible"),
    sentence: "Adding a path is compatible.",
    added: ({ subject, methods }) => `${subject} is new, with ${listOf(methods)}`,
  },
};
