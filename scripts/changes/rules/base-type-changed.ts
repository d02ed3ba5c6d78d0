import type { Pairs } from "../pairs.ts";
import { listOf, shortName } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const baseTypeChanged: Rule<Pairs["schema"]> = {
  id: "base-type-changed",
  behaviour:
    "A type that no longer extends what it extended breaks those who read it as that. Written out with all that it inherited, it is the same.",
  check: ({ subject, before, after }) => {
    const lost = before.ancestors.filter((name) => !after.ancestors.includes(name));
    const isWrittenOut =
      after.ancestors.length === 0 &&
      [...before.properties.keys()].every((name) => after.properties.has(name));
    const message = () =>
      `${subject} no longer extends ${listOf(lost.map(shortName))}, but ${listOf(after.ancestors.map(shortName))}`;
    return when(lost.length > 0 && !isWrittenOut, { read: "breaking", send: "risky" }, message);
  },
};
