import type { Severities, Severity } from "../change.ts";
import type { Pairs } from "../pairs.ts";
import type { Reach } from "../reach.ts";
import type { FindingInCase, Rule, Rules } from "../rules/rule.ts";
import { type PairKind, RULES } from "../rules/rules.ts";
import type { SeverityOverrides } from "../severity-overrides.ts";
import type { FoundChange, Path, Walk } from "./walk.ts";

/** Returns a function that applies the rules of its kind to a pair. */
export function foundBy(overrides: SeverityOverrides): Walk["found"] {
  return <K extends PairKind>(
    kind: K,
    pair: Pairs[K],
    path: Path,
    reach: Reach,
    oldPath?: Path,
  ): readonly FoundChange[] =>
    apply(RULES[kind], pair).map(([id, rule, finding]) => {
      const { message, names, as, severity }: FindingInCase =
        typeof finding === "string" ? { message: finding } : finding;
      const severities = overridden(severity ?? severitiesOf(rule, as), overrides.get(id)?.severity);
      return { rule: id, severities, message, names, path, oldPath, reach };
    });
}

type Applied<Pair> = readonly [id: string, rule: Rule<Pair>, finding: string | FindingInCase];

const IDS: ReadonlyMap<object, readonly string[]> = new Map(
  Object.values(RULES).map((rules) => [rules, Object.keys(rules)]),
);

// A plain loop, for speed: a document has very many pairs, and most have no finding.
function apply<Pair>(rules: Rules<Pair>, pair: Pair): readonly Applied<Pair>[] {
  const applied: Applied<Pair>[] = [];
  for (const id of IDS.get(rules) ?? []) {
    const rule = rules[id];
    const finding = rule?.find(pair);
    if (rule !== undefined && finding !== undefined && finding !== false) applied.push([id, rule, finding]);
  }
  return applied;
}

function severitiesOf({ cases, severity }: Pick<Rule<never>, "cases" | "severity">, as: string | undefined) {
  return (as === undefined ? undefined : cases?.[as]) ?? severity;
}

// Keeps the audiences of the rule: an override replaces severities, and adds no audience.
function overridden(severities: Severities, override: Severity | undefined): Severities {
  if (override === undefined) return severities;
  return Object.fromEntries(Object.keys(severities).map((audience) => [audience, override]));
}
