import type { Change } from "../change.ts";
import type { Bump } from "../version.ts";
import { counted } from "../words.ts";

/** The changes that one commit made to a slice. */
export interface HistoryEntry {
  readonly commit: string;
  /** The day, as `2026-12-31`. */
  readonly date: string;
  readonly subject: string;
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

/**
 * Tells whether a change is about an element.
 *
 * @param element a JSON pointer, which includes everything below it; or the name of a property, a member, …
 */
export function isAbout(change: Change, element: string): boolean {
  const { pointer, oldPointer, message, names: all = [] } = change;
  if (element.startsWith("#"))
    return [pointer, oldPointer].some(
      (place) => place === element || place?.startsWith(`${element}/`) === true,
    );
  const names = [...all, ...[...message.matchAll(/`([^`]*)`/g)].map(([, name = ""]) => name)];
  return names.some((name) => name === element || name.split(".").at(-1) === element);
}

const MOST_LISTED = 10;

/**
 * Formats the history of a slice, oldest commit first: a line for each commit, then its changes.
 *
 * @param element the only element that the changes are about
 */
export function formatHistory(entries: readonly HistoryEntry[], element?: string): string {
  if (entries.length === 0)
    return element === undefined ? "no change\n" : `no change names ${element}: check its spelling\n`;
  const lines = entries.flatMap(({ commit, date, subject, bump, changes }) => {
    const shown = changes.slice(0, MOST_LISTED);
    const rest = changes.length - shown.length;
    return [
      `${date}  ${commit.slice(0, 9)}  ${bump.padEnd(5)}  ${subject}`,
      ...shown.map(({ level, message, rule }) => `    ${level}: ${message} (${rule})`),
      ...(rest > 0 ? [`    and ${counted(rest, "more change")}: see --json`] : []),
    ];
  });
  return `${lines.join("\n")}\n`;
}
