import { readFileSync, writeFileSync } from "node:fs";

/**
 * Makes a document several times as long, with copies of its path items and schemas under other names.
 *
 * @param source a document in block style with two spaces of indentation, as Graph's is published
 */
export function writeLarger(source: string, times: number, target: string): void {
  const text = readFileSync(source, "utf8");
  const paths = blockOf(text, "\npaths:\n", /^\S/m);
  const schemas = blockOf(text, "\n  schemas:\n", /^ {0,2}\S/m);
  const parts = [text.slice(0, paths.end)];
  for (let copy = 1; copy < times; copy += 1)
    parts.push(text.slice(paths.start, paths.end).replace(/^( {2}['"]?)\//gm, `$1/copy${copy}/`));
  parts.push(text.slice(paths.end, schemas.end));
  for (let copy = 1; copy < times; copy += 1)
    parts.push(text.slice(schemas.start, schemas.end).replace(/^( {4}['"]?)(?=[^\s'"])/gm, `$1copy${copy}.`));
  parts.push(text.slice(schemas.end));
  writeFileSync(target, parts.join(""));
}

// From the line after the heading to the first line outside its content.
function blockOf(
  text: string,
  heading: string,
  next: RegExp,
): { readonly start: number; readonly end: number } {
  const at = text.indexOf(heading);
  if (at === -1) throw new Error(`the document has no line ${heading.trim()}`);
  const start = at + heading.length;
  const length = text.slice(start).search(next);
  return { start, end: length === -1 ? text.length : start + length };
}
