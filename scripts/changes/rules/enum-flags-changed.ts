import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const enumFlagsChanged: Rule<Pairs["enum"]> = {
  id: "enum-flags-changed",
  behaviour:
    "A single value that becomes a set of flags, or the other way round, is breaking: what is on the wire is written otherwise.",
  check: ({ subject, difference: { flags } }) =>
    when(
      flags.before !== flags.after,
      { ...everyone("breaking"), match: "breaking" },
      () =>
        `${subject} is ${flags.after ? "a set of flags, no longer a single member" : "a single member, no longer a set of flags"}`,
    ),
};
