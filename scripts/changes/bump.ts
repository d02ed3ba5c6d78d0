import { mostSevere, type Severity } from "./change.ts";

/** Which part of a version number a change moves (Semantic Versioning 2.0.0). */
export type Bump = "major" | "minor" | "patch" | "none";

// A risky change asks for a minor version: code that follows the document may still work, and a major version
// for each one would mean little.
const BUMPS: Readonly<Record<Severity, Bump>> = {
  breaking: "major",
  risky: "minor",
  compatible: "minor",
  documentation: "patch",
};

/** Returns the bump that changes of these severities ask for; `none` without changes. */
export function bumpOf(severities: Iterable<Severity>): Bump {
  const severity = mostSevere(severities);
  return severity === undefined ? "none" : BUMPS[severity];
}
