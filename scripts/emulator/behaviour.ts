import type { InnerErrorStyle } from "./wire/errors.ts";

/** How the service behaves where services differ. May be changed while the emulator runs. */
export interface Behaviour {
  /** Next links: absolute URLs, without the origin, always the same one, or to another origin. */
  nextLink: "absolute" | "relative" | "repeated" | { readonly origin: string };
  /** The number of a page that has no items although more follow; the first is 1. Default: none. */
  emptyPage: number | undefined;
  /** Whether responses lack `Preference-Applied`. */
  forgetsPreferenceApplied: boolean;
  /** Whether later members stay hidden from requests that prefer them. */
  hidesLaterMembers: boolean;
  /** The name of the inner error in errors. */
  innerError: InnerErrorStyle["innerError"];
  /** Whether the dates of errors lack the offset from UTC, as seen from Graph against its own document. */
  plainErrorDates: boolean;
  /** Items on a page if the request asks for no size, and at most. */
  pageSize: number;
  maxPageSize: number;
}

/** How Microsoft Graph behaves by its documentation. */
export const DOCUMENTED_BEHAVIOUR: Readonly<Behaviour> = {
  nextLink: "absolute",
  emptyPage: undefined,
  forgetsPreferenceApplied: false,
  hidesLaterMembers: false,
  innerError: "innerError",
  plainErrorDates: false,
  pageSize: 100,
  maxPageSize: 999,
};
