import type { Pairs } from "../pairs.ts";
import { isDeprecated } from "../views/deprecation.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const deprecationRemoved: Rule<Pairs["object"]> = {
  id: "deprecation-removed",
  behaviour: "Something no longer deprecated is compatible.",
  check: ({ subject, before, after }) =>
    when(
      isDeprecated(before) && !isDeprecated(after),
      everyone("compatible"),
      () => `${subject} is no longer deprecated`,
    ),
};
