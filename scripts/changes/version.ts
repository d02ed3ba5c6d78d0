import type { Severity } from "./change.ts";

/** Which part of a version number a change moves (Semantic Versioning 2.0.0). */
export type Bump = "major" | "minor" | "patch" | "none";

// A risky change asks for a minor version: code that follows the document may still work, and a major version
// for each one would mean little.
const BUMP_OF: Readonly<Record<Severity, Bump>> = {
  breaking: "major",
  risky: "minor",
  compatible: "minor",
  documentation: "patch",
};

/** Returns the bump that changes up to this severity ask for; `none` without changes. */
export function bumpOf(worst: Severity | undefined): Bump {
  return worst === undefined ? "none" : BUMP_OF[worst];
}

/** The bumps, the highest first. */
export const BUMPS: readonly Bump[] = ["major", "minor", "patch", "none"];

/** Returns the higher of two bumps. */
export function higher(a: Bump, b: Bump): Bump {
  return BUMPS.indexOf(a) <= BUMPS.indexOf(b) ? a : b;
}

/**
 * Returns the version after a bump (Semantic Versioning 2.0.0). Below 1.0.0, a breaking change increments the
 * minor number and any other the patch number, so that a range such as `^0.2.0` admits no breaking change.
 *
 * @param version three numbers: `1.2.3`
 */
export function nextVersion(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (bump === "none") return version;
  if (major === 0) return bump === "major" ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
