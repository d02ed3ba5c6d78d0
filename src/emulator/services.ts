const KINDS = ["mailbox", "drive", "site"] as const;

/** The kind of a backup: of a mailbox, a drive or a site. */
export type Kind = (typeof KINDS)[number];

/** A service that sessions restore. */
export type RestoredService = "exchange" | "oneDriveForBusiness" | "sharePoint";

const SERVICES: Readonly<Record<Kind, RestoredService>> = {
  mailbox: "exchange",
  drive: "oneDriveForBusiness",
  site: "sharePoint",
};

/** The names that belong to a kind of backup: types, and the collection of a session. */
type Names = Readonly<Record<"unit" | "session" | "artifact" | "artifacts" | "browse", string>>;

/** Returns the names that belong to a kind of backup. No browse session has the type of Exchange. */
export function namesOf(kind: Kind): Names {
  const service = SERVICES[kind];
  return {
    unit: `#microsoft.graph.${kind}ProtectionUnit`,
    session: `#microsoft.graph.${service}RestoreSession`,
    artifact: `#microsoft.graph.${kind}RestoreArtifact`,
    artifacts: `${kind}RestoreArtifacts`,
    browse: `#microsoft.graph.${service}BrowseSession`,
  };
}

/** Returns the kind that a service restores. */
export function kindOfService(service: RestoredService): Kind {
  return KINDS.find((kind) => SERVICES[kind] === service) ?? "mailbox";
}

/** Returns the kind in a name such as `siteRestoreArtifacts`; undefined for any other name. */
export function kindIn(name: string): Kind | undefined {
  return KINDS.find((kind) => name.toLowerCase().includes(kind));
}

/** Tells whether a collection holds artifacts that browse sessions show. */
export function isBrowsed(collection: string): boolean {
  return collection === "granularDriveRestoreArtifacts" || collection === "granularSiteRestoreArtifacts";
}
