import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { both, type Rules } from "./rule.ts";

/** Rules about the names of schema components. */
export const componentRules: Rules<Pairs["component"]> = {
  "schema-removed": {
    severity: both("breaking"),
    vanishing: true,
    sentence: "Removing a schema breaks code that imports its type.",
    removed: ({ subject, isWrittenOut }) => !isWrittenOut && `the schema ${subject} was removed`,
  },
  "schema-renamed": {
    severity: both("breaking"),
    vanishing: true,
    sentence:
      "A removed schema and a new one with the same content count as renamed: imports of its type break, and its name may be a value on the wire.",
    changed: ({ before, after }) => `the schema ${code(before)} was probably renamed to ${code(after)}`,
  },
  "schema-inlined": {
    severity: both("risky"),
    sentence:
      "Inlining a schema wherever it was used changes nothing on the wire; code that imports its type does not compile.",
    removed: ({ subject, isWrittenOut }) =>
      isWrittenOut && `the schema ${subject} is now written out wherever it was used`,
  },
  "schema-added": {
    severity: both("compatible"),
    sentence: "Adding a schema is compatible.",
    added: ({ subject }) => `${subject} is a new schema`,
  },
};
