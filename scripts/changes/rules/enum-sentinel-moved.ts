import type { Pairs } from "../pairs.ts";
import { memberName } from "../views/enum-difference.ts";
import { listOf, quoteBoth } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumSentinelMoved: Rule<Pairs["enum"]> = {
  id: "enum-sentinel-moved",
  behaviour:
    "A sentinel that stands elsewhere among the members is breaking: what was always sent is now kept back, or the other way round.",
  check: ({ subject, difference: { sentinel, crossed, before, after } }) =>
    when(
      sentinel === "moved",
      everyone("breaking"),
      () =>
        `the sentinel of ${subject} moved past ${listOf(crossed.map(memberName))}: ${quoteBoth(before, after)}`,
    ),
};
