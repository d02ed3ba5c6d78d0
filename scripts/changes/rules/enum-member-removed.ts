import type { Pairs } from "../pairs.ts";
import { memberName } from "../views/enum-difference.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumMemberRemoved: Rule<Pairs["enum"]> = {
  id: "enum-member-removed",
  behaviour: "A member of an evolvable enum that is gone is breaking.",
  check: ({ subject, difference: { sentinel, removed } }) => {
    const holds = removed.length > 0 && sentinel !== "none";
    return when(
      holds,
      { ...everyone("breaking"), match: "breaking" },
      () => `${subject} no longer has the member ${listOf(removed.map(memberName))}`,
    );
  },
};
