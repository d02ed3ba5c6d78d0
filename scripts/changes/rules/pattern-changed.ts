import { stringAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import { everyone, type Rule } from "./rule.ts";

export const patternChanged: Rule<Pairs["schema"]> = {
  id: "pattern-changed",
  behaviour: "Another pattern is risky: whether it allows more or less cannot be told from the two.",
  check: ({ subject, before, after }) => {
    const [was, is] = [stringAt(before.keywords, "pattern"), stringAt(after.keywords, "pattern")];
    if (was === undefined || is === undefined || was === is) return undefined;
    return {
      effects: everyone("risky"),
      message: `${subject} has to match ${quote(is)}, no longer ${quote(was)}`,
    };
  },
};
