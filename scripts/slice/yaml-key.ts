import { parseYamlObject } from "../document/yaml.ts";
import { CannotVouchError } from "./cannot-vouch.ts";
import { isBlank, type Line } from "./line-scanner.ts";

/** A line that starts an entry of a block mapping. */
export interface KeyLine {
  /** The name that a parser gives the entry. */
  readonly key: string;
  /** What follows the colon on this line: nothing (but perhaps a comment), `{}`, or anything else. */
  readonly value: "none" | "empty mapping" | "inline";
}

const SINGLE_QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const HASH = 0x23;

// A plain scalar cannot start with these, or needs a look at what follows. 0xef starts a byte order mark.
const INDICATORS: ReadonlySet<number | undefined> = new Set([...Buffer.from("\t-?:,[]{}#&*!|>%@`"), 0xef]);

// What YAML may take for null, a boolean or a number, whose name is then that of the value: 1.0 is "1".
const MAYBE_NO_STRING = /^(?:[-+.\d]|(?:~|null|true|false)$)/i;

const EMPTY_MAPPING = /^\{\}(?:[ \t]+#|[ \t]*$)/;

/**
 * Reads a line as the start of a mapping entry, exactly as the YAML parser would.
 *
 * @throws {CannotVouchError} when it is anything else: `? ` and complex keys, anchors, tags, aliases, a
 *   key over several lines, invalid UTF-8
 */
export function readKeyLine(line: Line): KeyLine {
  const { bytes, start, end } = line;
  const quote = bytes[start];
  const isQuoted = quote === SINGLE_QUOTE || quote === DOUBLE_QUOTE;
  const keyEnd = isQuoted ? endOfQuoted(line, quote) : endOfPlain(line);
  let colon = keyEnd;
  while (isBlank(bytes[colon])) colon += 1;
  if (colon >= end || bytes[colon] !== COLON || (colon + 1 < end && !isBlank(bytes[colon + 1])))
    throw notAKey(line);
  const text = decode(line, start, keyEnd);
  return { key: isQuoted ? unquote(text, line) : plain(text, line), value: valueAfter(line, colon + 1) };
}

// Where a plain key ends: before the first colon that white space or the end of the line follows.
function endOfPlain(line: Line): number {
  const { bytes, start, end } = line;
  if (INDICATORS.has(bytes[start])) throw notAKey(line);
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === HASH && isBlank(bytes[at - 1])) break;
    if (byte !== COLON || (at + 1 < end && !isBlank(bytes[at + 1]))) continue;
    let last = at;
    while (isBlank(bytes[last - 1])) last -= 1;
    return last;
  }
  throw notAKey(line);
}

function endOfQuoted(line: Line, quote: number): number {
  const { bytes, start, end } = line;
  for (let at = start + 1; at < end; at += 1) {
    if (bytes[at] === BACKSLASH && quote === DOUBLE_QUOTE) at += 1;
    else if (bytes[at] === quote) {
      if (quote === DOUBLE_QUOTE || bytes[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  throw notAKey(line);
}

function plain(text: string, line: Line): string {
  return MAYBE_NO_STRING.test(text) ? resolve(text, line) : text;
}

function unquote(text: string, line: Line): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return text.includes("\\") ? resolve(text, line) : text.slice(1, -1);
}

// The parser itself decides what is rare and intricate.
function resolve(text: string, line: Line): string {
  try {
    const [key] = Object.keys(parseYamlObject(`${text}: 0`, `line ${line.number}`));
    if (key !== undefined) return key;
  } catch {
    // Falls through: what the parser refuses is no key.
  }
  throw notAKey(line);
}

function valueAfter({ bytes, end }: Line, from: number): KeyLine["value"] {
  let at = from;
  while (at < end && isBlank(bytes[at])) at += 1;
  if (at === end || bytes[at] === HASH) return "none";
  return EMPTY_MAPPING.test(bytes.toString("latin1", at, end)) ? "empty mapping" : "inline";
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(line: Line, start: number, end: number): string {
  try {
    return utf8.decode(line.bytes.subarray(start, end));
  } catch {
    throw new CannotVouchError(`line ${line.number} is not UTF-8`);
  }
}

function notAKey(line: Line): CannotVouchError {
  return new CannotVouchError(`line ${line.number} starts no entry that the index can read`);
}
