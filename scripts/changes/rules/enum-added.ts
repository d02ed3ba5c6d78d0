import type { Pairs } from "../pairs.ts";
import { relateTypes } from "../views/relation.ts";
import { enumOf } from "../views/structure.ts";
import { quote } from "../words.ts";
import { NARROWS, type Rule } from "./rule.ts";

export const enumAdded: Rule<Pairs["schema"]> = {
  id: "enum-added",
  behaviour: "A value that is now one of a list breaks those who send others.",
  check: ({ subject, before, after }) => {
    const values = enumOf(after.keywords);
    if (
      values === undefined ||
      enumOf(before.keywords) !== undefined ||
      relateTypes(before.types, after.types) === "differs"
    )
      return undefined;
    return {
      effects: NARROWS,
      message: `${subject} is one of ${quote(values)} now, no longer any ${before.typeName}`,
    };
  },
};
