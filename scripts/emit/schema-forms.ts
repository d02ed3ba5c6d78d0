import { isAnnotation } from "../document/grammar.ts";
import {
  arrayAt,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
  stringAt,
  stringsAt,
} from "../document/json.ts";
import { typeHasNull } from "../document/null-schema.ts";
import { referredSchema } from "../document/pointer.ts";
import { propertyIn } from "../document/properties.ts";
import { rewrite } from "../document/rewrite.ts";
import { BINARY, OR_TEXT } from "../document/vocabulary.ts";
import { arrayForm, OBJECT_KEYWORDS, objectForm, union } from "./core-forms.ts";
import { literalForm } from "./literal-forms.ts";
import { nullForms } from "./null-forms.ts";
import { CLOSED_OBJECT, OTHER_STRING } from "./openapi-typescript.ts";
import { annotationsOf, required, requiringUnion, requiringVariant } from "./required-forms.ts";

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"] as const;

const TYPES = ["null", "string", "number", "integer", "boolean", "array", "object"];

/**
 * Rewrites what openapi-typescript misreads, so that each schema has one keyword. The generator adds `anyOf` to the
 * object beside it instead of intersecting the two, drops variants, and intersects an index signature with properties
 * that do not match it. Leaves out a constraint that TypeScript cannot express, so that the type is wider and never
 * narrower.
 */
export function plainForms(document: JsonObject): JsonObject {
  const schemas = objectAt(document, "components", "schemas");
  const plain = rewrite(nullForms(document), { schema: (schema) => plainForm(schema, schemas) });
  // Unions of required sets whose properties were not found.
  return rewrite(plain, { schema: (schema) => (isAny(schema) ? annotationsOf(schema) : schema) });
}

function plainForm(schema: JsonObject, schemas: JsonObject): JsonObject {
  const annotations = annotationsOf(schema);
  const reference = stringAt(schema, "$ref");
  const rest = mapValues(schema, (value, name) =>
    name === "$ref" || (isAnnotation(name) && !MARKS.includes(name)) ? undefined : value,
  );
  if (reference !== undefined && Object.keys(rest).length === 0) return schema;
  const compositions = compositionsOf(rest);
  const isComposed = reference !== undefined || compositions.length > 0;
  const core = withAdditional(omit(rest, ...COMPOSITIONS), isComposed);
  const plainCore = coreForm(core);
  if (!isComposed) return { ...plainCore, ...annotations };
  const references = reference === undefined ? [] : [{ $ref: reference }];
  const scope = [...references, core, ...arrayAt(rest, "allOf")];
  if (isRequiringReferences(scope, core, compositions, schemas)) {
    const allOf = [...references, ...arrayAt(rest, "allOf")];
    return { ...annotations, allOf, required: stringsAt(core, "required") };
  }
  const lookUp = (name: string) => propertyIn({ allOf: scope }, name, schemas);
  const parts = [
    ...references,
    ...(isBare(core) ? [] : [plainCore]),
    ...required(core, (name) => propertyIn(schema, name, schemas)),
    ...compositions.flatMap(({ keyword, variants }): readonly JsonObject[] =>
      keyword === "allOf"
        ? variants
            .filter(isObject)
            .flatMap((part) => [requiringUnion(part, lookUp), ...required(part, lookUp)])
        : [
            union(
              keyword,
              variants.map((variant) => requiringVariant(variant, lookUp)),
            ),
          ],
    ),
  ].filter((part) => !isAny(part));
  const [only] = parts;
  // A union of required sets: the schema around it describes the properties.
  if (parts.length === 0 && isBare(core)) return { ...annotations, ...withoutBooleanParts(rest) };
  const whole =
    parts.length === 1 && only !== undefined ? only : parts.length === 0 ? plainCore : { allOf: parts };
  // `type: [object, null]` beside variants adds null as a variant.
  const isNullable = isBare(core) && [core["type"]].flat().includes("null");
  return isNullable ? { ...annotations, anyOf: [whole, { type: "null" }] } : { ...whole, ...annotations };
}

// `true` adds nothing to the parts beside it, and `false`, which nothing matches, is not expressed.
function withoutBooleanParts(schema: JsonObject): JsonObject {
  const parts = arrayAt(schema, "allOf").filter(isObject);
  return parts.length === 0 ? omit(schema, "allOf") : { ...schema, allOf: parts };
}

/** The extensions of schemas for which `openapi-typescript.ts` writes its own types. */
const MARKS: readonly string[] = [BINARY, OTHER_STRING];

interface Composition {
  readonly keyword: (typeof COMPOSITIONS)[number];
  readonly variants: readonly Json[];
}

