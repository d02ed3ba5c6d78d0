import type { Pairs } from "../pairs.ts";
import { isEnough, sameSchemes, sayWays, scopesBeyond } from "../views/security.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const permissionAdded: Rule<Pairs["security"]> = {
  id: "permission-added",
  behaviour: "A permission more breaks whoever was not granted it.",
  check: ({ subject, before, after, statement }) => {
    if (statement !== "same") return undefined;
    const more = before.flatMap((way) =>
      isEnough(way, after) ? [] : scopesBeyond(sameSchemes(way, after), way),
    );
    return when(
      more.length > 0,
      everyone("breaking"),
      () => `${subject} also asks for ${listOf(more)}: ${sayWays(before)} → ${sayWays(after)}`,
    );
  },
};
