import { equal, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { withoutWords } from "../views/security.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule } from "./rule.ts";

export const securitySchemeChanged: Rule<Pairs["securityScheme"]> = {
  id: "security-scheme-changed",
  behaviour:
    "A security scheme that works in another way is risky: its address, flow or type is not the one that code was set up for. In other words, it is documentation.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    const fields = Object.keys({ ...before, ...after }).filter(
      (name) => !equal(own(before, name), own(after, name)),
    );
    const isInWords = equal(withoutWords(before), withoutWords(after));
    return {
      effects: everyone(isInWords ? "documentation" : "risky"),
      message: `the security scheme ${subject} has another ${listOf(fields)}`,
    };
  },
};
