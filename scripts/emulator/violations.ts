import type { Operation } from "./contract/operations.ts";
import type { Validator } from "./contract/validation.ts";
import type { ReceivedRequest } from "./wire/request.ts";
import type { ServiceResponse } from "./wire/response.ts";

/** A response that the document does not allow, or a failure of the emulator. */
export interface Violation {
  /** Method and path of the request. */
  readonly request: string;
  readonly problems: readonly string[];
}

/** Validates responses and records violations. */
export interface Inspector {
  /** Returns the problems of a response; an empty list if it is valid or not in the sample. */
  inspect(
    request: ReceivedRequest,
    operation: Operation | undefined,
    response: ServiceResponse,
  ): readonly string[];
  record(request: ReceivedRequest, problems: readonly string[]): void;
}

/** Returns an inspector that appends to `violations`. @param sample which responses are validated */
export function inspector(
  validator: Validator,
  sample: "all" | "none" | number,
  violations: Violation[],
): Inspector {
  const every = sample === "all" ? 1 : sample === "none" ? Number.POSITIVE_INFINITY : sample;
  let seen = 0;
  const record: Inspector["record"] = ({ method, path }, problems) => {
    violations.push({ request: `${method} ${path}`, problems });
  };
  return {
    record,
    inspect: (request, operation, response) => {
      seen += 1;
      if (seen < every) return [];
      seen = 0;
      const problems = problemsOf(validator, operation, response);
      if (problems.length > 0) record(request, problems);
      return problems;
    },
  };
}

function problemsOf(
  validator: Validator,
  operation: Operation | undefined,
  { status, body }: ServiceResponse,
): readonly string[] {
  const check = operation === undefined ? validator.error : validator.response(operation, status);
  // Many documents describe no error responses, and some nothing else.
  const isComplete = operation?.responses.some((response) => response.status.startsWith("2")) ?? true;
  if (check === undefined)
    return status >= 400 || !isComplete ? [] : [`the status ${status} is not documented`];
  if (check === "any") return [];
  if (check === "none")
    return body.kind === "none" ? [] : ["the response has a body, but none is documented"];
  if (body.kind === "none") return ["the response has no body"];
  if (body.kind === "json") return check(body.value);
  // A plain text is a string, or a number as of `$count`.
  const problems = check(body.text);
  return problems.length > 0 && check(Number(body.text)).length === 0 ? [] : problems;
}
