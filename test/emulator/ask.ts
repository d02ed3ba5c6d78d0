import { isArray, isObject, type Json, type JsonObject } from "../../scripts/document/json.ts";
import type { Emulator } from "../../scripts/emulator/index.ts";

/** A response that was read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body if it is a JSON object, otherwise an empty object. */
  readonly body: JsonObject;
  /** The items of a page. */
  readonly items: readonly JsonObject[];
  /** The code of an error. */
  readonly code: Json | undefined;
}

/** The headers and the body of a request. */
export interface Asked {
  readonly body?: Json;
  /** The body as text, instead of `body`. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request by plain `fetch`: a method and a path below `/solutions/backupRestore`, or a whole URL. */
export async function ask(emulator: Pick<Emulator, "url">, what: string, asked: Asked = {}): Promise<Reply> {
  const [method = "GET", path = ""] = what.split(/ (.*)/s);
  const url = path.startsWith("http") ? path : `${emulator.url}/solutions/backupRestore${path}`;
  const body = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  const response = await fetch(url, {
    method,
    redirect: "manual",
    headers: {
      authorization: "Bearer token",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...asked.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const parsed = parse(text);
  const error = parsed["error"];
  const value = parsed["value"];
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: parsed,
    items: isArray(value) ? value.filter(isObject) : [],
    code: isObject(error) ? error["code"] : undefined,
  };
}

function parse(text: string): JsonObject {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
