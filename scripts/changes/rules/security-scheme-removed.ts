import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const securitySchemeRemoved: Rule<Pairs["securityScheme"]> = {
  id: "security-scheme-removed",
  behaviour:
    "A security scheme gone is compatible by itself: operations that asked for it are judged by what they ask for now.",
  check: ({ subject, after }) =>
    when(after === undefined, everyone("compatible"), () => `the security scheme ${subject} is gone`),
};
