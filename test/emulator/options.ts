import type { Throttle } from "./faults/throttle.ts";
import type { InnerErrorStyle } from "./wire/errors.ts";

/** How the service behaves where Graph has been seen to differ. Can be changed while it runs. */
export interface Behaviour {
  /** Next links: whole URLs, without the origin, the same one again and again, or to another origin. */
  nextLink: "absolute" | "relative" | "repeated" | { readonly origin: string };
  /** Which page comes without items although more follow; the first is 1. Default: none. */
  emptyPage: number | undefined;
  /** Whether the server does not say that it applied a preference. */
  forgetsPreferenceApplied: boolean;
  /** Whether it hides later members although it was asked for them. */
  hidesLaterMembers: boolean;
  /** Whether an activated SharePoint session comes as `#microsoft.graph.sharepointRestoreSession`. */
  activatesInLowerCase: boolean;
  /** How errors spell their inner error. */
  innerError: InnerErrorStyle["innerError"];
  /** Whether errors give their date without an offset, as Graph has been seen to, against its own document. */
  plainErrorDates: boolean;
  /** How often a session is read before its status moves on; 0 leaves it to `advance`. */
  readsPerStatus: number;
  /** The life of a session that is created without one of its own; the last status is its end. */
  life: readonly string[];
  /** Which restore points artifacts may name: those that were seeded, or any GUID. */
  restorePoints: "known" | "any";
  /** Sessions under way at once. */
  maxActiveSessions: number;
  /** Artifacts in one request. */
  maxArtifacts: number;
  /** Items on a page where the request does not say, and at most. */
  pageSize: number;
  maxPageSize: number;
}

/** How Graph behaves by its documentation. */
export const DOCUMENTED_BEHAVIOUR: Readonly<Behaviour> = {
  nextLink: "absolute",
  emptyPage: undefined,
  forgetsPreferenceApplied: false,
  hidesLaterMembers: false,
  activatesInLowerCase: false,
  innerError: "innerError",
  plainErrorDates: false,
  readsPerStatus: 1,
  life: ["activating", "active", "completed"],
  restorePoints: "known",
  maxActiveSessions: 25,
  maxArtifacts: 50,
  pageSize: 100,
  maxPageSize: 999,
};

/** How an emulator starts. */
export interface EmulatorOptions {
  /** Default: any that is free. */
  readonly port?: number;
  /** The only token it takes. Default: any that is not empty. */
  readonly token?: string;
  readonly behaviour?: Partial<Behaviour>;
  /** Faults at random. */
  readonly throttle?: Throttle;
  /** Which answers are validated: all (default), none, or each nth. Requests always are. */
  readonly validate?: "all" | "none" | number;
  /** How many requests the log keeps, the latest. Default: all. */
  readonly keepLog?: number;
  /** The clock. */
  readonly now?: () => Date;
}
