// Generated from spec/restore-sessions.openapi.yaml by `npm run generate`. Do not edit: README.md beside this file says what to do.
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
/**
 * What happens where a file or folder to restore exists at its destination. It counts for the whole session,
 * which has to hold granular artifacts; with any other session the request is refused with a 400.
 *
 * - `fail`: the artifact fails; so without this annotation
 * - `replace`: the existing item is replaced
 * - `rename`: the restored item gets another name
 */
export const conflictBehavior = {
  name: "conflictBehavior",
  members: ["fail", "replace", "rename"],
  later: [],
} as const;

/**
 * Progress of the restore of one artifact.
 *
 * - `added`: part of a draft; nothing has begun
 * - `scheduling`: the session was activated, and the artifact waits to be scheduled
 * - `scheduled`: has a place in the schedule
 * - `inProgress`: being restored
 * - `succeeded`: restored
 * - `failed`: could not be restored; `error` of the artifact has the reason
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const artifactRestoreStatus = {
  name: "artifactRestoreStatus",
  members: ["added", "scheduling", "scheduled", "inProgress", "succeeded", "failed"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/**
 * Kind of location that can be browsed.
 *
 * - `none`: no certain kind
 * - `site`: a SharePoint site
 * - `documentLibrary`: a document library of a site or drive
 * - `folder`: a folder of a document library
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const browsableResourceType = {
  name: "browsableResourceType",
  members: ["none", "site", "documentLibrary", "folder"],
  later: [],
} as const;

/**
 * Order of browsed items.
 *
 * - `pathAsc`: by path, ascending
 * - `pathDsc`: by path, descending
 * - `nameAsc`: by name, ascending
 * - `nameDsc`: by name, descending
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const browseQueryOrder = {
  name: "browseQueryOrder",
  members: ["pathAsc", "pathDsc", "nameAsc", "nameDsc"],
  later: [],
} as const;

/**
 * Kind of browsed item.
 *
 * - `none`: no certain kind
 * - `site`: a SharePoint site
 * - `documentLibrary`: a document library of a site or drive
 * - `folder`: a folder of a document library
 * - `file`: a file
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const browseQueryResponseItemType = {
  name: "browseQueryResponseItemType",
  members: ["none", "site", "documentLibrary", "folder", "file"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/**
 * Progress of the creation of a browse session.
 *
 * - `creating`: not ready yet
 * - `created`: can be browsed
 * - `failed`: could not be created; `error` of the session has the reason
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const browseSessionStatus = {
  name: "browseSessionStatus",
  members: ["creating", "created", "failed"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/**
 * Place that something is restored to.
 *
 * - `new`: a new one: a site for a site or a drive, a folder for a mailbox
 * - `inPlace`: the original mailbox, drive or site
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const destinationType = {
  name: "destinationType",
  members: ["new", "inPlace"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/**
 * Kind of mailbox item to look for.
 *
 * - `email`: email messages
 * - `note`: notes
 * - `contact`: contacts
 * - `task`: tasks
 * - `calendar`: calendar items
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const granularRestoreItems = {
  name: "granularRestoreItems",
  members: ["email", "note", "contact", "task", "calendar"],
  later: [],
} as const;

/**
 * Kind of mailbox.
 *
 * - `unknown`: not known
 * - `user`: of one user
 * - `shared`: shared by several users
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const mailboxType = {
  name: "mailboxType",
  members: ["unknown", "user", "shared"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/**
 * Reason why a protection unit is under protection.
 * The value is a set: one string with its members joined by commas.
 *
 * - `none`: nothing; the unit is not protected at present
 * - `manual`: somebody added it
 * - `dynamicRule`: a dynamic rule of the policy covers it
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const protectionSource = {
  name: "protectionSource",
  members: ["none", "manual", "dynamicRule"],
  sentinel: "unknownFutureValue",
  later: [],
  flags: true,
} as const;

/**
 * Stage of a protection unit between protected and not.
 *
 * - `protectRequested`: protection was asked for and is not there yet
 * - `protected`: protected
 * - `unprotectRequested`: the end of protection was asked for and has not come yet
 * - `unprotected`: no longer protected
 * - `removeRequested`: removal from its policy was asked for
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 * - `offboardRequested`: offboarding was asked for (later member)
 * - `offboarded`: offboarding is done (later member)
 * - `cancelOffboardRequested`: taking offboarding back was asked for (later member)
 */
