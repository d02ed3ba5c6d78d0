import type { JsonObject } from "../../../scripts/document/json.ts";
import { type Answer, json } from "./answer.ts";

/** A request that the service does not carry out: how it answers. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly code: string;
  /** What the error is about, such as the name of a property. */
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

/** The ids that an answer carries in its headers, and an error in its inner error too. */
export interface Trace {
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly date: Date;
}

/** How a service may write the inner error. */
export interface InnerErrorStyle {
  readonly innerError: "innerError" | "innererror";
  /** Whether its date has no offset. */
  readonly plainErrorDates: boolean;
}

/** The answer to a request that is refused. */
export function errorAnswer(refusal: Refusal, trace: Trace, style: InnerErrorStyle): Answer {
  return json(refusal.status, errorBody(refusal, trace, style), refusal.headers);
}

/** The body of an error. */
export function errorBody(
  { code, message, target }: { code: string; message: string; target?: string | undefined },
  trace: Trace,
  style: InnerErrorStyle,
): JsonObject {
  return {
    error: {
      code,
      message,
      ...(target === undefined ? {} : { target }),
      [style.innerError]: {
        date: `${trace.date.toISOString().slice(0, 19)}${style.plainErrorDates ? "" : "Z"}`,
        "request-id": trace.requestId,
        "client-request-id": trace.clientRequestId,
      },
    },
  };
}
