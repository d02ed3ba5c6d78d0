import type { Pairs } from "../pairs.ts";
import { code, listOf, shortName } from "../words.ts";
import { everyone, type Rule, when } from "./rule.ts";

export const discriminatorAdded: Rule<Pairs["family"]> = {
  id: "discriminator-added",
  behaviour:
    "A family that can now be told apart is compatible. One of which a slice holds no member is none.",
  check: ({ subject, before, after }) =>
    when(
      before === undefined && (after?.values.size ?? 0) > 0,
      everyone("compatible"),
      () =>
        `${subject} is told apart by ${code(after?.propertyName ?? "")} now, into ${listOf([...(after?.values.values() ?? [])].map(shortName))}`,
    ),
};
