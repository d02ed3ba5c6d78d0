import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { Json, JsonObject } from "../../../scripts/document/json.ts";
import { strictFamilies } from "./families.ts";
import type { Operation } from "./operations.ts";

/** Says what is wrong with a value, a line each; nothing where it is valid. */
type Check = (value: Json) => readonly string[];

/** The checks of one contract. Each is compiled when it is first needed. */
export interface Validator {
  /** The check of an operation's request body; undefined where it takes none. */
  request(operation: Operation): Check | undefined;
  /** The check of an answer's body: `none` where it has to be empty, undefined where the status is not documented. */
  answer(operation: Operation, status: number): Check | "none" | undefined;
  /** The check of an error that belongs to no operation. */
  readonly error: Check;
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

/** The validator for these operations, over these components. */
export function validatorOf(operations: readonly Operation[], schemas: JsonObject): Validator {
  const ajv = new Ajv2020({
    strict: false,
    inlineRefs: false,
    formats: FORMATS,
    code: { optimize: false },
  });
  const bodies = Object.fromEntries(operations.flatMap(bodiesOf));
  ajv.addSchema({ $id: DOCUMENT, components: { schemas: strictFamilies(schemas) }, bodies });
  const checks = new Map<string, Check>();

  const check = (reference: string): Check => {
    const known = checks.get(reference);
    if (known !== undefined) return known;
    const validate = ajv.compile({ $ref: `${DOCUMENT}${reference}` });
    const made: Check = (value) => (validate(value) ? [] : linesOf(validate.errors ?? []));
    checks.set(reference, made);
    return made;
  };

  return {
    request: (operation) =>
      operation.request === undefined ? undefined : check(bodyPointer(operation, "request")),
    answer: (operation, status) => {
      const shape =
        operation.answers.find((answer) => answer.status === String(status)) ??
        operation.answers.find((answer) => answer.status === `${Math.floor(status / 100)}XX`);
      if (shape === undefined) return undefined;
      if (shape.schema === undefined || status === 204) return "none";
      return check(bodyPointer(operation, shape.status));
    },
    error: check("#/components/schemas/microsoft.graph.ODataErrors.ODataError"),
  };
}

function bodiesOf(operation: Operation): readonly (readonly [string, JsonObject])[] {
  const { id, request, answers } = operation;
  const named = [
    ["request", request] as const,
    ...answers.map(({ status, schema }) => [status, schema] as const),
  ];
  return named.flatMap(([name, schema]) =>
    schema === undefined ? [] : [[`${id} ${name}`, schema] as const],
  );
}

function bodyPointer(operation: Operation, name: string): string {
  return `#/bodies/${encodeURIComponent(`${operation.id} ${name}`.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}

// The most telling first: what lies deepest in the value.
function linesOf(errors: readonly ErrorObject[]): readonly string[] {
  return errors
    .toSorted((a, b) => b.instancePath.length - a.instancePath.length)
    .map(({ instancePath, message, params }) => {
      const allowed: unknown = params["allowedValues"] ?? params["allowedValue"];
      const detail = allowed === undefined ? "" : ` (${JSON.stringify(allowed)})`;
      return `${instancePath === "" ? "the body" : instancePath} ${message ?? "is invalid"}${detail}`;
    });
}
