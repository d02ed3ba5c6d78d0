import type { Pairs } from "../pairs.ts";
import { memberName } from "../views/enum-difference.ts";
import { listOf, quoteBoth } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumMemberAddedBeforeSentinel: Rule<Pairs["enum"]> = {
  id: "enum-member-added-before-sentinel",
  behaviour: "A member added before the sentinel is breaking: it is sent to everybody, asked for or not.",
  check: ({ subject, difference: { sentinel, addedBefore, before, after } }) => {
    const holds = addedBefore.length > 0 && (sentinel === "kept" || sentinel === "moved");
    return when(
      holds,
      everyone("breaking"),
      () =>
        `${subject} has ${listOf(addedBefore.map(memberName))} before its sentinel: ${quoteBoth(before, after)}`,
    );
  },
};
