import type { Pairs } from "../pairs.ts";
import { isEnough, sameSchemes, sayWays } from "../views/security.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const securityRemoved: Rule<Pairs["security"]> = {
  id: "security-removed",
  behaviour: "A way in that no longer suffices breaks whoever takes it.",
  check: ({ subject, before, after, statement }) => {
    if (statement !== "same") return undefined;
    const lost = before.filter(
      (way) => way.size > 0 && !isEnough(way, after) && sameSchemes(way, after) === undefined,
    );
    return when(
      lost.length > 0,
      everyone("breaking"),
      () => `${subject} no longer takes ${sayWays(lost)}, only ${sayWays(after)}`,
    );
  },
};
