import type { Pairs } from "../pairs.ts";
import { isEnough, sameSchemes, sayWays } from "../views/security.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const securityAdded: Rule<Pairs["security"]> = {
  id: "security-added",
  behaviour: "A way in more is compatible.",
  check: ({ subject, before, after, statement }) => {
    if (statement !== "same" || before.some((way) => way.size === 0)) return undefined;
    const added = after.filter((way) => sameSchemes(way, before) === undefined && !isEnough(way, before));
    return when(added.length > 0, everyone("compatible"), () => `${subject} also takes ${sayWays(added)}`);
  },
};
