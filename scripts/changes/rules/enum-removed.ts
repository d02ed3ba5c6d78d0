import type { Pairs } from "../pairs.ts";
import { relateTypes } from "../views/relation.ts";
import { enumOf } from "../views/structure.ts";
import { quote } from "../words.ts";
import { type Rule, WIDENS } from "./rule.ts";

export const enumRemoved: Rule<Pairs["schema"]> = {
  id: "enum-removed",
  behaviour:
    "A value that is no longer one of a list breaks those who read it: any other may come, and there is nothing left to match.",
  check: ({ subject, before, after }) => {
    const values = enumOf(before.keywords);
    if (
      values === undefined ||
      enumOf(after.keywords) !== undefined ||
      relateTypes(before.types, after.types) === "differs"
    )
      return undefined;
    return {
      effects: { ...WIDENS, match: "breaking" },
      message: `${subject} is any ${after.typeName} now, no longer one of ${quote(values)}`,
    };
  },
};
