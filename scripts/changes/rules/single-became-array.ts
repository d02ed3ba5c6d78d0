import type { Pairs } from "../pairs.ts";
import { isArrayOnly, isSingleOnly } from "../views/schema-side.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const singleBecameArray: Rule<Pairs["schema"]> = {
  id: "single-became-array",
  behaviour: "A list where a single value was breaks both sides.",
  check: ({ subject, before, after }) =>
    when(
      isSingleOnly(before) && isArrayOnly(after),
      everyone("breaking"),
      () => `${subject} is a list, no longer a single ${before.typeName}`,
    ),
};
