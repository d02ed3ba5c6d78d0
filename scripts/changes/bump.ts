import { gravest, type Level } from "./change.ts";

/** Which part of a version number a change moves (Semantic Versioning 2.0.0). */
export type Bump = "major" | "minor" | "patch" | "none";

/**
 * A risky change gives a minor version: code that keeps to the document may go on as it is, and a major
 * version for each would soon say nothing. The report lists them right behind what breaks.
 */
const BUMPS: Readonly<Record<Level, Bump>> = {
  breaking: "major",
  risky: "minor",
  compatible: "minor",
  documentation: "patch",
};

/** The version that changes of these levels ask for; `none` where there are none. */
export function bumpOf(levels: Iterable<Level>): Bump {
  const level = gravest(levels);
  return level === undefined ? "none" : BUMPS[level];
}
