import { isObject, type Json, type JsonObject, mapValues } from "../../document/json.ts";
import type { Behaviour } from "../behaviour.ts";
import type { ResponseShape } from "../contract/operations.ts";
import { json, noContent, type ServiceResponse, text } from "./response.ts";

/** An error response: the request is not carried out. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: string;
  /** The subject of the error, such as the name of a property. */
  readonly target: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    about: { target?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.target = about.target;
    this.headers = about.headers ?? {};
  }
}

/** Returns the error for a part of a request that is invalid. */
export function badRequest(message: string, target: string): Refusal {
  return new Refusal(400, "BadRequest", message, { target });
}

/** The time and the ids in the headers of every response, and in the inner error of an error. */
export interface Trace {
  readonly date: Date;
  readonly ids: { readonly "request-id": string; readonly "client-request-id": string };
}

/** Returns the response to a refused request, with an OData error as its body. */
export function errorResponse(
  { status, code, message, target, headers }: Refusal,
  trace: Trace,
  behaviour: Behaviour,
): ServiceResponse {
  const inner = {
    // Its date may lack the offset from UTC.
    date: `${trace.date.toISOString().slice(0, 19)}${behaviour.plainErrorDates ? "" : "Z"}`,
    ...trace.ids,
  };
  const about = target === undefined ? {} : { target };
  return json(status, { error: { code, message, ...about, [behaviour.innerError]: inner } }, headers);
}

/**
 * Returns the response to a refused request of a service without OData: the documented error, with its code, status
 * and message filled in.
 *
 * @param documented the response that the document describes for that status
 * @param sampleOf   returns a value of a schema
 */
export function plainError(
  { status, code, message, headers }: Refusal,
  documented: ResponseShape | undefined,
  sampleOf: (schema: JsonObject) => Json,
): ServiceResponse {
  if (documented === undefined) return json(status, { code, message }, headers);
  const { body } = documented;
  if (body === undefined) return noContent(status, headers);
  if (body.mediaType.startsWith("text/")) return { ...text(status, message, body.mediaType), headers };
  const sample = sampleOf(body.schema);
  if (!isObject(sample)) return json(status, sample === "" ? message : sample, headers);
  const texts = new Set(["message", "detail", "details", "title", "error", "description"]);
  const filled = mapValues(sample, (value, name) => {
    if (typeof value === "number") return name === "status" || name === "code" ? status : value;
    if (typeof value !== "string" || value !== "") return value;
    return name === "code" || name === "type" ? code : texts.has(name) ? message : value;
  });
  return json(status, filled, headers);
}
