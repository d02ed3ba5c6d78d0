import type { Pairs, SecurityAlternatives } from "../pairs.ts";
import { sayWays } from "../views/security.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const securityRequired: Rule<Pairs["security"]> = {
  id: "security-required",
  behaviour:
    "An operation that was open to anybody and now asks for something breaks whoever calls it without.",
  check: ({ subject, before, after, statement }) => {
    const isOpen = (ways: SecurityAlternatives) => ways.some((way) => way.size === 0);
    const holds = statement === "same" && isOpen(before) && !isOpen(after);
    return when(holds, everyone("breaking"), () => `${subject} was open and now asks for ${sayWays(after)}`);
  },
};
