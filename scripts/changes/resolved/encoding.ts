import {
  equal,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
} from "../../document/json.ts";
import type { ResolvedRevision } from "./resolve.ts";
import { isScalar, type Structure } from "./structure.ts";
import { structureOfValue } from "./structure-of-value.ts";
import { unwrapValue } from "./value.ts";

/** A media type in a revision. */
export interface PlacedMediaType {
  readonly revision: ResolvedRevision;
  readonly node: JsonObject;
}

/**
 * Returns the parts of a form whose encoding differs between two media types. What is not written stands for its
 * default (OpenAPI 3.1.1, section 4.8.15), which depends on the part's schema.
 */
export function changedEncodings(before: PlacedMediaType, after: PlacedMediaType): readonly string[] {
  const [was, is] = [objectAt(before.node, "encoding"), objectAt(after.node, "encoding")];
  const parts = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return parts
    .filter((part) => {
      const value = partOf(before, part) ?? partOf(after, part);
      const old = encodingOf(objectAt(was, part), value);
      const now = encodingOf(objectAt(is, part), value);
      return !equal(old, { ...now, headers: withoutOptional(now.headers, old.headers) });
    })
    .toSorted();
}

/** The value of a part; for a list, that of its items. */
interface Part {
  readonly isList: boolean;
  readonly value: Structure | undefined;
}

function partOf({ revision, node }: PlacedMediaType, name: string): Part | undefined {
  const structure = (schema: JsonObject) => structureOfValue(revision, unwrapValue(schema, []));
  const property = structure(objectAt(node, "schema"))?.properties.get(name);
  const value = property && structure(property.schema);
  if (value === undefined) return undefined;
  const isList = value.types?.includes("array") === true;
  return { isList, value: isList ? structure(objectAt(value.keywords, "items")) : value };
}

interface Encoding extends JsonObject {
  readonly headers: JsonObject;
}

function encodingOf(encoding: JsonObject, part: Part | undefined): Encoding {
  const { style = "form", explode = style === "form", allowReserved = false } = encoding;
  const written = { style, explode, allowReserved };
  const isStyled = Object.keys(written).some((name) => own(encoding, name) !== undefined);
  // For a scalar, or a list of them, the default style means the same as none.
  const isDefault =
    part?.value !== undefined &&
    isScalar(part.value) &&
    equal(written, part.isList ? FORM : { ...FORM, explode });
  return {
    ...(isStyled && !isDefault
      ? written
      : { contentType: mediaTypesIn(stringAt(encoding, "contentType") ?? defaultContentType(part?.value)) }),
    headers: mapValues(objectAt(encoding, "headers"), withoutWords),
  };
}

// A list in any order; case does not matter (RFC 9110, section 8.3.1).
function mediaTypesIn(contentType: string): readonly string[] {
  return contentType
    .split(",")
    .map((mediaType) => mediaType.trim().toLowerCase())
    .toSorted();
}

// A new header that requests may omit changes nothing for them.
function withoutOptional(headers: JsonObject, before: JsonObject): JsonObject {
  return mapValues(headers, (header, name) => {
    const isNeeded = Object.hasOwn(before, name) || (isObject(header) && own(header, "required") === true);
    return isNeeded ? header : undefined;
  });
}

const FORM = { style: "form", explode: true, allowReserved: false };

const BYTES = "application/octet-stream";

function defaultContentType(value: Structure | undefined): string {
  const { types, keywords = {} } = value ?? {};
  if (types?.includes("object") === true) return "application/json";
  const isBinary =
    own(keywords, "contentEncoding") !== undefined || stringAt(keywords, "contentMediaType") === BYTES;
  return types === undefined || isBinary ? BYTES : "text/plain";
}

function withoutWords(header: Json): Json {
  return isObject(header) ? omit(header, "description", "example", "examples") : header;
}
