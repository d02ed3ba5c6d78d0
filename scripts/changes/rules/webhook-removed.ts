import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const webhookRemoved: Rule<Pairs["webhook"]> = {
  id: "webhook-removed",
  behaviour: "A webhook gone breaks whoever waits for it.",
  check: ({ subject, after }) => when(after === undefined, everyone("breaking"), () => `${subject} is gone`),
};
