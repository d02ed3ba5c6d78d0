import type { Pairs } from "../pairs.ts";
import { removalDate } from "../views/deprecation.ts";
import { code } from "../words.ts";
import { everyone, type Rule } from "./rule.ts";

export const removalDateChanged: Rule<Pairs["object"]> = {
  id: "removal-date-changed",
  behaviour:
    "Another date of removal for something deprecated is risky where it is earlier, and documentation where it is later.",
  check: ({ subject, before, after }) => {
    const [was, is] = [removalDate(before), removalDate(after)];
    if (was === undefined || is === undefined || was === is) return undefined;
    return {
      effects: everyone(is < was ? "risky" : "documentation"),
      message: `${subject} is to be removed on ${code(is)}, no longer on ${code(was)}`,
    };
  },
};
