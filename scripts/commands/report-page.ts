import { bounded } from "../changes/format/bounded.ts";
import { line } from "../changes/format/line.ts";
import { higher } from "../changes/version.ts";
import { code } from "../changes/words.ts";
import type { Rebuilt } from "./rebuild.ts";

/** The most reasons of a refusal that are listed. */
const MOST_DETAILS = 50;

/** Formats the page for `--report`: the changes in one slice, or in each of several. */
export function reportPage(all: readonly Rebuilt[]): string {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return pageOf(only);
  const bump = all.map(({ review }) => review.bump).reduce(higher, "none");
  // The heading of each page becomes the folder of its slice.
  const sections = all.map((rebuilt) => {
    const page = pageOf(rebuilt).replace(/^# Version: /, () => `# ${rebuilt.spec.folder}: `);
    return page.replace(/^#/gm, "##");
  });
  return bounded([`# Version: ${bump}\n`, ...sections].join("\n"));
}

function pageOf({ review: { page }, refusal }: Rebuilt): string {
  if (refusal === undefined) return page;
  const { message, details } = refusal;
  const rest = details.length - MOST_DETAILS;
  const refused = [
    line(`**Refused**: ${message}`),
    "",
    ...details.slice(0, MOST_DETAILS).map((detail) => line(`- ${withPointers(detail)}`)),
    ...(rest > 0 ? [`- and ${rest} more: see the JSON`] : []),
  ];
  return bounded(page.replace("\n", () => `\n\n${refused.join("\n")}\n`));
}

// Puts JSON pointers into backticks, as names.
function withPointers(detail: string): string {
  return detail.replace(/#\/.*?(?=\)?$|[\s,;])/g, code);
}
