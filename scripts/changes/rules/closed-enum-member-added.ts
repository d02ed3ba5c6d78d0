import type { Pairs } from "../pairs.ts";
import { memberName } from "../views/enum-difference.ts";
import { listOf } from "../words.ts";
import { type Rule, WIDENS, when } from "./rule.ts";

export const closedEnumMemberAdded: Rule<Pairs["enum"]> = {
  id: "closed-enum-member-added",
  behaviour: "A member more of a closed enum breaks those who read it: they know only the others.",
  check: ({ subject, difference: { sentinel, addedBefore } }) => {
    const holds = addedBefore.length > 0 && sentinel !== "kept" && sentinel !== "moved";
    return when(
      holds,
      { ...WIDENS, match: "breaking" },
      () => `${subject}, which is closed, has the new member ${listOf(addedBefore.map(memberName))}`,
    );
  },
};