function compositionsOf(schema: JsonObject): readonly Composition[] {
  return COMPOSITIONS.map((keyword) => ({ keyword, variants: arrayAt(schema, keyword) })).filter(
    ({ variants }) => variants.length > 0,
  );
}

// Beside a composition, the unevaluated properties are unknown: those of its parts are evaluated.
function withAdditional(core: JsonObject, isComposed: boolean): JsonObject {
  const unevaluated = own(core, "unevaluatedProperties");
  const rest = omit(core, "unevaluatedProperties");
  if (unevaluated === undefined || own(core, "additionalProperties") !== undefined) return rest;
  if (!isComposed) return { ...rest, additionalProperties: unevaluated };
  return isObject(unevaluated) ? { ...rest, additionalProperties: {} } : rest;
}

// Makes the form of a schema without a reference and a composition.
function coreForm(core: JsonObject): JsonObject {
  const { const: literal, enum: values, type } = core;
  if (literal !== undefined) return literalForm(literal);
  if (isArray(values) && values.length > 0) {
    const isPrimitive = values.every((value) => typeof value !== "object" || value === null);
    // Null has to be allowed by the type too.
    const others =
      type === undefined || typeHasNull(core) ? values : values.filter((value) => value !== null);
    const possible = others.length === 0 ? values : others;
    return isPrimitive ? { ...kept(core), enum: possible } : { anyOf: possible.map(literalForm) };
  }
  const types = [type ?? impliedType(core)]
    .flat()
    .filter((name) => typeof name === "string")
    .filter((name) => TYPES.includes(name));
  const [single] = types;
  // The schema around it describes the required properties.
  if (types.length === 0) return core["required"] === undefined ? {} : { required: core["required"] };
  if (types.length === 1 && single !== undefined) return ofType(core, single);
  const variants = types.map((name) => (name === "null" ? { type: name } : ofType(core, name)));
  const isSimple = variants.every((variant) =>
    ["anyOf", BINARY, CLOSED_OBJECT].every((name) => own(variant, name) === undefined),
  );
  // The generator supports a list of types if no variant has another form.
  return isSimple &&
    types.every((name) => name !== "array") &&
    variants.length === 2 &&
    types.includes("null")
    ? { ...variants.find((variant) => variant["type"] !== "null"), type: types }
    : { anyOf: variants };
}

function kept(core: JsonObject): JsonObject {
  return mapValues(core, (value, name) => (MARKS.includes(name) ? value : undefined));
}

function ofType(core: JsonObject, type: Json): JsonObject {
  if (type === "object") return objectForm(core);
  if (type === "array") return arrayForm(core);
  const form = { ...kept(core), type };
  return own(core, BINARY) === OR_TEXT ? { anyOf: [{ type }, { ...form, [BINARY]: true }] } : form;
}

function impliedType(core: JsonObject): string | undefined {
  if (OBJECT_KEYWORDS.some((keyword) => own(core, keyword) !== undefined)) return "object";
  return ["items", "prefixItems"].some((keyword) => own(core, keyword) !== undefined) ? "array" : undefined;
}

// Annotations allow any value, as do required properties without a description.
function isAny(part: Json): boolean {
  if (!isObject(part)) return part === true;
  const names = Object.keys(part).filter((name) => !isAnnotation(name) && name !== "required");
  const [only] = names;
  if (names.length === 1 && (only === "anyOf" || only === "oneOf")) return arrayAt(part, only).some(isAny);
  return names.length === 0;
}

// `type: object` beside variants adds nothing to them.
function isBare(core: JsonObject): boolean {
  const isOpen = typeof own(core, "additionalProperties") === "boolean";
  return (
    KNOWN.every((name) => own(core, name) === undefined || (isOpen && name === "additionalProperties")) &&
    [core["type"] ?? "object"].flat().every((name) => name === "object" || name === "null")
  );
}

const KNOWN = [...OBJECT_KEYWORDS, "items", "prefixItems", "enum", "const"];

// References to objects with further required properties: the generator supports these.
function isRequiringReferences(
  scope: readonly Json[],
  core: JsonObject,
  compositions: readonly Composition[],
  schemas: JsonObject,
): boolean {
  const names = stringsAt(core, "required");
  const isAlone = compositions.every(({ keyword }) => keyword === "allOf") && names.length > 0;
  if (!isAlone || Object.keys(core).some((name) => name !== "required" && name !== "type")) return false;
  const targets = scope.filter((part) => part !== core);
  return targets.every((part) => {
    const name = referredSchema(part);
    const target = name === undefined ? {} : objectAt(schemas, name);
    const isPlain = own(target, "type") === "object" && compositionsOf(target).length === 0;
    return isPlain && names.every((required) => own(objectAt(target, "properties"), required) !== undefined);
  });
}
