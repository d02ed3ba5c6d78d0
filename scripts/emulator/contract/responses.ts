import { type JsonObject, stringAt } from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";
import { isJsonType, type Operation, type ResponseShape } from "./operations.ts";

/** Returns the schema of an operation's successful JSON response; undefined if it declares none. */
export function successBody(operation: Operation): JsonObject | undefined {
  const { responses } = operation;
  const success = responses.find(({ status }) => status.startsWith("2"));
  return jsonBody(success ?? responses.find(({ status }) => status === "default"));
}

/** Returns the schema of a response's JSON body; undefined if it declares none. */
export function jsonBody(response: ResponseShape | undefined): JsonObject | undefined {
  const body = response?.body;
  return body !== undefined && isJsonType(body.mediaType) ? body.schema : undefined;
}

/** Returns the component that a request body is declared as; empty if it is not a component. */
export function requestComponent(operation: Operation): string {
  return schemaName(stringAt(operation.request?.schema ?? {}, "$ref")) ?? "";
}

/** Tells whether a request takes JSON. */
export function takesJson(operation: Operation): boolean {
  return operation.request !== undefined && isJsonType(operation.request.mediaType);
}

/** Returns the declared response for a status: that status, its class (`2XX`), or the default. */
export function responseFor(operation: Operation, status: number): ResponseShape | undefined {
  const wanted = [String(status), `${Math.floor(status / 100)}XX`, "default"];
  return wanted
    .map((name) => operation.responses.find((response) => response.status === name))
    .find((response) => response !== undefined);
}

/** Returns a success status: the wanted one if documented, otherwise the first documented one. */
export function successStatus(operation: Operation, wanted: number): number {
  const { responses } = operation;
  if (responses.some(({ status }) => status === String(wanted) || status === "2XX")) return wanted;
  const documented = responses.find(({ status }) => /^2\d\d$/.test(status));
  return documented === undefined ? wanted : Number(documented.status);
}
