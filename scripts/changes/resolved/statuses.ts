import { isObject, type JsonObject, objectAt, own } from "../../document/json.ts";

/** Tells whether a key of a responses object means success. `default` covers the statuses that are not listed. */
export function isSuccess(status: string): boolean {
  return /^2/.test(status);
}

/** Tells whether a key of a responses object means failure. A redirect is neither success nor failure. */
export function isFailure(status: string): boolean {
  return /^[45]|^default$/.test(status);
}

/** Tells whether a key of a responses object is a range of statuses. */
export function isRange(status: string): boolean {
  return /^[1-5]XX$/i.test(status);
}

/**
 * Finds the key of the response that describes a status: the status itself, its range, or `default` (OpenAPI
 * 3.1.1, Responses Object). A range, or `default`, finds the first of its single statuses if only those are described.
 *
 * @param responses a responses object
 * @param status    a status, a range such as `2XX`, or `default`
 * @param listed    the responses object that has the status: what this one lists besides is described there
 */
export function responseFor(
  responses: JsonObject,
  status: string,
  listed: JsonObject = {},
): string | undefined {
  const names = Object.keys(responses).filter((name) => isObject(own(responses, name)));
  const single = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name) && own(listed, name) === undefined).toSorted()[0];
  const found =
    names.find((name) => name.toUpperCase() === status.toUpperCase()) ??
    names.find((name) => isRange(name) && name[0] === status[0]) ??
    (isRange(status) ? single(new RegExp(`^${status[0]}`)) : undefined);
  if (found !== undefined) return found;
  if (status === "default") return single(/^[45]/);
  return isSuccess(status) && names.some(isSuccess) ? undefined : names.find((name) => name === "default");
}

/** Returns the statuses that an operation describes. */
export function statusesOf(operation: JsonObject): readonly string[] {
  const responses = objectAt(operation, "responses");
  return Object.keys(responses).filter((name) => !name.startsWith("x-") && isObject(own(responses, name)));
}
