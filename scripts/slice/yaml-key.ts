import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";

/** A line that starts an entry of a block mapping. */
export interface KeyLine {
  /** The name that a parser gives the entry. */
  readonly key: string;
  /** What follows the colon on the line: nothing but perhaps a comment, `{}`, or anything else. */
  readonly value: "none" | "empty mapping" | "inline";
}

// A plain key starts with no indicator of YAML's, no white space and no byte order mark (`\s` has it too);
// it ends where white space follows a colon, and holds no `#` behind white space. `-`, `?` and `:` may
// start one as well, but then YAML is intricate: left to the parser. No two branches match the same text,
// so that a long line costs linear time.
const SINGLE_QUOTED = /'((?:[^']|'')*)'/;
const DOUBLE_QUOTED = /("(?:[^"\\]|\\.)*")/;
const PLAIN = /([^\s\-?:,[\]{}#&*!|>'"%@`](?:[^ \t:]|:(?![ \t]|$)|[ \t]+(?![ \t#]|:(?:[ \t]|$)))*)/;
const KEY_LINE = new RegExp(
  `^(?:${SINGLE_QUOTED.source}|${DOUBLE_QUOTED.source}|${PLAIN.source})[ \\t]*:(?=[ \\t]|$)(.*)$`,
  "s",
);

const NO_VALUE = /^[ \t]*(\{\}[ \t]*)?((?<=[ \t])#.*)?$/s;

// What YAML may take for null, a boolean or a number. The key is then the name of that value: 1.0 is "1".
const MAYBE_NO_STRING = /^(?:[+.\d]|(?:~|null|true|false)$)/i;

/**
 * Reads a line as the start of a mapping entry, as the YAML parser would.
 *
 * @param line its text, without indentation
 * @returns undefined for anything else: `? ` and complex keys, anchors, tags and aliases before the key, a
 *   key over several lines, text that is no key
 */
export function readKeyLine(line: string): KeyLine | undefined {
  const [, single, double, plain, rest] = KEY_LINE.exec(line) ?? [];
  const key = keyOf(single, double, plain);
  return key === undefined || rest === undefined ? undefined : { key, value: valueBehind(rest) };
}

function keyOf(single?: string, double?: string, plain?: string): string | undefined {
  if (single !== undefined) return single.replaceAll("''", "'");
  if (double !== undefined) return double.includes("\\") ? parseKey(double) : double.slice(1, -1);
  return plain !== undefined && MAYBE_NO_STRING.test(plain) ? parseKey(plain) : plain;
}

// The parser itself decides what is rare and intricate.
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
