import type { Pairs } from "../pairs.ts";
import { isArrayOnly, isSingleOnly } from "../views/schema-side.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const arrayBecameSingle: Rule<Pairs["schema"]> = {
  id: "array-became-single",
  behaviour: "A single value where a list was breaks both sides.",
  check: ({ subject, before, after }) =>
    when(
      isArrayOnly(before) && isSingleOnly(after),
      everyone("breaking"),
      () => `${subject} is a single ${after.typeName}, no longer a list`,
    ),
};
