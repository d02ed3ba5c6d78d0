import { worstSeverities } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import { code, shortName } from "../words.ts";
import type { Rules } from "./rule.ts";

const MOST_REASONS = 2;

/** Rules about values that refer to another component than before. */
export const referenceRules: Rules<Pairs["reference"]> = {
  "reference-changed": {
    severity: {},
    sentence:
      "Changing which type a value refers to has the severity of the differences between the two types.",
    changed: ({ subject, before, after, differences }) =>
      differences.length > 0 && {
        message: `${subject} is ${code(shortName(after))}, before ${code(shortName(before))}: ${differences
          .slice(0, MOST_REASONS)
          .map(({ message }) => message)
          .join("; ")}`,
        severity: worstSeverities(differences.map(({ severities }) => severities)),
      },
  },
};
