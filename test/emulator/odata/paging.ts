import { randomBytes } from "node:crypto";
import type { Behaviour } from "../options.ts";
import type { Entity } from "../service/entity.ts";
import type { Shape } from "./shape.ts";

/** Where a list that was begun goes on. */
export interface Cursor {
  /** The items as they were when the first page was asked for: what changes meanwhile moves no page. */
  readonly entities: readonly Entity[];
  readonly offset: number;
  /** The number of the page; the first is 1. */
  readonly page: number;
  readonly size: number;
  /** Whether the number of all items is wanted. */
  readonly count: boolean;
  readonly shape: Shape;
  /** Path and query of the first request. */
  readonly path: string;
  readonly query: string;
}

/** The next links that were given out. */
export interface Links {
  /** A link to a cursor, in the form the service uses. */
  issue(cursor: Cursor, root: string, form: Behaviour["nextLink"]): string;
  /** The cursor of a link, as long as the link is as it was given out. */
  follow(token: string, url: string): Cursor | undefined;
  clear(): void;
}

/** Beyond this, links given out long ago are forgotten. */
const MOST_LINKS = 20_000;

/** No links yet. */
export function newLinks(): Links {
  const issued = new Map<string, { readonly cursor: Cursor; readonly url: string }>();
  return {
    issue: (cursor, root, form) => {
      const token = randomBytes(24).toString("base64url");
      const url = `${cursor.path}?${[cursor.query, `$skiptoken=${token}`].filter(Boolean).join("&")}`;
      issued.set(token, { cursor, url });
      const [oldest] = issued.keys();
      if (issued.size > MOST_LINKS && oldest !== undefined) issued.delete(oldest);
      return withOrigin(url, root, form);
    },
    follow: (token, url) => {
      const link = issued.get(token);
      return link?.url === url ? link.cursor : undefined;
    },
    clear: () => issued.clear(),
  };
}

/** A path and query as a link of this form. */
export function withOrigin(url: string, root: string, form: Behaviour["nextLink"]): string {
  if (form === "relative") return url;
  return typeof form === "object" ? `${form.origin}${url}` : `${new URL(root).origin}${url}`;
}
