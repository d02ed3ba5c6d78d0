import type { Behaviour } from "graph-slice/emulator";

/** Options for details in which the service was seen to differ. May be changed while the emulator runs. */
export interface RestoreBehaviour extends Behaviour {
  /** Whether an activated SharePoint session has the type `#microsoft.graph.sharepointRestoreSession`. */
  activatesInLowerCase: boolean;
  /** The number of reads after which a status advances; 0 leaves it to `advance`. */
  readsPerStatus: number;
  /** The statuses of a session from its activation to its end. */
  life: readonly string[];
  /** The restore points that artifacts may name: existing ones, or any GUID. */
  restorePoints: "known" | "any";
  /** The most sessions in progress at once. */
  maxActiveSessions: number;
  /** The most artifacts in one request. */
  maxArtifacts: number;
  /** The most protection units in one search. */
  maxSearchedUnits: number;
  /** The most restore points in a response. */
  maxRestorePoints: number;
  /** The most characters of a `$filter`. Microsoft documents the error, but no number. */
  maxFilterLength: number;
  /** The most mailboxes, drives or sites in a bulk request. Microsoft documents the error, but no number. */
  maxBulkResources: number;
  /** The number of items on a page of a browse session. */
  browsePageSize: number;
  /** The hours after which a browse session expires. */
  browseHours: number;
  /** The status in which a new browse session ends. */
  browseEnd: "created" | "failed";
  /**
   * Whether the last of several files and folders of a draft is listed with the status `unknown`, as in the
   * samples.
   */
  listsUnknownStatus: boolean;
  /** The number of future deletions of sessions that fail with `500 IncompleteArtifactDeletion`. */
  incompleteDeletions: number;
}

/** The documented behaviour of the backup service, in addition to that of Graph. */
export const DOCUMENTED_RESTORE: Readonly<Omit<RestoreBehaviour, keyof Behaviour>> = {
  activatesInLowerCase: false,
  readsPerStatus: 1,
  life: ["activating", "active", "completed"],
  restorePoints: "known",
  maxActiveSessions: 25,
  maxArtifacts: 50,
  maxSearchedUnits: 20,
  maxRestorePoints: 5,
  maxFilterLength: 2_000,
  maxBulkResources: 1_000,
  browsePageSize: 10,
  browseHours: 72,
  browseEnd: "created",
  listsUnknownStatus: true,
  incompleteDeletions: 0,
};
