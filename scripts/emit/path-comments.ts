import type ts from "typescript";
import { METHODS } from "../document/grammar.ts";
import { type JsonObject, objectAt, stringAt } from "../document/json.ts";
import { hoverText, toJsDoc } from "./comments.ts";
import { nameOf, typescript } from "./typescript.ts";

/** Adds a comment to each path of the statement `paths`: its description, or the summaries of its operations. */
export function commentPaths(statement: ts.Node, document: JsonObject): ts.Node {
  if (!typescript.isInterfaceDeclaration(statement) || statement.name.text !== "paths") return statement;
  for (const member of statement.members) {
    const text = wordsOf(objectAt(document, "paths", nameOf(member)));
    if (text === undefined) continue;
    const kind = typescript.SyntaxKind.MultiLineCommentTrivia;
    typescript.addSyntheticLeadingComment(member, kind, toJsDoc(text), true);
  }
  return statement;
}

function wordsOf(item: JsonObject): string | undefined {
  const summaries = METHODS.flatMap((method) => {
    const summary = stringAt(objectAt(item, method), "summary");
    return summary === undefined ? [] : [`- \`${method.toUpperCase()}\`: ${summary}`];
  });
  return hoverText(item) ?? (summaries.length === 0 ? undefined : summaries.join("\n"));
}
