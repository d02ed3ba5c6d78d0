/** The kinds of backups, and the names that belong to each. */
export const KINDS = {
  mailbox: {
    service: "exchange",
    unit: "#microsoft.graph.mailboxProtectionUnit",
    session: "#microsoft.graph.exchangeRestoreSession",
    artifact: "#microsoft.graph.mailboxRestoreArtifact",
    artifacts: "mailboxRestoreArtifacts",
    browse: undefined,
  },
  drive: {
    service: "oneDriveForBusiness",
    unit: "#microsoft.graph.driveProtectionUnit",
    session: "#microsoft.graph.oneDriveForBusinessRestoreSession",
    artifact: "#microsoft.graph.driveRestoreArtifact",
    artifacts: "driveRestoreArtifacts",
    browse: "#microsoft.graph.oneDriveForBusinessBrowseSession",
  },
  site: {
    service: "sharePoint",
    unit: "#microsoft.graph.siteProtectionUnit",
    session: "#microsoft.graph.sharePointRestoreSession",
    artifact: "#microsoft.graph.siteRestoreArtifact",
    artifacts: "siteRestoreArtifacts",
    browse: "#microsoft.graph.sharePointBrowseSession",
  },
} as const;

/** The kind of a backup: of a mailbox, a drive or a site. */
export type Kind = keyof typeof KINDS;

/** A service that sessions restore. */
export type RestoredService = (typeof KINDS)[Kind]["service"];

const BY_SERVICE: Readonly<Record<RestoredService, Kind>> = {
  exchange: "mailbox",
  oneDriveForBusiness: "drive",
  sharePoint: "site",
};

/** Returns the kind that a service restores. */
export function kindOfService(service: RestoredService): Kind {
  return BY_SERVICE[service];
}

/** Returns the kind in a name such as `siteRestoreArtifacts`; undefined for any other name. */
export function kindIn(name: string): Kind | undefined {
  const [found = ""] = /mailbox|drive|site/i.exec(name) ?? [];
  const kind = found.toLowerCase();
  return kind === "mailbox" || kind === "drive" || kind === "site" ? kind : undefined;
}
