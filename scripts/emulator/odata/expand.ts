import { Refusal } from "../wire/errors.ts";

/** A navigation property to return inline. */
export interface Expand {
  /** Its name; `*` for all. */
  readonly name: string;
  readonly select: readonly string[];
  readonly expand: readonly Expand[];
  /** The `$filter` of its items. */
  readonly filter: string | undefined;
}

/** Parses `$expand`: names joined by commas, each with optional `($select=…;$expand=…;$filter=…)`. @throws {Refusal} */
export function parseExpand(text: string): readonly Expand[] {
  return splitList(text).map((item) => {
    const [, name = "", options] = /^([^(]+)(?:\((.*)\))?$/.exec(item) ?? [];
    if (name === "") throw unsupported(item);
    let select: readonly string[] = [];
    let expand: readonly Expand[] = [];
    let filter: string | undefined;
    for (const option of splitList(options ?? "", ";")) {
      const [, key, value = ""] = /^(\$?\w+)=(.*)$/.exec(option) ?? [];
      if (key === "$select") select = splitList(value);
      else if (key === "$expand") expand = parseExpand(value);
      else if (key === "$filter") filter = value;
      else throw unsupported(option);
    }
    return { name: name.trim(), select, expand, filter };
  });
}

/** Splits a list at separators outside parentheses and strings; trims the parts and drops empty ones. */
export function splitList(text: string, separator = ","): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isString = false;
  let part = "";
  for (const char of text) {
    // A quote in a string is doubled: it ends the string and begins it again.
    if (char === "'") isString = !isString;
    if (char === "(" && !isString) depth += 1;
    if (char === ")" && !isString) depth -= 1;
    if (char === separator && depth === 0 && !isString) {
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
