import type { Severities, Severity } from "../change.ts";
import { type FindingInCase, findingOf } from "../rules/rule.ts";
import { RULES } from "../rules/rules.ts";
import type { SeverityOverrides } from "../severity-overrides.ts";
import type { FoundChange, Walk } from "./walk.ts";

/** Returns a function that applies the rules of its kind to a pair. */
export function foundBy(overrides: SeverityOverrides): Walk["found"] {
  return (kind, pair, path, reach, oldPath) => {
    const found: FoundChange[] = [];
    const rules = RULES[kind];
    // A plain loop, for speed: a document has very many pairs, and most have no finding.
    for (const id in rules) {
      const rule = rules[id];
      const finding = rule && findingOf(rule, pair);
      if (rule === undefined || finding === undefined || finding === false) continue;
      const { message, names, as, severity }: FindingInCase =
        typeof finding === "string" ? { message: finding } : finding;
      const usual = (as === undefined ? undefined : rule.cases?.[as]) ?? rule.severity;
      const severities = overridden(severity ?? usual, overrides.get(id)?.severity);
      found.push({ rule: id, severities, message, names, path, oldPath, reach });
    }
    return found;
  };
}

// Keeps the audiences of the rule: an override replaces severities, and adds no audience.
function overridden(severities: Severities, override: Severity | undefined): Severities {
  if (override === undefined) return severities;
  return Object.fromEntries(Object.keys(severities).map((audience) => [audience, override]));
}
