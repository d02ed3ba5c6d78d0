import type { Pairs } from "../pairs.ts";
import { memberName } from "../views/enum-difference.ts";
import { listOf } from "../words.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const closedEnumMemberRemoved: Rule<Pairs["enum"]> = {
  id: "closed-enum-member-removed",
  behaviour: "A member less of a closed enum breaks those who send it.",
  check: ({ subject, difference: { sentinel, removed } }) =>
    when(
      removed.length > 0 && sentinel === "none",
      NARROWS,
      () => `${subject}, which is closed, no longer has the member ${listOf(removed.map(memberName))}`,
    ),
};
