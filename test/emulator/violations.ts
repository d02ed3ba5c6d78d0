import type { Operation } from "./contract/operations.ts";
import type { Validator } from "./contract/validation.ts";
import type { Answer } from "./wire/answer.ts";
import type { SeenRequest } from "./wire/request.ts";

/** An answer of the emulator that the contract does not allow, or a failure of its own. */
export interface Violation {
  /** Method and path of the request. */
  readonly request: string;
  readonly problems: readonly string[];
}

/** Checks answers against the contract and writes down what is wrong. */
export interface Inspector {
  /** What is wrong with an answer; nothing where it is valid, or none of those to look at. */
  inspect(request: SeenRequest, operation: Operation | undefined, answer: Answer): readonly string[];
  record(request: SeenRequest, problems: readonly string[]): void;
}

/** An inspector that writes into this list. */
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
    inspect: (request, operation, answer) => {
      seen += 1;
      if (seen < every) return [];
      seen = 0;
      const problems = problemsOf(validator, operation, answer);
      if (problems.length > 0) record(request, problems);
      return problems;
    },
  };
}

function problemsOf(
  validator: Validator,
  operation: Operation | undefined,
  { status, body }: Answer,
): readonly string[] {
  const check = operation === undefined ? validator.error : validator.answer(operation, status);
  if (check === undefined) return [`the status ${status} is not documented`];
  if (check === "none") return body.kind === "none" ? [] : ["the answer has a body, and is to have none"];
  if (body.kind === "none") return ["the answer has no body"];
  // A number as plain text.
  return check(body.kind === "text" ? Number(body.text) : body.value);
}
