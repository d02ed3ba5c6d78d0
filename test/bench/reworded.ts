/**
 * Makes a next revision with another description in every second entry, and one real change: a removed enum member.
 * This is the slowest pair of documents to compare, and almost all of it is noise.
 *
 * @param text the published document
 * @throws {Error} if the document does not have that member
 */
export function reworded(text: string): string {
  const words = text.replace(/^( *description: )(?=[A-Z])/gm, "$1Now ");
  const after = words.replace(/^ *- completedWithError\n/m, "");
  if (after === words) throw new Error("the document has no enum with the member completedWithError");
  return after;
}
