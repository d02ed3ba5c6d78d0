import { mostSevere, type Severity } from "./change.ts";

/** Which part of a version number a change moves (Semantic Versioning 2.0.0). */
export type Bump = "major" | "minor" | "patch" | "none";

// A risky change asks for a minor version: code that keeps to the document may still work, and a major version
// for each would soon mean nothing.
const BUMPS: Readonly<Record<Severity, Bump>> = {
  breaking: "major",
  risky: "minor",
  compatible: "minor",
  documentation: "patch",
};

/** The bump that changes of these severities ask for; `none` without a change. */
export function bumpOf(severities: Iterable<Severity>): Bump {
  const severity = mostSevere(severities);
  return severity === undefined ? "none" : BUMPS[severity];
}
