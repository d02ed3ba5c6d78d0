import { randomBytes } from "node:crypto";
import type { Behaviour } from "../behaviour.ts";
import type { Entity } from "../service/entity.ts";
import { badRequest } from "../wire/errors.ts";
import type { QueryOptions } from "./query.ts";

/** The continuation of a list. */
export interface Cursor {
  /** The items at the time of the first page, so that later changes do not shift pages. */
  readonly entities: readonly Entity[];
  readonly offset: number;
  /** The number of the page; the first is 1. */
  readonly page: number;
  readonly size: number;
  /** The query options of the first request. */
  readonly query: QueryOptions;
  /** Path and query of the first request. */
  readonly url: string;
}

/** The most links that are kept: the oldest are removed first. */
const MOST_LINKS = 20_000;

/** The next links that were issued. */
export class Links {
  readonly #issued = new Map<string, { readonly cursor: Cursor; readonly url: string }>();

  /** Returns a link to a cursor. */
  issue(cursor: Cursor, root: string, form: Behaviour["nextLink"]): string {
    const token = randomBytes(24).toString("base64url");
    // The query may be empty, or end in a separator.
    const first = cursor.url.replace(/[?&]+$/, "");
    const url = `${first}${first.includes("?") ? "&" : "?"}$skiptoken=${token}`;
    this.#issued.set(token, { cursor, url });
    const [oldest] = this.#issued.keys();
    if (this.#issued.size > MOST_LINKS && oldest !== undefined) this.#issued.delete(oldest);
    return withOrigin(url, root, form);
  }

  /** Returns the cursor of a link. @throws {Refusal} if the link is unknown or was changed */
  follow(token: string, url: string): Cursor {
    const link = this.#issued.get(token);
    if (link?.url === url) return link.cursor;
    throw badRequest("The next link is unknown or was changed.", "$skiptoken");
  }

  clear(): void {
    this.#issued.clear();
  }
}

/** Returns a path and query as a link of this form. */
export function withOrigin(url: string, root: string, form: Behaviour["nextLink"]): string {
  if (form === "relative") return url;
  return typeof form === "object" ? `${form.origin}${url}` : `${new URL(root).origin}${url}`;
}
