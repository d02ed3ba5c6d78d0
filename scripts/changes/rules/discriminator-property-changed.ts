import type { Pairs } from "../pairs.ts";
import { code } from "../words.ts";
import { everyone, type Rule } from "./rule.ts";

export const discriminatorPropertyChanged: Rule<Pairs["family"]> = {
  id: "discriminator-property-changed",
  behaviour: "A family that is told apart by another property breaks both sides.",
  check: ({ subject, before, after }) => {
    if (before === undefined || after === undefined || before.propertyName === after.propertyName)
      return undefined;
    return {
      effects: everyone("breaking"),
      message: `${subject} is told apart by ${code(after.propertyName)}, no longer by ${code(before.propertyName)}`,
    };
  },
};
