import { stringAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import { type Rule, WIDENS, when } from "./rule.ts";

export const patternRemoved: Rule<Pairs["schema"]> = {
  id: "pattern-removed",
  behaviour: "A pattern that is gone breaks those who read and rely on it.",
  check: ({ subject, before, after }) => {
    const [was, is] = [stringAt(before.keywords, "pattern"), stringAt(after.keywords, "pattern")];
    return when(
      was !== undefined && is === undefined,
      WIDENS,
      () => `${subject} need no longer match ${quote(was)}`,
    );
  },
};
