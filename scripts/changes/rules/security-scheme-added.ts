import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const securitySchemeAdded: Rule<Pairs["securityScheme"]> = {
  id: "security-scheme-added",
  behaviour: "A security scheme more is compatible until an operation asks for it.",
  check: ({ subject, before }) =>
    when(before === undefined, everyone("compatible"), () => `the security scheme ${subject} is new`),
};
