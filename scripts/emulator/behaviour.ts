/** Options for details in which services differ. May be changed while the emulator runs. */
export interface Behaviour {
  /** The form of next links: absolute, without the origin, always the same link, or to another origin. */
  nextLink: "absolute" | "relative" | "repeated" | { readonly origin: string };
  /** The number, from 1, of a page without items although more pages follow. Default: no such page. */
  emptyPage: number | undefined;
  /** Whether responses lack `Preference-Applied`. */
  forgetsPreferenceApplied: boolean;
  /** Whether later members stay hidden from requests that prefer them. */
  hidesLaterMembers: boolean;
  /** The name of the inner error in errors. */
  innerError: "innerError" | "innererror";
  /**
   * Whether the dates of errors lack the offset from UTC, which Graph omits although its document requires
   * it.
   */
  plainErrorDates: boolean;
  /** The number of items on a page: the default and the maximum. */
  pageSize: number;
  maxPageSize: number;
}

/** The documented behaviour of Microsoft Graph. */
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
