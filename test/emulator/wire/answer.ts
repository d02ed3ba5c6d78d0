import type { Json } from "../../../scripts/document/json.ts";

/** The body of an answer. */
export type Body =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: Json }
  | { readonly kind: "text"; readonly text: string; readonly mediaType: string };

/** An answer, before it is put on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** An answer with a JSON body. */
export function json(status: number, value: Json, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: { kind: "json", value } };
}

/** An answer with a body of another kind. */
export function text(status: number, content: string, mediaType: string): Answer {
  return { status, headers: {}, body: { kind: "text", text: content, mediaType } };
}

/** An answer without a body. */
export function noContent(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: { kind: "none" } };
}

/** The bytes of a body and the media type they go under. */
export function encode(body: Body): { readonly text: string; readonly mediaType: string | undefined } {
  if (body.kind === "none") return { text: "", mediaType: undefined };
  if (body.kind === "text") return { text: body.text, mediaType: body.mediaType };
  return {
    text: JSON.stringify(body.value),
    mediaType: "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8",
  };
}
