import type {
  ExchangeRestoreSession,
  OneDriveForBusinessRestoreSession,
  SharePointRestoreSession,
} from "../generated/api.ts";

/** The kinds of restore sessions, as in their paths and types. */
export interface RestoreSessionKinds {
  exchange: ExchangeRestoreSession;
  oneDriveForBusiness: OneDriveForBusinessRestoreSession;
  sharePoint: SharePointRestoreSession;
}

export type RestoreSessionKind = keyof RestoreSessionKinds;

const KINDS: readonly RestoreSessionKind[] = ["exchange", "oneDriveForBusiness", "sharePoint"];

/** The part of a session that determines its kind. */
interface Typed {
  readonly "@odata.type"?: string | undefined;
}

/**
 * Returns the kind of a session by its `@odata.type`, ignoring case, since Microsoft's samples also have
 * `#microsoft.graph.sharepointRestoreSession`.
 *
 * @returns `undefined` for a kind that was published later, or if the response does not name the type
 */
export function sessionKind({ "@odata.type": type = "" }: Typed): RestoreSessionKind | undefined {
  return KINDS.find((kind) => type.toLowerCase() === `#microsoft.graph.${kind}RestoreSession`.toLowerCase());
}

/** The types in a family that name a kind; the whole type of the kind for a session of no family. */
type OfKind<S extends Typed, K extends RestoreSessionKind> = [InFamily<S, K>] extends [never]
  ? S & RestoreSessionKinds[K]
  : InFamily<S, K>;

type InFamily<S extends Typed, K extends RestoreSessionKind> = Extract<
  S,
  Pick<RestoreSessionKinds[K], "@odata.type">
>;

/** Tells whether a session is of a kind; narrows its type, as `$select` and `$expand` left it. */
export function isSessionOfKind<S extends Typed, K extends RestoreSessionKind>(
  session: S,
  kind: K,
): session is OfKind<S, K> {
  return sessionKind(session) === kind;
}
