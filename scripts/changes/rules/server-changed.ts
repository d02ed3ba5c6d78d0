import { equal, omit } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { everyone, type Rule } from "./rule.ts";

export const serverChanged: Rule<Pairs["server"]> = {
  id: "server-changed",
  behaviour:
    "A server described in other words is documentation; with other variables, it is risky: they may be part of its address.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined) return undefined;
    const isInWords = equal(omit(before, "description"), omit(after, "description"));
    return {
      effects: everyone(isInWords ? "documentation" : "risky"),
      message: `the server ${subject} is described otherwise`,
    };
  },
};
