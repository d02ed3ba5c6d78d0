import type { Json } from "../../document/json.ts";

/** The body of a response. */
export type Body =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: Json }
  | { readonly kind: "text"; readonly text: string; readonly mediaType: string };

/** A response before it is written to the connection. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  /** Whether to keep later or unlisted enum members for requests that do not prefer them. Default: false. */
  readonly keepsMembers?: boolean;
}

/** A response that the document does not allow, or a failure of the emulator. */
export interface Violation {
  /** Method and path of the request. */
  readonly request: string;
  readonly problems: readonly string[];
}

/** Returns a response with a JSON body. */
export function json(
  status: number,
  value: Json,
  headers: Readonly<Record<string, string>> = {},
): ServiceResponse {
  return { status, headers, body: { kind: "json", value } };
}

/** Returns a response with a body of another media type. */
export function text(status: number, content: string, mediaType: string): ServiceResponse {
  return { status, headers: {}, body: { kind: "text", text: content, mediaType } };
}

/** Returns a response without a body. */
export function noContent(status: number, headers: Readonly<Record<string, string>> = {}): ServiceResponse {
  return { status, headers, body: { kind: "none" } };
}

/** Returns the text of a body and its media type. */
export function encode(
  body: Body,
  isOData: boolean,
): { readonly text: string; readonly mediaType: string | undefined } {
  if (body.kind === "none") return { text: "", mediaType: undefined };
  if (body.kind === "text") return { text: body.text, mediaType: body.mediaType };
  const parameters = isOData ? ";odata.metadata=minimal;odata.streaming=true;charset=utf-8" : "";
  return { text: JSON.stringify(body.value), mediaType: `application/json${parameters}` };
}
