import { equal, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import { quote } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const defaultChanged: Rule<Pairs["schema"]> = {
  id: "default-changed",
  behaviour: "Another default is risky for those who leave the value out.",
  check: ({ subject, before, after }) => {
    const [was, is] = [own(before.keywords, "default"), own(after.keywords, "default")];
    return when(
      !equal(was, is),
      { send: "risky", read: "documentation" },
      () => `${subject} is by default ${quote(is)}, no longer ${quote(was)}`,
    );
  },
};
