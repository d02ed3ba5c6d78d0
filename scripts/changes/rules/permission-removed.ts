import type { Pairs } from "../pairs.ts";
import { isEnough, sameSchemes, scopesBeyond } from "../views/security.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const permissionRemoved: Rule<Pairs["security"]> = {
  id: "permission-removed",
  behaviour: "A permission less is compatible.",
  check: ({ subject, before, after, statement }) => {
    if (statement !== "same") return undefined;
    const less = before.flatMap((way) => {
      const same = sameSchemes(way, after);
      return same === undefined || !isEnough(way, after) ? [] : scopesBeyond(way, same);
    });
    return when(
      less.length > 0,
      everyone("compatible"),
      () => `${subject} no longer asks for ${listOf(less)}`,
    );
  },
};
