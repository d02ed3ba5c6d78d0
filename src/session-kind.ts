import type {
  ExchangeRestoreSession,
  OneDriveForBusinessRestoreSession,
  SharePointRestoreSession,
} from "../generated/api.ts";

/** The kinds of restore sessions, as their paths and types spell them. */
export interface RestoreSessionKinds {
  exchange: ExchangeRestoreSession;
  oneDriveForBusiness: OneDriveForBusinessRestoreSession;
  sharePoint: SharePointRestoreSession;
}

export type RestoreSessionKind = keyof RestoreSessionKinds;

const KINDS: readonly RestoreSessionKind[] = ["exchange", "oneDriveForBusiness", "sharePoint"];

/** A session, as far as its kind is concerned. */
interface Typed {
  readonly "@odata.type"?: string | undefined;
}

/**
 * Tells the kind of a session by its `@odata.type`, whatever the case of its letters: Microsoft's own samples also
 * spell `#microsoft.graph.sharepointRestoreSession`.
 *
 * @returns `undefined` for a kind that is published later, or if the answer does not name its type
 */
export function sessionKind({ "@odata.type": type = "" }: Typed): RestoreSessionKind | undefined {
  return KINDS.find((kind) => type.toLowerCase() === `#microsoft.graph.${kind}RestoreSession`.toLowerCase());
}

/** Whether a session is of that kind. Narrows its type. */
export function isSessionOfKind<K extends RestoreSessionKind>(
  session: Typed,
  kind: K,
): session is RestoreSessionKinds[K] {
  return sessionKind(session) === kind;
}
