import { memoized } from "../../document/memoized.ts";
import { SEVERITIES } from "../change.ts";
import { type ComponentPair, type Found, type FoundChange, isMeant, type Walk } from "./walk.ts";

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
