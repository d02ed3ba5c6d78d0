import type { Pairs } from "../pairs.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const nullableRemoved: Rule<Pairs["schema"]> = {
  id: "nullable-removed",
  behaviour: "A value that may no longer be null breaks those who send null.",
  check: ({ subject, before, after }) =>
    when(before.nullable && !after.nullable, NARROWS, () => `${subject} may no longer be null`),
};
