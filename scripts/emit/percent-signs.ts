import type ts from "typescript";
import type { JsonObject } from "../document/json.ts";
import { pointer, pointerTokens } from "../document/pointer.ts";
import { factory, typescript } from "./typescript.ts";

/** The generator decodes it as the start of an escape in the names of a reference, and fails if it is not one. */
const PERCENT = "%";

/** The first code point to try as a placeholder: the start of the private use area. */
const PRIVATE_USE = 0xe000;

/** A document without percent signs, and a function that restores them. */
interface Disguised {
  readonly document: JsonObject;
  /** Restores the percent signs in a statement. */
  reveal(statement: ts.Node): ts.Node;
}

/** Replaces every percent sign by a character that the document does not contain. */
export function hidePercentSigns(document: JsonObject): Disguised {
  if (!JSON.stringify(document).includes(PERCENT)) return { document, reveal: (statement) => statement };
  // Decodes the escapes of a reference, which do not change its meaning.
  const text = JSON.stringify(document, (name, value) => {
    const tokens = name === "$ref" && typeof value === "string" ? pointerTokens(value) : undefined;
    return tokens === undefined ? value : pointer(...tokens);
  });
  const mark = unusedIn(text);
  return {
    document: JSON.parse(text.replaceAll(PERCENT, mark)),
    reveal: (statement) => {
      const show = (node: ts.Node): ts.Node => {
        const isName = typescript.isStringLiteral(node) || typescript.isIdentifier(node);
        if (!isName || !node.text.includes(mark)) return typescript.visitEachChild(node, show, undefined);
        const shown = node.text.replaceAll(mark, PERCENT);
        // The generator writes a literal of an enum as an identifier with the text of the literal.
        return typescript.isIdentifier(node)
          ? factory.createIdentifier(shown)
          : factory.createStringLiteral(shown);
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
