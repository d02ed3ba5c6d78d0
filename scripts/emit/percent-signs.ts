import type ts from "typescript";
import { isArray, isObject, type Json, type JsonObject, stringAt } from "../document/json.ts";
import { pointer, pointerTokens } from "../document/pointer.ts";

/** What the generator reads as the start of an escape, in any name on the way to a type, and fails at when it is none. */
const PERCENT = "%";

/** Where a character without a meaning of its own is looked for: the first of the private use area. */
const PRIVATE_USE = 0xe000;

/** A document for the generator, and the way back. */
interface Disguised {
  readonly document: JsonObject;
  /** A statement with percent signs where the document has them. */
  reveal(statement: ts.Node, typescript: typeof ts): ts.Node;
}

/** A document that has another character, which it does not have yet, in the place of every percent sign. */
export function hidePercentSigns(document: JsonObject): Disguised {
  const text = JSON.stringify(document);
  if (!text.includes(PERCENT)) return { document, reveal: (statement) => statement };
  const mark = unusedIn(text);
  const hide = (value: string): string => value.replaceAll(PERCENT, mark);
  const disguise = (value: Json): Json => {
    if (typeof value === "string") return hide(value);
    if (isArray(value)) return value.map(disguise);
    return isObject(value) ? disguiseObject(value) : value;
  };
  const disguiseObject = (value: JsonObject): JsonObject => {
    // A reference may be escaped, and means the same without.
    const tokens = pointerTokens(stringAt(value, "$ref") ?? "");
    const plain = tokens === undefined ? value : { ...value, $ref: pointer(...tokens) };
    const entries = Object.entries(plain).map(([name, item]): [string, Json | undefined] => [
      hide(name),
      item === undefined ? item : disguise(item),
    ]);
    return Object.fromEntries(entries);
  };
  return {
    document: disguiseObject(document),
    reveal: (statement, typescript) => {
      const show = (node: ts.Node): ts.Node => {
        const isName = typescript.isStringLiteral(node) || typescript.isIdentifier(node);
        if (!isName || !node.text.includes(mark)) return typescript.visitEachChild(node, show, undefined);
        const shown = node.text.replaceAll(mark, PERCENT);
        // A literal of an enum comes as an identifier that is spelled like one.
        return typescript.isIdentifier(node)
          ? typescript.factory.createIdentifier(shown)
          : typescript.factory.createStringLiteral(shown);
      };
      return show(statement);
    },
  };
}

function unusedIn(text: string): string {
  let code = PRIVATE_USE;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}
