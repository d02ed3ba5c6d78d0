/**
 * The text of a next revision that has other words in every second entry, and one true change: an enum
 * member is gone. The costliest pair of documents to compare, and nearly all of it is noise.
 *
 * @param text the published document
 * @throws {Error} when it does not have that member
 */
export function reworded(text: string): string {
  const words = text.replace(/^( *description: )(?=[A-Z])/gm, "$1Now ");
  const after = words.replace(/^ *- completedWithError\n/m, "");
  if (after === words) throw new Error("the document has no enum with the member completedWithError");
  return after;
}
