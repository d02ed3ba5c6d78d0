import type { Pairs } from "../pairs.ts";
import { compareBounds } from "../views/bounds.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const boundsTightened: Rule<Pairs["schema"]> = {
  id: "bounds-tightened",
  behaviour: "Tighter bounds break those who send.",
  check: ({ subject, before, after }) => {
    const { tightened } = compareBounds(before.keywords, after.keywords);
    return when(
      tightened.length > 0,
      NARROWS,
      () => `${subject} has tighter bounds: ${tightened.join(", ")}`,
    );
  },
};
