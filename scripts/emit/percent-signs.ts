import type ts from "typescript";
import { isArray, isObject, type Json, type JsonObject, stringAt } from "../document/json.ts";
import { pointer, pointerTokens } from "../document/pointer.ts";

/** The generator decodes it as the start of an escape in the names of a reference, and fails if it is not one. */
const PERCENT = "%";

/** The first code point to try as a placeholder: the start of the private use area. */
const PRIVATE_USE = 0xe000;

/** A document without percent signs, and a function that restores them. */
interface Disguised {
  readonly document: JsonObject;
  /** Restores the percent signs in a statement. */
  reveal(statement: ts.Node, typescript: typeof ts): ts.Node;
}

/** Replaces every percent sign by a character that the document does not contain. */
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
    // Decodes the escapes of a reference, which do not change its meaning.
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
        // The generator writes a literal of an enum as an identifier with the text of the literal.
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
