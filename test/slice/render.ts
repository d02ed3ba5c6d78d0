import { entriesOf, isArray, isObject, type Json, type JsonObject } from "../../scripts/document/json.ts";
import { Choices } from "./choices.ts";
import { renderFlowString, renderKey, renderString } from "./render-scalar.ts";

const COMMENTS: readonly [string, ...string[]] = [
  "",
  "# comment",
  "#",
  "# /a: not a path",
  "   # deep comment",
  "      ",
  "          # paths:",
];

/**
 * Writes a document as YAML in a random style: every style of keys and values, any indentation, comments, line
 * breaks and markers; rarely one that an index cannot read.
 *
 * @param style numbers that select the style
 */
export function render(document: JsonObject, style: readonly number[]): string {
  const writer = new Writer(new Choices(style));
  writer.document(document);
  return writer.text();
}

class Writer {
  readonly #choices: Choices;
  readonly #lines: string[] = [];
  #anchors = 0;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  document(document: JsonObject): void {
    if (this.#choices.oneIn(5)) this.#filler();
    if (this.#choices.oneIn(5)) this.#lines.push(this.#choices.pick("---", "--- # start", "---  "));
    this.#mapping(document, 0);
    if (this.#choices.oneIn(6)) this.#lines.push(this.#choices.pick("...", "... # end"), "# after");
  }

  text(): string {
    const lineBreak = this.#choices.oneIn(4) ? "\r\n" : "\n";
    const end = this.#choices.oneIn(8) ? "" : lineBreak;
    return `${this.#choices.oneIn(8) ? "\uFEFF" : ""}${this.#lines.join(lineBreak)}${end}`;
  }

  #filler(): void {
    const count = this.#choices.oneIn(6) ? 1 + this.#choices.below(2) : 0;
    for (let at = 0; at < count; at += 1) this.#lines.push(this.#choices.pick(...COMMENTS));
  }

  #mapping(mapping: JsonObject, indent: number): void {
    const step = this.#choices.pick(2, 2, 4, 2, 1, 3, 6);
    for (const [index, [key, value]] of entriesOf(mapping).entries()) {
      if (index > 0 || this.#choices.oneIn(4)) this.#filler();
      this.#entry(key, value, indent, step);
    }
  }

  #entry(key: string, value: Json, indent: number, step: number): void {
    const choices = this.#choices;
    const keyText = this.#property() + renderKey(key, choices);
    const explicit = choices.oneIn(200);
    const start = explicit
      ? `? ${keyText}\n${" ".repeat(indent)}:`
      : `${keyText}${choices.oneIn(9) ? " :" : ":"}`;
    const line = `${" ".repeat(indent)}${start}`;
    const isFlow = choices.oneIn(25);
    if (isObject(value) && entriesOf(value).length > 0 && !isFlow) {
      this.#lines.push(line + this.#properties() + this.#comment());
      this.#mapping(value, indent + step);
    } else if (isArray(value) && value.length > 0 && !isFlow) {
      this.#lines.push(line + this.#comment());
      this.#sequence(value, choices.oneIn(3) ? indent : indent + step);
    } else {
      this.#value(`${line}${this.#properties()} `, value, indent + step);
    }
  }

  #sequence(items: readonly Json[], indent: number): void {
    for (const item of items) {
      this.#filler();
      const start = `${" ".repeat(indent)}- `;
      if (isObject(item) && entriesOf(item).length > 0 && !this.#choices.oneIn(25)) {
        const first = this.#lines.length;
        this.#entries(item, indent + 2);
        this.#lines[first] = start + (this.#lines[first] ?? "").slice(indent + 2);
      } else {
        this.#value(start, item, indent + 2);
      }
    }
  }

  // Writes a mapping without a comment before its first entry.
  #entries(mapping: JsonObject, indent: number): void {
    for (const [key, value] of entriesOf(mapping)) this.#entry(key, value, indent, 2);
  }

  #value(start: string, value: Json, indent: number): void {
    const alias = this.#anchors > 0 && this.#choices.oneIn(150);
    const lines = alias
      ? [`*a${this.#choices.below(this.#anchors)}`]
      : typeof value === "string"
        ? renderString(value, indent, this.#choices)
        : this.#flow(value, indent);
    const [first = "", ...others] = lines;
    const isBlock = /^[|>]/.test(first);
    this.#lines.push(start + first, ...others);
    if (!isBlock && this.#choices.oneIn(9)) this.#lines[this.#lines.length - 1] += this.#comment();
  }

  #flow(value: Json, indent: number): readonly string[] {
    if (typeof value === "string") return [renderFlowString(value, this.#choices)];
    if (!isObject(value) && !isArray(value)) return [JSON.stringify(value)];
    const items = isArray(value)
      ? value.map((item) => this.#flow(item, indent).join("\n"))
      : entriesOf(value).map(([key, item]) => {
          return `${JSON.stringify(key)}: ${this.#flow(item, indent).join("\n")}`;
        });
    const margin = `\n${" ".repeat(indent)}`;
    const between = this.#choices.oneIn(3) ? `,${this.#choices.oneIn(3) ? " # /a: {" : ""}${margin}` : ", ";
    const [open, close] = isArray(value) ? ["[", "]"] : ["{", "}"];
    const end = this.#choices.oneIn(5) && items.length > 0 ? margin : "";
    return `${open}${items.join(between)}${end}${close}`.split("\n");
  }

  #property(): string {
    return this.#choices.oneIn(400) ? this.#choices.pick("!!str ", "&key ") : "";
  }

  #properties(): string {
    if (!this.#choices.oneIn(120)) return "";
    this.#anchors += 1;
    return ` &a${this.#anchors - 1}`;
  }

  #comment(): string {
    return this.#choices.oneIn(9) ? this.#choices.pick(" # c", "  ", " # paths:", " #") : "";
  }
}
