import { Refusal } from "../wire/errors.ts";

/** A navigation property to return inline. */
export interface Expand {
  /** Its name, or `*` for all. */
  readonly name: string;
  readonly select: readonly string[];
  readonly expand: readonly Expand[];
}

/** Reads `$expand`: names joined by commas, each with `($select=…;$expand=…)` if wanted. @throws {Refusal} */
export function parseExpand(text: string): readonly Expand[] {
  return splitList(text).map((item) => {
    const [, name = "", options] = /^([^(]+)(?:\((.*)\))?$/.exec(item) ?? [];
    if (name === "") throw unsupported(item);
    let select: readonly string[] = [];
    let expand: readonly Expand[] = [];
    for (const option of splitList(options ?? "", ";")) {
      const [, key, value = ""] = /^(\$?\w+)=(.*)$/.exec(option) ?? [];
      if (key === "$select") select = splitList(value);
      else if (key === "$expand") expand = parseExpand(value);
      else throw unsupported(option);
    }
    return { name: name.trim(), select, expand };
  });
}

/** The parts of a list, its separators within parentheses left alone; trimmed, none of them empty. */
export function splitList(text: string, separator = ","): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const char of text) {
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (char === separator && depth === 0) {
      parts.push(part);
      part = "";
    } else {
      part += char;
    }
  }
  return [...parts, part].map((item) => item.trim()).filter((item) => item !== "");
}

function unsupported(item: string): Refusal {
  return new Refusal(400, "BadRequest", `Parsing OData $expand failed at '${item}'.`, { target: "$expand" });
}
