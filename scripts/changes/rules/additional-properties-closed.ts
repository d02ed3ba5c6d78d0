import type { Pairs } from "../pairs.ts";
import { isClosed } from "../views/schema-side.ts";
import { NARROWS, type Rule, when } from "./rule.ts";

export const additionalPropertiesClosed: Rule<Pairs["schema"]> = {
  id: "additional-properties-closed",
  behaviour: "A type that no longer takes other properties than those listed breaks those who send some.",
  check: ({ subject, before, after }) =>
    when(
      !isClosed(before) && isClosed(after),
      NARROWS,
      () => `${subject} takes no other properties than those listed any more`,
    ),
};
