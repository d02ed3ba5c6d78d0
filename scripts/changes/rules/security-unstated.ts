import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const securityUnstated: Rule<Pairs["security"]> = {
  id: "security-unstated",
  behaviour: "A document that no longer says anything about security is compatible.",
  check: ({ subject, statement }) =>
    when(
      statement === "ends",
      everyone("compatible"),
      () => `${subject} no longer says what security it asks for`,
    ),
};
