import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Json, JsonObject } from "../../document/json.ts";
import { messageOf } from "../../errors.ts";
import { strictFamilies } from "./families.ts";
import { isJsonType, type Operation } from "./operations.ts";
import { responseFor } from "./responses.ts";

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
  /**
   * The check of an error that belongs to no operation; undefined if the document declares no OData error.
   */
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

const DOCUMENT = "https://contract.example/document";

/** Returns the validator of these operations, over these components. */
export function validatorOf(operations: readonly Operation[], schemas: JsonObject): Validator {
  const ajv = new Ajv2020({
    strict: false,
    inlineRefs: false,
    formats: FORMATS,
    code: { optimize: false },
    // Otherwise every object has the property `toString`.
    ownProperties: true,
    // No warnings about formats that are not checked.
    logger: false,
    validateSchema: false,
  });
  const bodies = Object.fromEntries(operations.flatMap(bodiesOf));
  ajv.addSchema({ $id: DOCUMENT, components: { schemas: strictFamilies(schemas) }, bodies });
  const checks = new Map<string, Check>();

  const compiled = (schema: JsonObject): Check => {
    try {
      const validate = ajv.compile(schema);
      return (value) => (validate(value) ? [] : linesOf(validate.errors ?? []));
    } catch (error) {
      // ajv compiles recursively: a slice with thousands of schemas in one family is served unchecked.
      if (error instanceof RangeError) return () => [];
      return () => [`the schema is invalid: ${messageOf(error)}`];
    }
  };
  const check = (reference: string): Check => {
    const known = checks.get(reference);
    if (known !== undefined) return known;
    const made = compiled({ $ref: `${DOCUMENT}${reference}` });
    checks.set(reference, made);
    return made;
  };
  const error = Object.keys(schemas).find((name) => name.endsWith("ODataError"));

  return {
    request: ({ request, ...operation }) =>
      request !== undefined && isJsonType(request.mediaType)
        ? check(bodyPointer(operation, "request"))
        : undefined,
    response: (operation, status) => {
      const shape = responseFor(operation, status);
      if (shape === undefined) return undefined;
      if (shape.body === undefined || status === 204) return "none";
      const { mediaType } = shape.body;
      return isJsonType(mediaType) || mediaType.startsWith("text/plain")
        ? check(bodyPointer(operation, shape.status))
        : "any";
    },
    error: error === undefined ? undefined : check(`#/components/schemas/${error}`),
  };
}

function bodiesOf(operation: Operation): readonly (readonly [string, JsonObject])[] {
  const { request, responses } = operation;
  const named = [
    ["request", request] as const,
    ...responses.map(({ status, body }) => [status, body] as const),
  ];
  return named.flatMap(([name, body]) =>
    body === undefined ? [] : [[bodyName(operation, name), body.schema] as const],
  );
}

type Named = Pick<Operation, "method" | "path">;

function bodyName({ method, path }: Named, name: string): string {
  return `${method} ${path} ${name}`;
}

function bodyPointer(operation: Named, name: string): string {
  const token = bodyName(operation, name).replaceAll("~", "~0").replaceAll("/", "~1");
  return `#/bodies/${encodeURIComponent(token)}`;
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
