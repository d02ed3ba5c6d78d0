import { isObject, type Json, type JsonObject, objectAt, own, stringAt } from "../document/json.ts";
import { rewrite } from "../document/rewrite.ts";
import { addReached, addReferences } from "../document/schema-references.ts";
import { mapSchemas } from "../document/schemas.ts";
import { pathOf, visit } from "../document/visit.ts";
import { BINARY, OR_TEXT } from "../document/vocabulary.ts";

const JSON_TYPE = /[/+]json\b/i;

/**
 * Marks binary strings in request bodies as bytes. JSON has no bytes, so that only other media types can contain them;
 * a component that JSON or a response uses too is marked as bytes or text, which `requestResponse` removes from
 * responses.
 */
export function binaryBodies(document: JsonObject): JsonObject {
  const [bytes, text] = [new Set<string>(), new Set<string>()];
  // Components are visited from their uses.
  const add = (names: Set<string>, node: JsonObject) =>
    addReferences(names, { schema: own(node, "schema") }, "mediaType");
  visit(document, {
    mediaType(node, place) {
      const path = pathOf(place);
      const isBytes = isRequest(path) && !JSON_TYPE.test(path.at(-1) ?? "");
      add(isBytes ? bytes : text, node);
    },
    parameter: (node) => add(text, node),
    header: (node) => add(text, node),
  });
  const schemas = objectAt(document, "components", "schemas");
  addReached(bytes, schemas);
  addReached(text, schemas);
  const withComponents = mapSchemas(document, (schema, name) =>
    bytes.has(name) ? markBinary(schema, text.has(name) ? OR_TEXT : true) : schema,
  );
  return rewrite(withComponents, {
    requestBody: (body) =>
      rewrite(
        body,
        {
          mediaType: (media, name) => {
            const schema = own(media, "schema");
            return isObject(schema) && !JSON_TYPE.test(name)
              ? { ...media, schema: markBinary(schema) }
              : media;
          },
        },
        "requestBody",
      ),
  });
}

function isRequest(path: readonly string[]): boolean {
  const [holder, section] = [path.at(-3), path.at(-4)];
  return holder === "requestBody" || section === "requestBodies";
}

function markBinary(schema: JsonObject, mark: Json = true): JsonObject {
  return rewrite(
    schema,
    { schema: (node) => (isBinary(node) ? { ...node, [BINARY]: mark } : node) },
    "schema",
  );
}

// OpenAPI 3.0 writes `format: binary`; 3.1 a media type without an encoding (OpenAPI 3.1.1, section 4.7.7).
function isBinary(schema: JsonObject): boolean {
  const type = own(schema, "type");
  const isString = [type ?? null].flat().includes("string");
  const isUnencoded =
    own(schema, "contentMediaType") !== undefined && own(schema, "contentEncoding") === undefined;
  return isString && (stringAt(schema, "format") === "binary" || isUnencoded);
}
