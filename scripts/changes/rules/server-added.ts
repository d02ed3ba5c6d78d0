import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const serverAdded: Rule<Pairs["server"]> = {
  id: "server-added",
  behaviour: "A server more is compatible: nobody has to use it.",
  check: ({ subject, before }) =>
    when(before === undefined, everyone("compatible"), () => `${subject} is a new server`),
};
