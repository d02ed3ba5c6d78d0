import type ts from "typescript";
import {
  arrayAt,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
} from "../document/json.ts";
import { dereferenced } from "../document/reference-chain.ts";
import { rewrite } from "../document/rewrite.ts";
import { visit } from "../document/visit.ts";
import { BINARY, ENUM_EXTENSION, ODATA_TYPE } from "../document/vocabulary.ts";
import { hoverText, toJsDoc } from "./comments.ts";
import { declareSchemas } from "./declarations.ts";
import { shortNames } from "./names.ts";
import { BINARY_TYPES, OTHER_STRING, typeStatements } from "./openapi-typescript.ts";
import { nameOperations, numberOperations } from "./operation-names.ts";
import { commentPaths } from "./path-comments.ts";
import { readonlyLists, requestSchemas } from "./readonly-lists.ts";
import { plainForms } from "./schema-forms.ts";
import { shareProperties } from "./shared-properties.ts";
import { typescript } from "./typescript.ts";

/** Names that the generated file declares or uses. */
const RESERVED = new Set(["Record", "WithRequired", "Pick", "Omit", "OneOf", "Exclude"]);

/**
 * Makes the TypeScript types of a normalized document: a declaration of each schema, and `paths`, `operations` and
 * `components` in the form that openapi-fetch requires.
 *
 * @returns the text of `api.ts` after its header
 */
