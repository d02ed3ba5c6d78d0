import { stringAt } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const patternAdded: Rule<Pairs["schema"]> = {
  id: "pattern-added",
  behaviour: "A pattern where there was none breaks those who send.",
  check: ({ subject, before, after }) => {
    const [was, is] = [stringAt(before.keywords, "pattern"), stringAt(after.keywords, "pattern")];
    return when(
      was === undefined && is !== undefined,
      NARROWS,
      () => `${subject} has to match ${quote(is)} now`,
    );
  },
};
