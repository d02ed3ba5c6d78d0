import type { Pairs } from "../pairs.ts";
import { quoteBoth } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumOrderChanged: Rule<Pairs["enum"]> = {
  id: "enum-order-changed",
  behaviour:
    "Members of an evolvable enum in another order are risky where none passes the sentinel: what orders or compares by the enum may come out otherwise. Of a closed enum, it is documentation.",
  check: ({ subject, difference: { sentinel, reordered, before, after } }) =>
    when(
      reordered,
      everyone(sentinel === "none" ? "documentation" : "risky"),
      () => `${subject} lists its members in another order: ${quoteBoth(before, after)}`,
    ),
};
