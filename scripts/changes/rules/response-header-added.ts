import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const responseHeaderAdded: Rule<Pairs["responseHeader"]> = {
  id: "response-header-added",
  behaviour: "A header more in an answer is compatible.",
  check: ({ subject, place, before }) =>
    when(
      before === undefined,
      { read: "compatible" },
      () => `${place} also answers with the header ${subject}`,
    ),
};
