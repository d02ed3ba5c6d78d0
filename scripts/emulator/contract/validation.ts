import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { SchemaValidateFunction } from "ajv/dist/types/index.js";
import { arrayAt, type Json, type JsonObject, objectAt, omit, own, stringAt } from "../../document/json.ts";
import { memoized } from "../../document/memoized.ts";
import { pointerTokens, schemaReference } from "../../document/pointer.ts";
import { rewrite } from "../../document/rewrite.ts";
import { messageOf } from "../../errors.ts";
import { chosenVariant, FAMILY, type Family, strictFamilies } from "./families.ts";
import { isJsonType, type Operation, responseFor } from "./operations.ts";
import { patternEngine } from "./patterns.ts";
import { isScalarSchema } from "./schema.ts";

/** Returns the violations of a schema, one line each; an empty list if the value is valid. */
type Check = (value: Json) => readonly string[];

/** The checks of a contract. Each is compiled at its first use. */
export interface Validator {
  /** Returns the check of a request body; undefined if the operation takes no JSON. */
  request(operation: Operation): Check | undefined;
  /**
   * Returns the check of a response body: `none` if the response has no body, `any` if it is not JSON,
   * undefined if the status is not documented.
   */
  response(operation: Operation, status: number): Check | "none" | "any" | undefined;
  /** Tells whether a schema accepts a value in a response. */
  accepts(schema: JsonObject, value: Json): boolean;
  /** The check of an error that belongs to no operation; undefined if the document declares no OData error. */
  readonly error: Check | undefined;
}

const INT32 = 2 ** 31;

const FORMATS = {
  int32: {
    type: "number",
    validate: (value: number) => Number.isInteger(value) && value >= -INT32 && value < INT32,
  },
  int64: { type: "number", validate: (value: number) => Number.isInteger(value) },
  "date-time": (value: string) => !Number.isNaN(Date.parse(value)),
} as const;

/**
 * The keyword in place of `$ref`: its target is compiled when a value first meets it. ajv compiles whatever a schema
 * reaches at once, which takes seconds for thousands of schemas and more than the stack.
 */
const TARGET = "x-target";

/** Returns the validator of the operations over these components. */
export function validatorOf(schemas: JsonObject): Validator {
  const strict = strictFamilies(schemas);
  const [checkRequest, check] = [checkerOf(strict, "exclusive"), checkerOf(strict, "inclusive")];
  const error = Object.keys(schemas).find((name) => name.endsWith("ODataError"));
  return {
    request: ({ request }) =>
      request !== undefined && isJsonType(request.mediaType) ? checkRequest(request.schema) : undefined,
    response: (operation, status) => {
      const shape = responseFor(operation, status);
      if (shape === undefined) return undefined;
      if (shape.body === undefined || status === 204) return "none";
      const { mediaType, schema } = shape.body;
      // No text is an object: such a schema describes something else.
      const isText = mediaType.startsWith("text/plain") && isScalarSchema(schema, schemas);
      return isJsonType(mediaType) || isText ? check(schema) : "any";
    },
    accepts: (schema, value) => check(schema)(value).length === 0,
    error: error === undefined ? undefined : check({ $ref: schemaReference(error) }),
  };
}

/**
 * Returns the check of a schema over these components.
 *
 * @param oneOf whether a value may match several variants of `oneOf`: those of a response often overlap, so that no
 *   value matches one alone
 */
function checkerOf(schemas: JsonObject, oneOf: "exclusive" | "inclusive"): (schema: JsonObject) => Check {
  const ajv = new Ajv2020({
    strict: false,
    formats: FORMATS,
    code: { optimize: false, regExp: patternEngine },
    // Otherwise every object has the property `toString`.
    ownProperties: true,
    // No warnings about formats that are not checked.
    logger: false,
    validateSchema: false,
  });
  const document = { components: { schemas } };
  const compiled = memoized((schema: JsonObject) => ajv.compile(withTargets(schema, oneOf)));
  // What is being checked: a schema that meets the same value again refers to itself alone.
  const open = new Map<JsonObject, Set<Json>>();
  const errorsBy = (schema: JsonObject, value: Json): readonly ErrorObject[] => {
    const values = open.get(schema) ?? new Set();
    if (values.has(value)) return [invalid("it refers to itself")];
    open.set(schema, values.add(value));
    try {
      const validate = compiled(schema);
      return validate(value) ? [] : (validate.errors ?? []);
    } catch (error) {
      // Such as a type that does not exist.
      return [invalid(messageOf(error))];
    } finally {
      values.delete(value);
    }
  };
  const targetOf = memoized((reference: string) => objectAt(document, ...(pointerTokens(reference) ?? [])));
  // Adds a keyword whose schema is found when a value meets it.
  const addKeyword = <Parameter>(
    keyword: string,
    schemaOf: (parameter: Parameter, value: Json) => JsonObject,
  ): void => {
    const validate: SchemaValidateFunction = (parameter: Parameter, value: Json, _schema, place) => {
      const errors = errorsBy(schemaOf(parameter, value), value);
      const within = place?.instancePath ?? "";
      validate.errors = errors.map((error) => ({ ...error, instancePath: within + error.instancePath }));
      return errors.length === 0;
    };
    ajv.addKeyword({ keyword, errors: "full", validate });
  };
  addKeyword<string>(TARGET, targetOf);
  addKeyword<Family>(FAMILY, chosenVariant);

  return (schema) => (value) => linesOf(errorsBy(schema, value));
}

function invalid(reason: string): ErrorObject {
  const message = `has an invalid schema: ${reason}`;
  return { instancePath: "", schemaPath: "", keyword: "", params: {}, message };
}

// Replaces references, and removes what depends on the properties and items that a target has evaluated.
function withTargets(schema: JsonObject, oneOf: "exclusive" | "inclusive"): JsonObject {
  const variantsOf = (part: JsonObject): JsonObject => {
    const variants = own(part, "oneOf");
    if (variants === undefined || oneOf === "exclusive") return part;
    return { ...omit(part, "oneOf"), allOf: [...arrayAt(part, "allOf"), { anyOf: variants }] };
  };
  const replace = (part: JsonObject): JsonObject => {
    const isComposed = ["$ref", "allOf", "anyOf", "oneOf"].some((name) => Object.hasOwn(part, name));
    const rest = variantsOf(
      isComposed ? omit(part, "$ref", "unevaluatedProperties", "unevaluatedItems") : part,
    );
    const reference = stringAt(part, "$ref");
    return reference === undefined ? rest : { ...rest, [TARGET]: reference };
  };
  return rewrite(schema, { schema: replace }, "schema");
}

// Sorted by depth: the deepest violation is the most specific.
function linesOf(errors: readonly ErrorObject[]): readonly string[] {
  return errors
    .toSorted((a, b) => b.instancePath.length - a.instancePath.length)
    .map(({ instancePath, message, params }) => {
      const allowed: unknown = params["allowedValues"] ?? params["allowedValue"];
      const detail = allowed === undefined ? "" : ` (${JSON.stringify(allowed)})`;
      return `${instancePath === "" ? "the body" : instancePath} ${message ?? "is invalid"}${detail}`;
    });
}
