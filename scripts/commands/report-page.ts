import { higher } from "../changes/version.ts";
import { bumpOf } from "./outcome.ts";
import type { Rebuilt } from "./rebuild.ts";

const UNCHANGED = {
  first: "The first update of this slice: there is no committed slice to compare with.",
  unchanged: "Nothing changed since the committed slice.",
};

/** The page for `--report`: what changed in one slice, or in each of several. */
export function reportPage(all: readonly Rebuilt[]): string {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return pageOf(only);
  const bump = all.map(bumpOf).reduce(higher, "none");
  // One level deeper, under the folder of its slice.
  const sections = all.map((rebuilt) => {
    const page = pageOf(rebuilt).replace(/^# Version: /, `# ${rebuilt.spec.folder}: `);
    return page.replace(/^#/gm, "##");
  });
  return [`# Version: ${bump}\n`, ...sections].join("\n");
}

function pageOf(rebuilt: Rebuilt): string {
  const { review, refusal } = rebuilt;
  const page = typeof review === "string" ? `# Version: none\n\n${UNCHANGED[review]}\n` : review.page;
  if (refusal === undefined) return page;
  const refused = [`**Refused**: ${refusal.message}`, "", ...refusal.details.map((line) => `- ${line}`)];
  return page.replace("\n", `\n\n${refused.join("\n")}\n`);
}
