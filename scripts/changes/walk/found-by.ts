import type { Severities, Severity } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import type { Reach } from "../reach.ts";
import type { Rule } from "../rules/rule.ts";
import { type PairKind, RULES } from "../rules/rules.ts";
import type { SeverityOverrides } from "../severity-overrides.ts";
import type { FoundChange, Path, Walk } from "./walk.ts";

/** Applies the rules of a pair's kind to it. */
export function foundBy(overrides: SeverityOverrides): Walk["found"] {
  return <K extends PairKind>(
    kind: K,
    pair: Pairs[K],
    path: Path,
    reach: Reach,
    oldPath?: Path,
  ): readonly FoundChange[] =>
    Object.entries(RULES[kind]).flatMap(([id, rule]): FoundChange[] => {
      const finding = rule.find(pair);
      if (finding === undefined || finding === false) return [];
      const { message, as, severity } = typeof finding === "string" ? { message: finding } : finding;
      const severities = severity ?? severitiesOf(rule, as);
      return [
        {
          rule: id,
          severities: overridden(severities, overrides.get(id)?.severity),
          message,
          path,
          oldPath,
          reach,
        },
      ];
    });
}

function severitiesOf({ cases, severity }: Pick<Rule<never>, "cases" | "severity">, as: string | undefined) {
  return (as === undefined ? undefined : cases?.[as]) ?? severity;
}

// Nobody is affected by a change whom the rule does not know to be.
function overridden(severities: Severities, override: Severity | undefined): Severities {
  if (override === undefined) return severities;
  return Object.fromEntries(Object.keys(severities).map((audience) => [audience, override]));
}
