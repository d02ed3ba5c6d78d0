import type { Place } from "../project/place.ts";
import type { ProjectReport } from "../project/yours.ts";
import { code, counted, listOf } from "../words.ts";
import { line } from "./line.ts";
import { sample } from "./sample.ts";

/** The number of characters in a report for the lines of a program. */
const BUDGET = 8_000;

/** Summarizes what the changes do to a program, for a heading or the title of a pull request. */
export function sayYours({ places, isUsed }: ProjectReport): string {
  if (!isUsed) return "your code: does not use these types";
  const { size } = new Set(places.map(({ file, line }) => `${file}:${line}`));
  if (size === 0) return "your code: no line breaks";
  return `your code: ${counted(size, "line")} break${size === 1 ? "s" : ""}`;
}

/**
 * Formats the lines of a program that break, each with the compiler's message and the rules that cause it.
 */
export function formatProject(yours: ProjectReport): string {
  const { places, known, note, typescript, project } = yours;
  const checked = `Checked ${code(project)} with TypeScript ${typescript}${note === undefined ? "" : `: ${note}`}.`;
  const before =
    known === 0 ? [] : [`Not listed: ${counted(known, "problem")} that the program already had.`];
  const ruleOf = ({ rules }: Place) => rules[0] ?? "";
  const chosen = sample(places, ruleOf, (place) => formatPlace(place).length, BUDGET);
  const entries = chosen.flatMap(({ group, shown, rest }) => [
    ...shown.map(formatPlace),
    ...(rest > 0 ? [line(`- and ${rest} more by ${code(group)}: see the JSON`)] : []),
  ]);
  const title = sayYours(yours);
  return [
    `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    "",
    ...entries,
    ...(entries.length > 0 ? [""] : []),
    line([checked, ...before].join(" ")),
  ].join("\n");
}

function formatPlace({ file, line: number, column, message, rules }: Place): string {
  const place = code(`${file}:${number}:${column}`);
  return [line(`- ${place} ${code(message)}`), line(`  By ${listOf(rules, 3)}.`)].join("\n");
}
