import type { Behaviour } from "graph-slice/emulator";

/** The behaviour of the backup service that was observed to vary. Can be changed while the emulator runs. */
export interface RestoreBehaviour extends Behaviour {
  /** Whether an activated SharePoint session has the type `#microsoft.graph.sharepointRestoreSession`. */
  activatesInLowerCase: boolean;
  /** The number of reads after which a status advances; 0 leaves it to `advance`. */
  readsPerStatus: number;
  /** The statuses of a session from its activation to its end. */
  life: readonly string[];
  /** Which restore points artifacts may name: those that exist, or any GUID. */
  restorePoints: "known" | "any";
  /** Sessions in progress at once, at most. */
  maxActiveSessions: number;
  /** Artifacts in one request, at most. */
  maxArtifacts: number;
  /** Protection units in one search, at most. */
  maxSearchedUnits: number;
  /** Restore points in a response, at most. */
  maxRestorePoints: number;
  /** The characters of a `$filter`, at most. Microsoft documents the error without a number. */
  maxFilterLength: number;
  /** Mailboxes, drives or sites in a bulk request, at most. Microsoft documents the error without a number. */
  maxBulkResources: number;
  /** Items on a page of a browse session. */
  browsePageSize: number;
  /** The hours after which a browse session expires. */
  browseHours: number;
  /** The status in which a new browse session ends. */
  browseEnd: "created" | "failed";
  /** Whether the last of several files and folders of a draft is listed with the status `unknown`, as in the samples. */
  listsUnknownStatus: boolean;
  /** The number of deletions of a session to come that leave artifacts behind: `500 IncompleteArtifactDeletion`. */
  incompleteDeletions: number;
}

/** The behaviour that Microsoft documents. */
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
