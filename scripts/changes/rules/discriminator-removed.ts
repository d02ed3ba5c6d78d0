import type { Pairs } from "../pairs.ts";
import { code, listOf, shortName } from "../words.ts";
import { type Rule, when } from "./rule.ts";

export const discriminatorRemoved: Rule<Pairs["family"]> = {
  id: "discriminator-removed",
  behaviour: "A family that can no longer be told apart breaks those who tell its subtypes apart.",
  check: ({ subject, before, after }) =>
    when(
      (before?.values.size ?? 0) > 0 && after === undefined,
      { read: "breaking", match: "breaking", send: "risky" },
      () =>
        `${subject} is no longer told apart by ${code(before?.propertyName ?? "")}, into ${listOf([...(before?.values.values() ?? [])].map(shortName))}`,
    ),
};
