import type { Pairs } from "../pairs.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const propertyRenamed: Rule<Pairs["property"]> = {
  id: "property-renamed",
  behaviour:
    "A property that is gone while a new one with the same schema looks like it breaks those who use its old name.",
  check: ({ subject, renamedFrom }) =>
    when(
      renamedFrom !== undefined,
      everyone("breaking"),
      () => `${renamedFrom} looks renamed: it is now ${subject}`,
    ),
};
