import type { Effects, Level } from "../change.ts";

/** What a rule found. */
export interface Finding {
  readonly effects: Effects;
  /** One sentence with before and after; names stand between backticks. */
  readonly message: string;
}

/** A rule: one kind of change. */
export interface Rule<Pair> {
  readonly id: string;
  /** What it holds, in one sentence. */
  readonly behaviour: string;
  /** What it finds in a pair of what was and what is; undefined where nothing. */
  readonly check: (pair: Pair) => Finding | undefined;
}

/** A finding, or none where there is nothing to say. */
export function when(holds: boolean, effects: Effects, message: () => string): Finding | undefined {
  return holds ? { effects, message: message() } : undefined;
}

/** For readers and senders alike. */
export function everyone(level: Level): Effects {
  return { read: level, send: level };
}

/**
 * More values are allowed than before: whoever reads may get one he does not know, whoever sends goes on as
 * he did. Source of the two: how oasdiff decides what is breaking (docs/BREAKING-CHANGES.md there).
 */
export const WIDENS: Effects = { read: "breaking", send: "compatible" };

/** Fewer values are allowed than before: whoever sends may be refused, whoever reads gets what he knows. */
export const NARROWS: Effects = { read: "compatible", send: "breaking" };
