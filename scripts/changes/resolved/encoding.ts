import { equal, isObject, type JsonObject, mapValues, objectAt, omit, own } from "../../document/json.ts";

/**
 * Returns the parts of a form whose encoding differs between two media types (OpenAPI 3.1.1, Encoding
 * Object).
 */
export function changedEncodings(before: JsonObject, after: JsonObject): readonly string[] {
  const [was, is] = [objectAt(before, "encoding"), objectAt(after, "encoding")];
  const parts = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return parts.filter((part) => !equal(encodingOf(was, part), encodingOf(is, part))).toSorted();
}

// Leaves out descriptions. An encoding without fields equals a missing one: both stand for the defaults.
function encodingOf(encodings: JsonObject, part: string): JsonObject {
  const headers = mapValues(objectAt(encodings, part, "headers"), (header) =>
    isObject(header) ? omit(header, "description", "example", "examples") : header,
  );
  const encoding = objectAt(encodings, part);
  return own(encoding, "headers") === undefined ? encoding : { ...encoding, headers };
}
