import { memoized } from "../../document/memoized.ts";
import { SEVERITIES, type Severities, type Severity } from "../change.ts";
import { type FindingInCase, findingOf } from "../rules/rule.ts";
import { RULES } from "../rules/rules.ts";
import type { SeverityOverrides } from "../severity-overrides.ts";
import { type ComponentPair, type Found, type FoundChange, isMeant, type Walk } from "./walk.ts";

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

/** The most pairs of components that are searched for the differences between two components. */
const MOST_PAIRS = 1000;

/**
 * Replaces each place that refers to another component than before by the differences between the two: a
 * change of the rule `reference-changed`, or nothing if they mean the same.
 */
export function withReferences(walk: Walk, found: Found): readonly FoundChange[] {
  const differences = memoized(differencesIn);
  return found.flatMap((one): readonly FoundChange[] => {
    if (!("components" in one)) return [one];
    const { subject, components, path, reach } = one;
    const { before, after } = components;
    return walk.found(
      "reference",
      { subject, before, after, differences: differences(components) },
      path,
      reach,
    );
  });
}

// Follows the references of both components, each pair once, as they may form cycles.
function differencesIn(components: ComponentPair): readonly FoundChange[] {
  const open = new Set([components]);
  const differences: FoundChange[] = [];
  for (const { found } of open) {
    for (const one of found) {
      if ("components" in one) {
        if (open.size < MOST_PAIRS) open.add(one.components);
      } else if (isMeant(one)) differences.push(one);
    }
  }
  return differences.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ severities }: FoundChange): number {
  return Math.min(...Object.values(severities).map((severity) => SEVERITIES.indexOf(severity)));
}
