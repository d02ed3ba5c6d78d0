import type { Pairs } from "../pairs.ts";
import { compareBounds } from "../views/bounds.ts";
import { type Rule, WIDENS, when } from "./rule.ts";

export const boundsLoosened: Rule<Pairs["schema"]> = {
  id: "bounds-loosened",
  behaviour: "Looser bounds break those who read and rely on the old ones.",
  check: ({ subject, before, after }) => {
    const { loosened } = compareBounds(before.keywords, after.keywords);
    return when(loosened.length > 0, WIDENS, () => `${subject} has looser bounds: ${loosened.join(", ")}`);
  },
};
