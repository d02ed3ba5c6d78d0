/** GitHub limits the body of a pull request to 65,536 characters. */
const MOST = 65_000;

const REST = "The rest is left out: see the JSON.\n";

/** Cuts a page that is too long for a pull request at a line, and closes the blocks that are open there. */
export function bounded(page: string): string {
  if (page.length <= MOST) return page;
  const shown: string[] = [];
  let left = MOST - REST.length;
  let isFenced = false;
  let open = 0;
  for (const text of page.split("\n")) {
    left -= text.length + 1;
    if (left < CLOSING.length * (open + 1)) break;
    shown.push(text);
    if (text.startsWith("```")) isFenced = !isFenced;
    else if (text === "<details>") open += 1;
    else if (text === "</details>") open -= 1;
  }
  return [...shown, ...(isFenced ? ["```"] : []), CLOSING.repeat(open), REST].join("\n");
}

const CLOSING = "\n</details>\n";
