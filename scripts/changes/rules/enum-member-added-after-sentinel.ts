import type { Pairs } from "../pairs.ts";
import { memberName } from "../views/enum-difference.ts";
import { listOf } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const enumMemberAddedAfterSentinel: Rule<Pairs["enum"]> = {
  id: "enum-member-added-after-sentinel",
  behaviour:
    "A member added after the sentinel is compatible: readers meet it as any string, and only if they ask. Who matches exhaustively gets a compile error, which is what matching is for.",
  check: ({ subject, difference: { addedAfter } }) => {
    const message = () =>
      `${subject} has the later member ${listOf(addedAfter.map(memberName))}; whoever matches exhaustively has to say what to do with it`;
    return when(addedAfter.length > 0, { match: "compatible", send: "compatible" }, message);
  },
};
