import { worstEffects } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import { code, shortName } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const referenceChanged: Rule<Pairs["reference"]> = {
  id: "reference-changed",
  behaviour: "A value that is another type than before is judged by what is different about it.",
  check: ({ subject, before, after, differences }) => {
    const effects = worstEffects(differences.map((difference) => difference.effects));
    const reasons = differences
      .slice(0, 3)
      .map(({ message }) => message)
      .join("; ");
    return when(
      differences.length > 0,
      effects,
      () => `${subject} is ${code(shortName(after))}, no longer ${code(shortName(before))}: ${reasons}`,
    );
  },
};
