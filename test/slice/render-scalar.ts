import type { Choices } from "./choices.ts";

// Conservative: text that YAML reads unchanged as a plain scalar.
const PLAIN = /^[A-Za-z/][A-Za-z0-9/.()'"=_-]*(?: [A-Za-z0-9/.(][A-Za-z0-9/.()'"=_-]*)*$/;
const PLAIN_KEY = /^(?![-?:,[\]{}#&*!|>'"%@`\s])(?!.*(?::\s|\s#|\s$)).+$/u;
const NOT_STRING = /^(?:null|true|false|y|n|yes|no|on|off)$/i;
const LINE = /^[^\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF\u2028\u2029\x85]*$/u;

/** Writes a key in one of the styles of YAML: plain, single-quoted, double-quoted. */
export function renderKey(key: string, choices: Choices): string {
  const styles = [doubleQuoted(key, choices)];
  if (LINE.test(key)) styles.unshift(singleQuoted(key));
  const staysString = !/^(?:~|[-+.\d]|true$|false$|null$|<<$)/i.test(key);
  if (LINE.test(key) && PLAIN_KEY.test(key) && (staysString || choices.oneIn(9))) styles.unshift(key, key);
  return choices.pick(doubleQuoted(key, choices), ...styles.reverse(), ...styles);
}

/** Writes a string for flow style, on one line. */
export function renderFlowString(text: string, choices: Choices): string {
  if (PLAIN.test(text) && !NOT_STRING.test(text) && choices.oneIn(2)) return text;
  return LINE.test(text) && choices.oneIn(2) ? singleQuoted(text) : doubleQuoted(text, choices);
}

/**
 * Writes a string as the value of an entry in block style.
 *
 * @param indent the indentation of the lines after the first
 * @returns the lines; the first is on the line of the key
 */
export function renderString(text: string, indent: number, choices: Choices): readonly string[] {
  const margin = " ".repeat(indent);
  const fold = (folded: string): readonly string[] => {
    const [first = "", ...others] = choices.oneIn(3) ? folded.split(/(?<=\S) (?=\S)/, 3) : [folded];
    const rest = folded.slice([first, ...others].join(" ").length);
    return [first, ...others].map((line, index) => {
      const end = index === others.length ? rest : "";
      return `${index === 0 ? "" : margin}${line}${end}`;
    });
  };
  const styles: (() => readonly string[])[] = [() => fold(doubleQuoted(text, choices))];
  if (LINE.test(text)) styles.push(() => fold(singleQuoted(text)));
  if (PLAIN.test(text) && !NOT_STRING.test(text)) styles.push(() => fold(text));
  if (/\S/.test(text) && text.split("\n").every((line) => LINE.test(line))) {
    styles.push(() => literal(text, indent, choices));
    if (!text.includes("\n") && /^\S/.test(text)) styles.push(() => [">-", `${margin}${text}`]);
  }
  return choices.pick(() => fold(doubleQuoted(text, choices)), ...styles)();
}

function literal(text: string, indent: number, choices: Choices): readonly string[] {
  const body = text.replace(/\n+$/, "");
  const breaks = text.length - body.length;
  const chomping = breaks === 0 ? "-" : breaks === 1 ? "" : "+";
  const lines = body.split("\n").map((line) => (line === "" ? "" : " ".repeat(indent) + line));
  const comment = choices.oneIn(6) ? " # a: comment" : "";
  // A leading space needs an indentation indicator, which depends on the parent's indentation: not known here.
  if (/^\s/.test(text)) return [doubleQuoted(text, choices)];
  return [`|${chomping}${comment}`, ...lines, ...Array<string>(Math.max(0, breaks - 1)).fill("")];
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string, choices: Choices): string {
  const escaped = [...text].map((char) => {
    const code = char.codePointAt(0) ?? 0;
    if (char === '"' || char === "\\") return `\\${char}`;
    if (char === "\n") return "\\n";
    if (char === "/" && choices.oneIn(9)) return "\\/";
    if (code > 0xffff) return choices.oneIn(3) ? `\\U${code.toString(16).padStart(8, "0")}` : char;
    if (!LINE.test(char) || choices.oneIn(12)) return `\\u${code.toString(16).padStart(4, "0")}`;
    return code < 0x7f && choices.oneIn(12) ? `\\x${code.toString(16).padStart(2, "0")}` : char;
  });
  return `"${escaped.join("")}"`;
}
