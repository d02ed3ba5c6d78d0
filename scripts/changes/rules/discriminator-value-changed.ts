import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const discriminatorValueChanged: Rule<Pairs["discriminatorValue"]> = {
  id: "discriminator-value-changed",
  behaviour: "Another value by which a type is told breaks both sides.",
  check: ({ subject, before, after }) =>
    when(
      before !== after,
      everyone("breaking"),
      () => `${subject} is told by ${code(after)}, no longer by ${code(before)}`,
    ),
};
