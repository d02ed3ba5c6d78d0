import type { Behaviour } from "graph-slice/emulator";

/** How the backup service behaves where it has been seen to differ. May be changed while the emulator runs. */
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
}

/** What Microsoft documents, beyond the behaviour of all of Graph. */
export const DOCUMENTED_RESTORE: Readonly<Omit<RestoreBehaviour, keyof Behaviour>> = {
  activatesInLowerCase: false,
  readsPerStatus: 1,
  life: ["activating", "active", "completed"],
  restorePoints: "known",
  maxActiveSessions: 25,
  maxArtifacts: 50,
};
