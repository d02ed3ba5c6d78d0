import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const operationRemoved: Rule<Pairs["operation"]> = {
  id: "operation-removed",
  behaviour: "An operation gone from a path that stays breaks whoever calls it.",
  check: ({ subject, after }) => when(after === undefined, everyone("breaking"), () => `${subject} is gone`),
};
