import type { Pairs } from "../pairs.ts";
import { listOf } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const pathRemoved: Rule<Pairs["path"]> = {
  id: "path-removed",
  behaviour: "A path gone breaks whoever calls it.",
  check: ({ subject, after, methods }) =>
    when(after === undefined, everyone("breaking"), () => `${subject} is gone, with ${listOf(methods)}`),
};
