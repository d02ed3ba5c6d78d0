import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const webhookAdded: Rule<Pairs["webhook"]> = {
  id: "webhook-added",
  behaviour: "A webhook more is compatible: it is sent to those who subscribe.",
  check: ({ subject, before }) =>
    when(before === undefined, everyone("compatible"), () => `${subject} is new`),
};
