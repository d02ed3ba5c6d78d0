import type { Pairs } from "../pairs.ts";
import { describe } from "../views/describe.ts";
import { code } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const propertyRemoved: Rule<Pairs["property"]> = {
  id: "property-removed",
  behaviour:
    "A property gone breaks those who read it, and those who send it: the server may refuse what it does not know, and their code no longer compiles.",
  check: ({ subject, before, after }) =>
    when(
      after === undefined,
      everyone("breaking"),
      () => `${subject} is gone (was ${code(describe(before?.schema ?? {}))})`,
    ),
};