export function emitTypes(document: JsonObject): string {
  const comments: string[] = [];
  const { document: numbered, ids } = numberOperations(document);
  const prepared = prepare(numbered, comments);
  const names = typeNames(document);
  const sent = new Set([...requestSchemas(document)].map((name) => names.get(name) ?? name));
  const statements = declareSchemas(typeStatements(prepared), names).map((node) => readonlyLists(node, sent));
  const print = printer();
  const nodes = statements.map((node) =>
    commentPaths(comment(nameOperations(node, ids), comments), document),
  );
  const text = shareProperties(nodes, print).map(print).join("\n");
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** Returns the identifier of each schema in the generated types. */
export function typeNames(document: JsonObject): ReadonlyMap<string, string> {
  const reserved = hasBinary(document) ? new Set([...RESERVED, ...BINARY_TYPES]) : RESERVED;
  return shortNames(Object.keys(objectAt(document, "components", "schemas")), "PascalCase", reserved);
}

function hasBinary(document: JsonObject): boolean {
  let isFound = false;
  visit(document, {
    schema(node) {
      isFound ||= own(node, BINARY) !== undefined;
    },
  });
  return isFound;
}

/** The placeholder of a comment, in the only field that the generator always copies. */
const PLACEHOLDER = /^[\s*]*comment #(\d+)\s*$/m;

// Rewrites what openapi-typescript misreads: literals of types, open enums, and the forms of schemas.
function prepare(document: JsonObject, comments: string[]): JsonObject {
  const withComment = (node: JsonObject): JsonObject => {
    const text = hoverText(node);
    const plain = withoutWords(node);
    if (text === undefined) return plain;
    return { ...plain, title: `comment #${comments.push(text) - 1}` };
  };
  const commented = rewrite(withoutChains(document), {
    operation: (operation) => withComment(withStatusesAlone(operation)),
    parameter: withComment,
    requestBody: withComment,
    response: (response) => withComment(withSequencesAsText(response)),
    pathItem: (item) => withComment(withEachParameterOnce(item, document)),
    mediaType: withoutWords,
    // The generator makes a header by reference required, so that it gets the header itself.
    header: (header) => withComment(withSchema(dereferenced(header, document))),
    schema: (schema, name) => withComment(openString(withLiteral(omit(schema, "discriminator"), name))),
  });
  return plainForms(commented);
}

// A sequence (OpenAPI 3.2) arrives as text, of which each item is parsed alone; a part of multipart may be bytes.
function withSequencesAsText(response: JsonObject): JsonObject {
  if (own(response, "content") === undefined) return response;
  const content = mapValues(objectAt(response, "content"), (media, name) => {
    const isText = isObject(media) && own(media, "itemSchema") !== undefined && !/^multipart\//i.test(name);
    return isText ? { ...media, schema: { type: "string" } } : media;
  });
  return { ...response, content };
}

// The generator takes an extension of the responses for the response to a status.
function withStatusesAlone(operation: JsonObject): JsonObject {
  const { responses } = operation;
  if (!isObject(responses)) return operation;
  const plain = mapValues(responses, (value, status) => (status.startsWith("x-") ? undefined : value));
  return { ...operation, responses: plain };
}

/** The sections of components that the generator refers to without following further references. */
const SECTIONS = ["parameters", "requestBodies", "responses"];

// The generator follows one reference only, so that a component that is a reference gets its target.
function withoutChains(document: JsonObject): JsonObject {
  const components = mapValues(objectAt(document, "components"), (section, name) =>
    SECTIONS.includes(name) && isObject(section)
      ? mapValues(section, (item) => (isObject(item) ? dereferenced(item, document) : item))
      : section,
  );
  return own(document, "components") === undefined ? document : { ...document, components };
}

// The generator makes the value of a header's `content` a map of media types; there is only one.
function withSchema(header: JsonObject): JsonObject {
  const [media] = Object.values(objectAt(header, "content"));
  return isObject(media) ? { ...omit(header, "content"), schema: own(media, "schema") ?? {} } : header;
}

// The last of several with one name and place, as the generator takes it for operations.
function withEachParameterOnce(item: JsonObject, document: JsonObject): JsonObject {
  const parameters = arrayAt(item, "parameters");
  const keyed = new Map(
    parameters.map((parameter) => {
      const { in: place, name } = isObject(parameter) ? dereferenced(parameter, document) : {};
      return [JSON.stringify([place, name]), parameter];
    }),
  );
  return keyed.size === parameters.length ? item : { ...item, parameters: [...keyed.values()] };
}

const WORDS = ["title", "summary", "description", "format", "default", "example", "examples", "deprecated"];

function withoutWords(node: JsonObject): JsonObject {
  return omit(node, ...WORDS);
}

// The default of `@odata.type` becomes a literal, by which a variant is narrowed.
function withLiteral(schema: JsonObject, name: string): JsonObject {
  const typeName = name === ODATA_TYPE ? own(schema, "default") : undefined;
  return typeName === undefined ? schema : { ...schema, const: typeName };
}

function openString(schema: JsonObject): JsonObject {
  if (own(schema, ENUM_EXTENSION) === undefined || own(schema, "anyOf") === undefined) return schema;
  const variants = arrayAt(schema, "anyOf").map((variant): Json => {
    const isOther = isObject(variant) && variant["type"] === "string" && own(variant, "enum") === undefined;
    return isOther ? { ...variant, [OTHER_STRING]: true } : variant;
  });
  return { ...schema, anyOf: variants };
}

// Removes the generator's own comments (`@enum {string}`), which only repeat the type.
function comment(node: ts.Node, comments: readonly string[]): ts.Node {
  const visit = (child: ts.Node): ts.Node => {
    const before = typescript.getSyntheticLeadingComments(child);
    const visited = typescript.visitEachChild(child, visit, undefined);
    if (before === undefined) return visited;
    typescript.setSyntheticLeadingComments(visited, undefined);
    const index = before.map(({ text }) => PLACEHOLDER.exec(text)?.[1]).find((found) => found !== undefined);
    const text = index === undefined ? undefined : comments[Number(index)];
    if (text === undefined) return visited;
    const kind = typescript.SyntaxKind.MultiLineCommentTrivia;
    return typescript.addSyntheticLeadingComment(visited, kind, toJsDoc(text), true);
  };
  return visit(node);
}

function printer(): (node: ts.Node) => string {
  const file = typescript.createSourceFile("api.ts", "", typescript.ScriptTarget.ESNext);
  const printed = typescript.createPrinter({ newLine: typescript.NewLineKind.LineFeed });
  return (node) => printed.printNode(typescript.EmitHint.Unspecified, node, file);
}
