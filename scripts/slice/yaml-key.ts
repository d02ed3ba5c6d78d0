import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";

/** A line that starts an entry of a block mapping. */
export interface KeyLine {
  /** The key, as the YAML parser reads it. */
  readonly key: string;
  /** What follows the colon on the line: nothing or a comment, `{}`, or anything else. */
  readonly value: "none" | "empty mapping" | "inline";
}

// A plain key does not start with a YAML indicator, white space or a byte order mark (which `\s` includes); it ends
// at a colon before white space, and has no `#` after white space. A plain key may also start with `-`, `?` or `:`,
// but the rules for these are complex and left to the parser. No two branches match the same text, so that the time
// is linear in the length of the line.
const SINGLE_QUOTED = /'((?:[^']|'')*)'/;
const DOUBLE_QUOTED = /("(?:[^"\\]|\\.)*")/;
const PLAIN = /([^\s\-?:,[\]{}#&*!|>'"%@`](?:[^ \t:]|:(?![ \t]|$)|[ \t]+(?![ \t#]|:(?:[ \t]|$)))*)/;
const KEY_LINE = new RegExp(
  `^(?:${SINGLE_QUOTED.source}|${DOUBLE_QUOTED.source}|${PLAIN.source})[ \\t]*:(?=[ \\t]|$)(.*)$`,
  "s",
);

const NO_VALUE = /^[ \t]*(\{\}[ \t]*)?((?<=[ \t])#.*)?$/s;

// Text that YAML may read as null, a boolean, a number or a merge key. The key is then that value as text: 1.0 is "1".
const MAYBE_NOT_STRING = /^(?:[+.\d]|(?:~|null|true|false|<<)$)/i;

/**
 * Reads the key of a mapping entry from its first line, as the YAML parser does.
 *
 * @param line its text, without indentation
 * @returns undefined for any other line: `? ` and complex keys, anchors, tags and aliases before the key, a key on
 *   several lines, a merge key, text without a key
 */
export function readKeyLine(line: string): KeyLine | undefined {
  const [, single, double, plain, rest] = KEY_LINE.exec(line) ?? [];
  const key = keyOf(single, double, plain);
  return key === undefined || rest === undefined ? undefined : { key, value: valueBehind(rest) };
}

function keyOf(single?: string, double?: string, plain?: string): string | undefined {
  if (single !== undefined) return single.replaceAll("''", "'");
  if (double !== undefined) return double.includes("\\") ? parseKey(double) : double.slice(1, -1);
  return plain !== undefined && MAYBE_NOT_STRING.test(plain) ? parseKey(plain) : plain;
}

// Rare and complex keys are left to the parser.
function parseKey(text: string): string | undefined {
  try {
    return Object.keys(parseYamlObject(`${text}: 0`, text))[0];
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function valueBehind(rest: string): KeyLine["value"] {
  if (rest === "") return "none";
  const found = NO_VALUE.exec(rest);
  return found === null ? "inline" : found[1] === undefined ? "none" : "empty mapping";
}
