import type { Pairs } from "../pairs.ts";
import { type Rule, WIDENS, when } from "./rule.ts";

export const nullableAdded: Rule<Pairs["schema"]> = {
  id: "nullable-added",
  behaviour: "A value that may now be null breaks those who read it.",
  check: ({ subject, before, after }) =>
    when(
      !before.nullable && after.nullable,
      WIDENS,
      () => `${subject} may be null now; before, it was never`,
    ),
};