export const protectionUnitStatus = {
  name: "protectionUnitStatus",
  members: ["protectRequested", "protected", "unprotectRequested", "unprotected", "removeRequested"],
  sentinel: "unknownFutureValue",
  later: ["offboardRequested", "offboarded", "cancelOffboardRequested"],
} as const;

/**
 * Kind of artifact that a search looks for.
 *
 * - `message`: items of a mailbox
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const restorableArtifact = {
  name: "restorableArtifact",
  members: ["message"],
  later: [],
} as const;

/**
 * Progress of a bulk addition request.
 *
 * - `unknown`: cannot be told at the moment
 * - `active`: accepted; the units it names are not all in the session yet
 * - `completed`: every unit it names is in the session
 * - `completedWithErrors`: done, but some units could not be added
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const restoreArtifactsBulkRequestStatus = {
  name: "restoreArtifactsBulkRequestStatus",
  members: ["unknown", "active", "completed", "completedWithErrors"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/**
 * Kind of restore that a session carries out.
 *
 * - `standard`: whole mailboxes, drives or sites, added one by one
 * - `bulk`: mailboxes, drives or sites added by a bulk addition request
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 * - `granular`: single items, as granular artifacts (later member)
 */
export const restoreJobType = {
  name: "restoreJobType",
  members: ["standard", "bulk"],
  sentinel: "unknownFutureValue",
  later: ["granular"],
} as const;

/**
 * Choice between the restore points of a period.
 *
 * - `latest`: the newest
 * - `oldest`: the oldest
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const restorePointPreference = {
  name: "restorePointPreference",
  members: ["latest", "oldest"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/**
 * Special features of a restore point.
 * The value is a set: one string with its members joined by commas.
 *
 * - `none`: no special feature
 * - `fastRestore`: restoring from it is fast
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 * - `includeNewerItems`: items created later in the period asked for are included (later member)
 */
export const restorePointTags = {
  name: "restorePointTags",
  members: ["none", "fastRestore"],
  sentinel: "unknownFutureValue",
  later: ["includeNewerItems"],
  flags: true,
} as const;

/**
 * Stage in the life of a restore session, as its artifacts taken together show.
 *
 * - `draft`: nothing is restored yet; only now can the session be updated, deleted and activated
 * - `activating`: `activate` was called, and the artifacts are being scheduled
 * - `active`: some artifacts are scheduled or in progress
 * - `completedWithError`: all artifacts are finished, some of them failed
 * - `completed`: all artifacts succeeded
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 * - `failed`: all artifacts failed (later member)
 */
export const restoreSessionStatus = {
  name: "restoreSessionStatus",
  members: ["draft", "activating", "active", "completedWithError", "completed"],
  sentinel: "unknownFutureValue",
  later: ["failed"],
} as const;

/**
 * Progress of a change of the retention period.
 *
 * - `none`: no change under way
 * - `inProgress`: being applied
 * - `failed`: could not be applied
 * - `completed`: applied
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export const retentionPeriodChangeStatus = {
  name: "retentionPeriodChangeStatus",
  members: ["none", "inProgress", "failed", "completed"],
  sentinel: "unknownFutureValue",
  later: [],
} as const;

/** Why it is removed; `changed` takes it out of the session. */
export const artifactRemovalRemovedReason = {
  name: "artifactRemovalRemovedReason",
  members: ["changed", "deleted"],
  later: [],
} as const;
