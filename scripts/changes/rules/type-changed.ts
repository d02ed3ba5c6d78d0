import type { Pairs } from "../pairs.ts";
import { effectsOf, relateTypes } from "../views/relation.ts";
import { isArrayOnly, sayTypes } from "../views/schema-side.ts";
import type { Rule } from "./rule.ts";

export const typeChanged: Rule<Pairs["schema"]> = {
  id: "type-changed",
  behaviour:
    "Another type breaks both sides; a wider one only those who read, a narrower one only those who send.",
  check: ({ subject, before, after }) => {
    const relation = relateTypes(before.types, after.types);
    if (relation === "same" || isArrayOnly(before) !== isArrayOnly(after)) return undefined;
    return {
      effects: effectsOf(relation),
      message: `${subject} is ${sayTypes(after)}, no longer ${sayTypes(before)}`,
    };
  },
};
