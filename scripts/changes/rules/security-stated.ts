import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const securityStated: Rule<Pairs["security"]> = {
  id: "security-stated",
  behaviour:
    "A document that said nothing about security and now does is risky: it may have been asked for all along.",
  check: ({ subject, statement }) =>
    when(
      statement === "begins",
      everyone("risky"),
      () => `${subject} says what security it asks for; before, nothing was said`,
    ),
};
