// Generated from spec/restore-sessions.openapi.yaml by `npm run generate`. Do not edit: README.md beside this file says what to do.
/* eslint-disable */
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
/**
 * Number of items in a collection, as plain text.
 *
 * Format: int32
 */
export type ODataCountResponse = number;
/** An item of a delta that could not be carried out. Comes inside a 200; never sent. */
export interface ArtifactFailure {
    /** What went wrong with this item. */
    "@Core.DataModificationException": {
        /** The error itself. */
        info?: {
            /** The error code, such as `DuplicateArtifactInList`. */
            code?: string;
            /** What went wrong, in words. */
            message?: string;
        };
        /** What was attempted, such as `insert` or `remove`. */
        failedOperation?: string;
        /** The HTTP status this item alone would have had. */
        responseCode?: number;
    };
    /** The content id that the request gave this item, if it gave one. */
    "@contentId"?: string;
    /** The `id` of the artifact concerned. */
    id?: string;
}
/** Takes an artifact out of a draft session. Sent in a delta; the response to a granular delta repeats it. */
export interface ArtifactRemoval {
    /** Marks this item of the delta as a removal. */
    "@removed": {
        /** Why it is removed; `changed` takes it out of the session. */
        reason: "changed" | "deleted";
    };
    /** The `id` of the artifact to take out. */
    id: string;
}
/** Location to browse, and how to filter and sort what is there. All of it is optional. */
export interface BrowseQueryRequest {
    /** `itemKey` of the site, document library or folder to list; without it, the top is listed. */
    browseLocationItemKey?: string | null;
    /** Type of that location. */
    browseResourceType?: BrowsableResourceTypeRequest | null;
    /** Expression over `name` alone, such as `(name -contains 'report')`; not OData. */
    filter?: string | null;
    /**
     * Whether to skip the levels of sites and document libraries if there is one of each. SharePoint only; refused with `409` if there are several.
     *
     * @default false
     */
    optimizedBrowse?: boolean | null;
    /** Order of the items. */
    orderBy?: BrowseQueryOrderRequest | null;
}
/** One page of what is at a location. */
export interface BrowseQueryResponseItemCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: BrowseQueryResponseItem[];
}
/**
 * What happens where a file or folder to restore exists at its destination. It counts for the whole session,
 * which has to hold granular artifacts; with any other session the request is refused with a 400.
 *
 * - `fail`: the artifact fails; so without this annotation
 * - `replace`: the existing item is replaced
 * - `rename`: the restored item gets another name
 */
export type ConflictBehavior = "fail" | "replace" | "rename";
/** A reference to something that exists already, by its `id` or its `@odata.id`. Sent, never read. */
export type EntityReference = {
    /** The `id` of what is referred to. */
    id: string;
} | {
    /** The bare `id` of what is referred to, as older pages and deltas spell it. */
    "@odata.id": string;
};
/** An Exchange restore session as the response to its creation has it. */
export interface ExchangeRestoreSessionCreation {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.exchangeRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.exchangeRestoreSession";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobType | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatus | null;
    /** Sets of mailbox items to restore, with the progress of each. */
    granularMailboxRestoreArtifacts?: GranularMailboxRestoreArtifact[];
    /** Mailboxes to restore, with the progress of each. A draft is changed with `mailboxRestoreArtifacts@delta`. */
    mailboxRestoreArtifacts?: MailboxRestoreArtifact[];
    /** Requests that add mailboxes in bulk. */
    mailboxRestoreArtifactsBulkAdditionRequests?: MailboxRestoreArtifactsBulkAdditionRequest[];
    /** The granular artifacts of the new session. Only this response has them, and under this name; everywhere else they are `granularMailboxRestoreArtifacts`. */
    readonly granularMailboxRestoreArtifact?: GranularMailboxRestoreArtifact[];
}
/** An Exchange restore session with the changes to its artifacts. */
export interface ExchangeRestoreSessionDelta {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.exchangeRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.exchangeRestoreSession";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobType | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatus | null;
    /** Sets of mailbox items to restore, with the progress of each. */
    granularMailboxRestoreArtifacts?: GranularMailboxRestoreArtifact[];
    /** Mailboxes to restore, with the progress of each. A draft is changed with `mailboxRestoreArtifacts@delta`. */
    mailboxRestoreArtifacts?: MailboxRestoreArtifact[];
    /** Requests that add mailboxes in bulk. */
    mailboxRestoreArtifactsBulkAdditionRequests?: MailboxRestoreArtifactsBulkAdditionRequest[];
    /** The URL of the metadata that describes this response, as the response to a delta spells it. */
    readonly "@context"?: string;
    /** Sent: artifacts to add, and removals; at most 50 in one request. Read: the added artifacts with their `id` and `status`, and the items that failed. */
    "mailboxRestoreArtifacts@delta"?: (MailboxRestoreArtifact | ArtifactFailure)[];
}
/** An Exchange restore session with the changes to its artifacts. */
export interface ExchangeRestoreSessionDeltaRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.exchangeRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.exchangeRestoreSession";
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobTypeRequest | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatusRequest | null;
    /** Sets of mailbox items to restore, with the progress of each. */
    granularMailboxRestoreArtifacts?: readonly GranularMailboxRestoreArtifactRequest[];
    /** Mailboxes to restore, with the progress of each. A draft is changed with `mailboxRestoreArtifacts@delta`. */
    mailboxRestoreArtifacts?: readonly MailboxRestoreArtifactRequest[];
    /** Requests that add mailboxes in bulk. */
    mailboxRestoreArtifactsBulkAdditionRequests?: readonly MailboxRestoreArtifactsBulkAdditionRequestRequest[];
    /** Sent: artifacts to add, and removals; at most 50 in one request. Read: the added artifacts with their `id` and `status`, and the items that failed. */
    "mailboxRestoreArtifacts@delta"?: readonly (MailboxRestoreArtifactRequest | ArtifactRemoval)[];
}
/** One of several causes of an error. */
export interface ErrorDetails {
    /** Code of this cause, for programs to decide by. */
    code: string;
    /** Explanation for people; its wording may change. */
    message: string;
    /** Subject of this cause, such as the name of a property. */
    target?: string | null;
}
/** Ids to trace a failed request by. More properties may come than are listed, such as a `code` or a further inner error. */
export interface InnerError {
    /** Id that the service gave the request; support asks for it. */
    "request-id"?: string | null;
    /** Id that the client gave the request in its `client-request-id` header. */
    "client-request-id"?: string | null;
    /** Time at which the request failed, in ISO 8601. */
    date?: string | null;
    /** Names the type of this object; usually left out. */
    "@odata.type"?: "#microsoft.graph.ODataErrors.InnerError" | "microsoft.graph.ODataErrors.InnerError";
    /** A more specific code than the outer error's. */
    code?: string;
    /** What went wrong, in words. */
    message?: string;
    /** A more precise cause, if there is one. */
    innerError?: InnerError;
    /** As `innerError`, in the spelling of some services. */
    innererror?: InnerError;
}
/** Reason why a request failed. */
export interface MainError {
    /** Code for programs to decide by, such as `RestoreSessionNotFound`. */
    code: string;
    /** Explanation for people; its wording may change. */
    message: string;
    /** Subject of the error, such as the name of a property. */
    target?: string | null;
    /** Separate causes, if there are several. */
    details?: ErrorDetails[];
    /** Ids to trace the request by; also seen under the name `innererror`. */
    innerError?: InnerError;
    /** As `innerError`, in the spelling of some services. */
    innererror?: InnerError;
}
/** Body of a response in the 4xx or 5xx range. Gateways send empty or HTML bodies instead: go by the HTTP status. */
export interface ODataError {
    /** Reason why the request failed. */
    error: MainError;
}
/** Messages to look for in the restore points of a mailbox. */
export interface ArtifactQueryRequest {
    /** Kind of artifact to look for. */
    artifactType?: RestorableArtifactRequest | null;
    /**
     * Search expression, such as `(subject -contains 'contract')`. Deprecated: use `structuredQueryExpression`.
     *
     * @deprecated
     */
    queryExpression?: string | null;
    /** What the messages have to meet. */
    structuredQueryExpression?: RestoreSearchArtifactQueryExpressionRequest | null;
    /** Names the type of this object; here `microsoft.graph.artifactQuery`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.artifactQuery" | "microsoft.graph.artifactQuery";
}
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
export type ArtifactRestoreStatus = ("added" | "scheduling" | "scheduled" | "inProgress" | "succeeded" | "failed" | "unknownFutureValue") | (string & {});
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
export type ArtifactRestoreStatusRequest = "added" | "scheduling" | "scheduled" | "inProgress" | "succeeded" | "failed";
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
export type BrowsableResourceTypeRequest = "none" | "site" | "documentLibrary" | "folder";
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
export type BrowseQueryOrderRequest = "pathAsc" | "pathDsc" | "nameAsc" | "nameDsc";
/** Site, document library, folder or file in a restore point. Properties after `type` can be missing. */
export interface BrowseQueryResponseItem {
    /** Creator of the item. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the item was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Key of the item, opaque: several GUIDs joined by commas. `browseLocationItemKey` takes it to list a location; a granular artifact takes it as `id` or `itemKey`. */
    itemKey?: string | null;
    /**
     * Number of items in a folder; 0 for a file.
     *
     * Format: int32
     */
    itemsCount?: number | null;
    /** Author of the latest change to the item. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the item, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Name of the item. */
    name?: string | null;
    /** Size in bytes, as a string of digits. */
    sizeInBytes?: string | null;
    /** Kind of item; only files cannot be browsed. */
    type?: BrowseQueryResponseItemType;
    /** Web address of the item. */
    webUrl?: string | null;
    /** Names the type of this object; here `microsoft.graph.browseQueryResponseItem`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.browseQueryResponseItem" | "microsoft.graph.browseQueryResponseItem";
}
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
export type BrowseQueryResponseItemType = ("none" | "site" | "documentLibrary" | "folder" | "file" | "unknownFutureValue") | (string & {});
interface BrowseSessionBaseShared {
    /** Key of the object, also used in its address. */
    id?: string;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /** Size of the backup in bytes, as a string of digits. */
    backupSizeInBytes?: string | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Reason why the session could not be created; present if `status` is `failed`. */
    error?: PublicError | null;
    /**
     * Time at which the session is deleted, in ISO 8601.
     *
     * Format: date-time
     */
    expirationDateTime?: string | null;
    /**
     * Time of the restore point, in ISO 8601.
     *
     * Format: date-time
     */
    restorePointDateTime?: string | null;
    /** Whether the session can be browsed already: `created` means yes. */
    status?: BrowseSessionStatus;
}
/** View of the files and folders in a restore point, open for a few days; `@odata.type` tells whether it is of a drive or a site. */
export type BrowseSessionBase = OneDriveForBusinessBrowseSession | SharePointBrowseSession | BrowseSessionBaseSelf;
/** One page of a list of browse sessions of both types. */
export interface BrowseSessionBaseCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page, of mixed types; `@odata.type` tells which each is. */
    value: BrowseSessionBase[];
}
interface BrowseSessionBaseRequestShared {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Size of the backup in bytes, as a string of digits. */
    backupSizeInBytes?: string | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Reason why the session could not be created; present if `status` is `failed`. */
    error?: PublicError | null;
    /**
     * Time at which the session is deleted, in ISO 8601.
     *
     * Format: date-time
     */
    expirationDateTime?: string | null;
    /**
     * Time of the restore point, in ISO 8601.
     *
     * Format: date-time
     */
    restorePointDateTime?: string | null;
    /** Id of the restore point to browse; it needs the tag `fastRestore`. Required in a request, in no response. */
    restorePointId: string;
    /** Whether the session can be browsed already: `created` means yes. */
    status?: BrowseSessionStatusRequest;
}
/** View of the files and folders in a restore point, open for a few days; `@odata.type` tells whether it is of a drive or a site. */
export type BrowseSessionBaseRequest = WithRequired<OneDriveForBusinessBrowseSessionRequest, "@odata.type"> | WithRequired<SharePointBrowseSessionRequest, "@odata.type"> | BrowseSessionBaseSelfRequest;
/** View of the files and folders in a restore point, open for a few days; `@odata.type` tells whether it is of a drive or a site. */
export interface BrowseSessionBaseSelf extends BrowseSessionBaseShared {
    /**
     * Names the type of this object. `#microsoft.graph.browseSessionBase` stands here for every name that no other variant has, such as that of a type published later.
     *
     * @default #microsoft.graph.browseSessionBase
     */
    "@odata.type"?: "#microsoft.graph.browseSessionBase";
}
/** View of the files and folders in a restore point, open for a few days; `@odata.type` tells whether it is of a drive or a site. */
export interface BrowseSessionBaseSelfRequest extends BrowseSessionBaseRequestShared {
    /**
     * Names the type of this object. `#microsoft.graph.browseSessionBase` stands here for every name that no other variant has, such as that of a type published later.
     *
     * @default #microsoft.graph.browseSessionBase
     */
    "@odata.type"?: "#microsoft.graph.browseSessionBase";
}
/**
 * Progress of the creation of a browse session.
 *
 * - `creating`: not ready yet
 * - `created`: can be browsed
 * - `failed`: could not be created; `error` of the session has the reason
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type BrowseSessionStatus = ("creating" | "created" | "failed" | "unknownFutureValue") | (string & {});
/**
 * Progress of the creation of a browse session.
 *
 * - `creating`: not ready yet
 * - `created`: can be browsed
 * - `failed`: could not be created; `error` of the session has the reason
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type BrowseSessionStatusRequest = "creating" | "created" | "failed";
/**
 * Place that something is restored to.
 *
 * - `new`: a new one: a site for a site or a drive, a folder for a mailbox
 * - `inPlace`: the original mailbox, drive or site
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type DestinationType = ("new" | "inPlace" | "unknownFutureValue") | (string & {});
/**
 * Place that something is restored to.
 *
 * - `new`: a new one: a site for a site or a drive, a folder for a mailbox
 * - `inPlace`: the original mailbox, drive or site
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type DestinationTypeRequest = "new" | "inPlace";
/** OneDrive drive that backup protects. */
export interface DriveProtectionUnit extends ProtectionUnitBaseShared {
    /** Names the type of this object; here `#microsoft.graph.driveProtectionUnit`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.driveProtectionUnit";
    /** Id of the directory object that the drive belongs to. */
    directoryObjectId?: string | null;
    /** Name that the directory shows for the one to whom the drive belongs. Only the server sets it. */
    readonly displayName?: string | null;
    /** Email address of the directory object that the drive belongs to. Only the server sets it. */
    readonly email?: string | null;
}
/** One page of a list of drive protection units. */
export interface DriveProtectionUnitCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: DriveProtectionUnit[];
}
/** OneDrive drive to restore in a session. */
export interface DriveRestoreArtifact {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.driveRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.driveRestoreArtifact" | "microsoft.graph.driveRestoreArtifact";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the restore of this artifact ended, in ISO 8601. (A session calls it `completedDateTime`.)
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the artifact is restored to. All artifacts of one create request need the same. */
    destinationType?: DestinationType | null;
    /** Reason why the restore of this artifact failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time at which the restore of this artifact began, in ISO 8601.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this artifact. */
    status?: ArtifactRestoreStatus | null;
    /** Point in time to restore from. In a request a reference is enough, `{"@odata.id": "<id>"}` or `{"id": "<id>"}`; in a response ask for it with `$expand`. */
    restorePoint?: RestorePoint | null;
    /**
     * Time at which the artifact was added to the session. Only the response to a delta has it.
     *
     * Format: date-time
     */
    readonly createdDateTime?: string;
    /** Id of the site that holds the drive after its restore: a new one with destination `new`, the original one with `inPlace`. */
    restoredSiteId?: string | null;
    /** Name of the site that holds the drive after its restore. Only the server sets it. */
    readonly restoredSiteName?: string | null;
    /** Web address of the site that holds the drive after its restore. Only the server sets it. */
    readonly restoredSiteWebUrl?: string | null;
}
/** One page of a list of drive restore artifacts. */
export interface DriveRestoreArtifactCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: DriveRestoreArtifact[];
}
/** OneDrive drive to restore in a session. */
export interface DriveRestoreArtifactRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.driveRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.driveRestoreArtifact" | "microsoft.graph.driveRestoreArtifact";
    /**
     * Time at which the restore of this artifact ended, in ISO 8601. (A session calls it `completedDateTime`.)
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the artifact is restored to. All artifacts of one create request need the same. */
    destinationType?: DestinationTypeRequest | null;
    /** Reason why the restore of this artifact failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time at which the restore of this artifact began, in ISO 8601.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this artifact. */
    status?: ArtifactRestoreStatusRequest | null;
    /** Point in time to restore from. In a request a reference is enough, `{"@odata.id": "<id>"}` or `{"id": "<id>"}`; in a response ask for it with `$expand`. */
    restorePoint?: EntityReference | null;
    /** Id of the site that holds the drive after its restore: a new one with destination `new`, the original one with `inPlace`. */
    restoredSiteId?: string | null;
}
/** Request that adds many OneDrive drives to a session. */
export interface DriveRestoreArtifactsBulkAdditionRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.driveRestoreArtifactsBulkAdditionRequest`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.driveRestoreArtifactsBulkAdditionRequest" | "microsoft.graph.driveRestoreArtifactsBulkAdditionRequest";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /** Originator of the request. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the request was made, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Place that everything the request adds is restored to. */
    destinationType?: DestinationType | null;
    /** Name that the caller gives the request. */
    displayName?: string | null;
    /** Failure that occurred when the named mailboxes, drives or sites were looked up. */
    error?: PublicError | null;
    /** Author of the latest change to the request. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the request, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Period in which the restore points have to lie. */
    protectionTimePeriod?: TimePeriod | null;
    /** Ids of the protection units to add. */
    protectionUnitIds?: (string | null)[];
    /** Choice between the restore points of the period. */
    restorePointPreference?: RestorePointPreference | null;
    /** Progress of the request; `active` at first, then `completed` or `completedWithErrors`. */
    status?: RestoreArtifactsBulkRequestStatus;
    /** Features that the restore points must have; a set, its members joined by commas. */
    tags?: RestorePointTags | null;
    /** Id of the session that the resources are added to. Lists may have it. */
    readonly restoreSessionId?: string;
    /** Directory ids of those whose drives to add. */
    directoryObjectIds?: (string | null)[];
    /** Email addresses of those whose drives to add, not ids of drives. The response may hold an empty list. */
    drives?: (string | null)[];
}
/** One page of a list of drive bulk addition requests. */
export interface DriveRestoreArtifactsBulkAdditionRequestCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: DriveRestoreArtifactsBulkAdditionRequest[];
    /** Names the type of the items; here `#microsoft.graph.driveRestoreArtifactsBulkAdditionRequest`, mostly left out. */
    readonly "@odata.type"?: "#microsoft.graph.driveRestoreArtifactsBulkAdditionRequest";
}
/** Request that adds many OneDrive drives to a session. */
export interface DriveRestoreArtifactsBulkAdditionRequestRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.driveRestoreArtifactsBulkAdditionRequest`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.driveRestoreArtifactsBulkAdditionRequest" | "microsoft.graph.driveRestoreArtifactsBulkAdditionRequest";
    /** Originator of the request. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the request was made, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Place that everything the request adds is restored to. */
    destinationType?: DestinationTypeRequest | null;
    /** Name that the caller gives the request. */
    displayName?: string | null;
    /** Failure that occurred when the named mailboxes, drives or sites were looked up. */
    error?: PublicError | null;
    /** Author of the latest change to the request. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the request, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Period in which the restore points have to lie. */
    protectionTimePeriod?: TimePeriod | null;
    /** Ids of the protection units to add. */
    protectionUnitIds?: readonly (string | null)[];
    /** Choice between the restore points of the period. */
    restorePointPreference?: RestorePointPreferenceRequest | null;
    /** Progress of the request; `active` at first, then `completed` or `completedWithErrors`. */
    status?: RestoreArtifactsBulkRequestStatusRequest;
    /** Features that the restore points must have; a set, its members joined by commas. */
    tags?: RestorePointTagsRequest | null;
    /** Directory ids of those whose drives to add. */
    directoryObjectIds?: readonly (string | null)[];
    /** Email addresses of those whose drives to add, not ids of drives. The response may hold an empty list. */
    drives?: readonly (string | null)[];
}
/** Restore session for Exchange mailboxes. */
export interface ExchangeRestoreSession extends RestoreSessionBaseShared {
    /** Names the type of this object; here `#microsoft.graph.exchangeRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.exchangeRestoreSession";
    /** Sets of mailbox items to restore, with the progress of each. */
    granularMailboxRestoreArtifacts?: GranularMailboxRestoreArtifact[];
    /** Mailboxes to restore, with the progress of each. A draft is changed with `mailboxRestoreArtifacts@delta`. */
    mailboxRestoreArtifacts?: MailboxRestoreArtifact[];
    /** Requests that add mailboxes in bulk. */
    mailboxRestoreArtifactsBulkAdditionRequests?: MailboxRestoreArtifactsBulkAdditionRequest[];
}
/** One page of a list of Exchange restore sessions. */
export interface ExchangeRestoreSessionCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: ExchangeRestoreSession[];
}
/** Restore session for Exchange mailboxes. */
export interface ExchangeRestoreSessionRequest extends RestoreSessionBaseRequestShared {
    /** Names the type of this object; here `#microsoft.graph.exchangeRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.exchangeRestoreSession";
    /** Sets of mailbox items to restore, with the progress of each. */
    granularMailboxRestoreArtifacts?: readonly GranularMailboxRestoreArtifactRequest[];
    /** Mailboxes to restore, with the progress of each. A draft is changed with `mailboxRestoreArtifacts@delta`. */
    mailboxRestoreArtifacts?: readonly MailboxRestoreArtifactRequest[];
    /** Requests that add mailboxes in bulk. */
    mailboxRestoreArtifactsBulkAdditionRequests?: readonly MailboxRestoreArtifactsBulkAdditionRequestRequest[];
}
/** File or folder of a OneDrive drive to restore in a session. */
export interface GranularDriveRestoreArtifact {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.granularDriveRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.granularDriveRestoreArtifact" | "microsoft.graph.granularDriveRestoreArtifact";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /** Id of the browse session in which the item was picked. */
    browseSessionId?: string | null;
    /**
     * Time at which the restore of this item ended, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the item is restored to. */
    destinationType?: DestinationType | null;
    /** Reason why the restore of this item failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time of the restore point that the item is taken from, in ISO 8601; `0001-01-01T00:00:00Z` means not known yet.
     *
     * Format: date-time
     */
    restorePointDateTime?: string | null;
    /** Key of the item after its restore; empty before. */
    restoredItemKey?: string | null;
    /** Path of the folder that takes what the session restores; empty before the restore. */
    restoredItemPath?: string | null;
    /** Web address of the item after its restore; empty before. */
    restoredItemWebUrl?: string | null;
    /**
     * Time at which the restore of this item began, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this item. Microsoft's samples also show `unknown`, which is no member of the enum. */
    status?: ArtifactRestoreStatus;
    /** Web address of the original item. */
    webUrl?: string | null;
    /** Id of the directory object whose drive the item is in. */
    directoryObjectId?: string | null;
}
/** One page of a list of granular drive restore artifacts. */
export interface GranularDriveRestoreArtifactCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: GranularDriveRestoreArtifact[];
}
/** File or folder of a OneDrive drive to restore in a session. */
export interface GranularDriveRestoreArtifactRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.granularDriveRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.granularDriveRestoreArtifact" | "microsoft.graph.granularDriveRestoreArtifact";
    /** Id of the browse session in which the item was picked. */
    browseSessionId?: string | null;
    /**
     * Time at which the restore of this item ended, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the item is restored to. */
    destinationType?: DestinationTypeRequest | null;
    /** Reason why the restore of this item failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time of the restore point that the item is taken from, in ISO 8601; `0001-01-01T00:00:00Z` means not known yet.
     *
     * Format: date-time
     */
    restorePointDateTime?: string | null;
    /** Key of the item after its restore; empty before. */
    restoredItemKey?: string | null;
    /** Path of the folder that takes what the session restores; empty before the restore. */
    restoredItemPath?: string | null;
    /** Web address of the item after its restore; empty before. */
    restoredItemWebUrl?: string | null;
    /**
     * Time at which the restore of this item began, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this item. Microsoft's samples also show `unknown`, which is no member of the enum. */
    status?: ArtifactRestoreStatusRequest;
    /** Web address of the original item. */
    webUrl?: string | null;
    /** Key of the browsed item, the `itemKey` of what `browse` returns. Sent in place of `id`; the response has it as `id`. */
    itemKey?: string;
    /** Id of the directory object whose drive the item is in. */
    directoryObjectId?: string | null;
}
/** Items of an Exchange mailbox to restore in a session: those that a search of restore points found. */
export interface GranularMailboxRestoreArtifact extends MailboxRestoreArtifactShared {
    /** Names the type of this object; here `#microsoft.graph.granularMailboxRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.granularMailboxRestoreArtifact";
    /**
     * Number of items that the artifact stands for. Its deprecation is announced: do not rely on it.
     *
     * Format: int32
     */
    artifactCount?: number | null;
    /** Id of the search that found the items, the `searchResponseId` of its response. */
    searchResponseId?: string;
}
/** One page of a list of granular mailbox restore artifacts. */
export interface GranularMailboxRestoreArtifactCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: GranularMailboxRestoreArtifact[];
}
/** Items of an Exchange mailbox to restore in a session: those that a search of restore points found. */
export interface GranularMailboxRestoreArtifactRequest extends MailboxRestoreArtifactRequestShared {
    /** Names the type of this object; here `#microsoft.graph.granularMailboxRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.granularMailboxRestoreArtifact";
    /**
     * Number of items that the artifact stands for. Its deprecation is announced: do not rely on it.
     *
     * Format: int32
     */
    artifactCount?: number | null;
    /** Id of the search that found the items, the `searchResponseId` of its response. */
    searchResponseId?: string;
}
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
export type GranularRestoreItemsRequest = "email" | "note" | "contact" | "task" | "calendar";
/** File or folder of a SharePoint site to restore in a session. */
export interface GranularSiteRestoreArtifact {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.granularSiteRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.granularSiteRestoreArtifact" | "microsoft.graph.granularSiteRestoreArtifact";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /** Id of the browse session in which the item was picked. */
    browseSessionId?: string | null;
    /**
     * Time at which the restore of this item ended, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the item is restored to. */
    destinationType?: DestinationType | null;
    /** Reason why the restore of this item failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time of the restore point that the item is taken from, in ISO 8601; `0001-01-01T00:00:00Z` means not known yet.
     *
     * Format: date-time
     */
    restorePointDateTime?: string | null;
    /** Key of the item after its restore; empty before. */
    restoredItemKey?: string | null;
    /** Path of the folder that takes what the session restores; empty before the restore. */
    restoredItemPath?: string | null;
    /** Web address of the item after its restore; empty before. */
    restoredItemWebUrl?: string | null;
    /**
     * Time at which the restore of this item began, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this item. Microsoft's samples also show `unknown`, which is no member of the enum. */
    status?: ArtifactRestoreStatus;
    /** Web address of the original item. */
    webUrl?: string | null;
    /** Id of the site that the item is in. */
    siteId?: string | null;
}
/** One page of a list of granular site restore artifacts. */
export interface GranularSiteRestoreArtifactCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: GranularSiteRestoreArtifact[];
}
/** File or folder of a SharePoint site to restore in a session. */
export interface GranularSiteRestoreArtifactRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.granularSiteRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.granularSiteRestoreArtifact" | "microsoft.graph.granularSiteRestoreArtifact";
    /** Id of the browse session in which the item was picked. */
    browseSessionId?: string | null;
    /**
     * Time at which the restore of this item ended, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the item is restored to. */
    destinationType?: DestinationTypeRequest | null;
    /** Reason why the restore of this item failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time of the restore point that the item is taken from, in ISO 8601; `0001-01-01T00:00:00Z` means not known yet.
     *
     * Format: date-time
     */
    restorePointDateTime?: string | null;
    /** Key of the item after its restore; empty before. */
    restoredItemKey?: string | null;
    /** Path of the folder that takes what the session restores; empty before the restore. */
    restoredItemPath?: string | null;
    /** Web address of the item after its restore; empty before. */
    restoredItemWebUrl?: string | null;
    /**
     * Time at which the restore of this item began, in ISO 8601; `0001-01-01T00:00:00Z` means not yet.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this item. Microsoft's samples also show `unknown`, which is no member of the enum. */
    status?: ArtifactRestoreStatusRequest;
    /** Web address of the original item. */
    webUrl?: string | null;
    /** Key of the browsed item, the `itemKey` of what `browse` returns. Sent in place of `id`; the response has it as `id`. */
    itemKey?: string;
    /** Id of the site that the item is in. */
    siteId?: string | null;
}
/** User, application or device that acts. More properties may come than are listed. */
export interface Identity {
    /** Name as people see it; it may be missing or out of date. */
    displayName?: string | null;
    /** Id of the user, application or device; it may be missing. */
    id?: string | null;
    /** Names the type of this object; `#microsoft.graph.identity` or one of many subtypes, and mostly left out. */
    "@odata.type"?: string;
    /** Email address of a user. Protection units have it. */
    email?: string | null;
    /** Id of a user, in place of `id`. Bulk addition requests have it. */
    identity?: string | null;
}
/** Set of those who did something: a user, the application used, a device. More properties may come than are listed. */
export interface IdentitySet {
    /** Application that acted, alone or for the user. */
    application?: Identity | null;
    /** Device that acted. */
    device?: Identity | null;
    /** User who acted. */
    user?: Identity | null;
    /** Names the type of this object; `#microsoft.graph.identitySet` or one of its subtypes, and mostly left out. */
    "@odata.type"?: string;
}
/** Exchange mailbox that backup protects. */
export interface MailboxProtectionUnit extends ProtectionUnitBaseShared {
    /** Names the type of this object; here `#microsoft.graph.mailboxProtectionUnit`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.mailboxProtectionUnit";
    /** Id of the directory object that the mailbox belongs to. */
    directoryObjectId?: string | null;
    /** Name that the directory shows for the one to whom the mailbox belongs. Only the server sets it. */
    readonly displayName?: string | null;
    /** Email address of the directory object that the mailbox belongs to. Only the server sets it. */
    readonly email?: string | null;
    /** Kind of the mailbox, of one user or shared. */
    mailboxType?: MailboxType | null;
}
/** One page of a list of mailbox protection units. */
export interface MailboxProtectionUnitCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: MailboxProtectionUnit[];
}
interface MailboxRestoreArtifactShared {
    /** Key of the object, also used in its address. */
    id?: string;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the restore of this artifact ended, in ISO 8601. (A session calls it `completedDateTime`.)
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the artifact is restored to. All artifacts of one create request need the same. */
    destinationType?: DestinationType | null;
    /** Reason why the restore of this artifact failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time at which the restore of this artifact began, in ISO 8601.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this artifact. */
    status?: ArtifactRestoreStatus | null;
    /** Point in time to restore from. In a request a reference is enough, `{"@odata.id": "<id>"}` or `{"id": "<id>"}`; in a response ask for it with `$expand`. */
    restorePoint?: RestorePoint | null;
    /**
     * Time at which the artifact was added to the session. Only the response to a delta has it.
     *
     * Format: date-time
     */
    readonly createdDateTime?: string;
    /** Id of the folder that was made for the restored items. */
    restoredFolderId?: string | null;
    /** Name of the folder that was made for the restored items. Only the server sets it. */
    readonly restoredFolderName?: string | null;
    /**
     * Number of items that go into the folder made for the restored items.
     *
     * Format: int32
     */
    restoredItemCount?: number | null;
}
/** Exchange mailbox, or with its granular subtype items of one, to restore in a session. */
export type MailboxRestoreArtifact = GranularMailboxRestoreArtifact | MailboxRestoreArtifactSelf;
/** One page of a list of mailbox restore artifacts. */
export interface MailboxRestoreArtifactCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: MailboxRestoreArtifact[];
}
interface MailboxRestoreArtifactRequestShared {
    /** Key of the object, also used in its address. */
    id?: string;
    /**
     * Time at which the restore of this artifact ended, in ISO 8601. (A session calls it `completedDateTime`.)
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the artifact is restored to. All artifacts of one create request need the same. */
    destinationType?: DestinationTypeRequest | null;
    /** Reason why the restore of this artifact failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time at which the restore of this artifact began, in ISO 8601.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this artifact. */
    status?: ArtifactRestoreStatusRequest | null;
    /** Point in time to restore from. In a request a reference is enough, `{"@odata.id": "<id>"}` or `{"id": "<id>"}`; in a response ask for it with `$expand`. */
    restorePoint?: EntityReference | null;
    /** Id of the folder that was made for the restored items. */
    restoredFolderId?: string | null;
    /**
     * Number of items that go into the folder made for the restored items.
     *
     * Format: int32
     */
    restoredItemCount?: number | null;
}
/** Exchange mailbox, or with its granular subtype items of one, to restore in a session. */
export type MailboxRestoreArtifactRequest = WithRequired<GranularMailboxRestoreArtifactRequest, "@odata.type"> | MailboxRestoreArtifactSelfRequest;
/** Exchange mailbox, or with its granular subtype items of one, to restore in a session. */
export interface MailboxRestoreArtifactSelf extends MailboxRestoreArtifactShared {
    /**
     * Names the type of this object. `#microsoft.graph.mailboxRestoreArtifact`, left out where the context shows it, stands here for every name that no other variant has, such as that of a type published later.
     *
     * @default #microsoft.graph.mailboxRestoreArtifact
     */
    "@odata.type"?: "#microsoft.graph.mailboxRestoreArtifact";
}
/** Exchange mailbox, or with its granular subtype items of one, to restore in a session. */
export interface MailboxRestoreArtifactSelfRequest extends MailboxRestoreArtifactRequestShared {
    /**
     * Names the type of this object. `#microsoft.graph.mailboxRestoreArtifact`, left out where the context shows it, stands here for every name that no other variant has, such as that of a type published later.
     *
     * @default #microsoft.graph.mailboxRestoreArtifact
     */
    "@odata.type"?: "#microsoft.graph.mailboxRestoreArtifact";
}
/** Request that adds many Exchange mailboxes to a session. */
export interface MailboxRestoreArtifactsBulkAdditionRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest" | "microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /** Originator of the request. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the request was made, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Place that everything the request adds is restored to. */
    destinationType?: DestinationType | null;
    /** Name that the caller gives the request. */
    displayName?: string | null;
    /** Failure that occurred when the named mailboxes, drives or sites were looked up. */
    error?: PublicError | null;
    /** Author of the latest change to the request. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the request, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Period in which the restore points have to lie. */
    protectionTimePeriod?: TimePeriod | null;
    /** Ids of the protection units to add. */
    protectionUnitIds?: (string | null)[];
    /** Choice between the restore points of the period. */
    restorePointPreference?: RestorePointPreference | null;
    /** Progress of the request; `active` at first, then `completed` or `completedWithErrors`. */
    status?: RestoreArtifactsBulkRequestStatus;
    /** Features that the restore points must have; a set, its members joined by commas. */
    tags?: RestorePointTags | null;
    /** Id of the session that the resources are added to. Lists may have it. */
    readonly restoreSessionId?: string;
    /** Directory ids of those whose mailboxes to add. */
    directoryObjectIds?: (string | null)[];
    /** Email addresses of the mailboxes to add. The response may hold an empty list. */
    mailboxes?: (string | null)[];
}
/** One page of a list of mailbox bulk addition requests. */
export interface MailboxRestoreArtifactsBulkAdditionRequestCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: MailboxRestoreArtifactsBulkAdditionRequest[];
    /** Names the type of the items; here `#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest`, mostly left out. */
    readonly "@odata.type"?: "#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest";
}
/** Request that adds many Exchange mailboxes to a session. */
export interface MailboxRestoreArtifactsBulkAdditionRequestRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest" | "microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest";
    /** Originator of the request. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the request was made, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Place that everything the request adds is restored to. */
    destinationType?: DestinationTypeRequest | null;
    /** Name that the caller gives the request. */
    displayName?: string | null;
    /** Failure that occurred when the named mailboxes, drives or sites were looked up. */
    error?: PublicError | null;
    /** Author of the latest change to the request. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the request, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Period in which the restore points have to lie. */
    protectionTimePeriod?: TimePeriod | null;
    /** Ids of the protection units to add. */
    protectionUnitIds?: readonly (string | null)[];
    /** Choice between the restore points of the period. */
    restorePointPreference?: RestorePointPreferenceRequest | null;
    /** Progress of the request; `active` at first, then `completed` or `completedWithErrors`. */
    status?: RestoreArtifactsBulkRequestStatusRequest;
    /** Features that the restore points must have; a set, its members joined by commas. */
    tags?: RestorePointTagsRequest | null;
    /** Directory ids of those whose mailboxes to add. */
    directoryObjectIds?: readonly (string | null)[];
    /** Email addresses of the mailboxes to add. The response may hold an empty list. */
    mailboxes?: readonly (string | null)[];
}
/**
 * Kind of mailbox.
 *
 * - `unknown`: not known
 * - `user`: of one user
 * - `shared`: shared by several users
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type MailboxType = ("unknown" | "user" | "shared" | "unknownFutureValue") | (string & {});
/** Browse session of a OneDrive drive. */
export interface OneDriveForBusinessBrowseSession extends BrowseSessionBaseShared {
    /** Names the type of this object; here `#microsoft.graph.oneDriveForBusinessBrowseSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.oneDriveForBusinessBrowseSession";
    /** Id of the directory object that the drive belongs to. */
    directoryObjectId?: string | null;
}
/** One page of a list of OneDrive browse sessions. */
export interface OneDriveForBusinessBrowseSessionCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: OneDriveForBusinessBrowseSession[];
}
/** Browse session of a OneDrive drive. */
export interface OneDriveForBusinessBrowseSessionRequest extends BrowseSessionBaseRequestShared {
    /** Names the type of this object; here `#microsoft.graph.oneDriveForBusinessBrowseSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.oneDriveForBusinessBrowseSession";
    /** Id of the directory object that the drive belongs to. */
    directoryObjectId?: string | null;
}
/** Restore session for OneDrive drives. */
export interface OneDriveForBusinessRestoreSession extends RestoreSessionBaseShared {
    /** Names the type of this object; here `#microsoft.graph.oneDriveForBusinessRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.oneDriveForBusinessRestoreSession";
    /** Drives to restore, with the progress of each. A draft is changed with `driveRestoreArtifacts@delta`. */
    driveRestoreArtifacts?: DriveRestoreArtifact[];
    /** Requests that add drives in bulk. */
    driveRestoreArtifactsBulkAdditionRequests?: DriveRestoreArtifactsBulkAdditionRequest[];
    /** Files and folders of drives to restore, with the progress of each. */
    granularDriveRestoreArtifacts?: GranularDriveRestoreArtifact[];
}
/** One page of a list of OneDrive restore sessions. */
export interface OneDriveForBusinessRestoreSessionCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: OneDriveForBusinessRestoreSession[];
}
/** Restore session for OneDrive drives. */
export interface OneDriveForBusinessRestoreSessionRequest extends RestoreSessionBaseRequestShared {
    /** Names the type of this object; here `#microsoft.graph.oneDriveForBusinessRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.oneDriveForBusinessRestoreSession";
    /** Drives to restore, with the progress of each. A draft is changed with `driveRestoreArtifacts@delta`. */
    driveRestoreArtifacts?: readonly DriveRestoreArtifactRequest[];
    /** Requests that add drives in bulk. */
    driveRestoreArtifactsBulkAdditionRequests?: readonly DriveRestoreArtifactsBulkAdditionRequestRequest[];
    /** Files and folders of drives to restore, with the progress of each. */
    granularDriveRestoreArtifacts?: readonly GranularDriveRestoreArtifactRequest[];
}
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
export type ProtectionSource = string;
interface ProtectionUnitBaseShared {
    /** Key of the object, also used in its address. */
    id?: string;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Number of days for which backups of the unit are kept.
     *
     * Format: int32
     */
    backupRetentionPeriodInDays?: number | null;
    /** Id of the billing policy that pays for the unit. */
    billingPolicyId?: string | null;
    /** Originator of the unit, who put it under protection. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the unit came into being, in ISO 8601, always UTC.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure that occurred when protection of the unit was to change. */
    error?: PublicError | null;
    /** Author of the latest change to the unit. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the unit, in ISO 8601, always UTC.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /**
     * Time at which offboarding of the unit was asked for, in ISO 8601, always UTC. `0001-01-01T00:00:00Z` means never.
     *
     * Format: date-time
     */
    offboardRequestedDateTime?: string | null;
    /** Change of the retention period that is still to come or under way. */
    pendingRetentionPeriodChange?: RetentionPeriodChange | null;
    /** Id of the protection policy the unit belongs to; empty or null after it was removed from the policy. */
    policyId?: string | null;
    /** Reasons why the unit is under protection; a set, its members joined by commas. */
    protectionSources?: ProtectionSource;
    /** Stage of the unit between protected and not. Later members show only if the request asks for them. */
    status?: ProtectionUnitStatus | null;
}
/** Mailbox, drive or site that backup protects, or did; `@odata.type` tells which of them. */
export type ProtectionUnitBase = DriveProtectionUnit | MailboxProtectionUnit | SiteProtectionUnit | ProtectionUnitBaseSelf;
/** One page of a list of protection units of all types. */
export interface ProtectionUnitBaseCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page, of mixed types; `@odata.type` tells which each is. */
    value: ProtectionUnitBase[];
}
/** Mailbox, drive or site that backup protects, or did; `@odata.type` tells which of them. */
export interface ProtectionUnitBaseSelf extends ProtectionUnitBaseShared {
    /**
     * Names the type of this object. `#microsoft.graph.protectionUnitBase` stands here for every name that no other variant has, such as that of a type published later.
     *
     * @default #microsoft.graph.protectionUnitBase
     */
    "@odata.type"?: "#microsoft.graph.protectionUnitBase";
}
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
export type ProtectionUnitStatus = ("protectRequested" | "protected" | "unprotectRequested" | "unprotected" | "removeRequested" | "unknownFutureValue" | "offboardRequested" | "offboarded" | "cancelOffboardRequested") | (string & {});
/** Failure of the object that holds it. It comes inside a successful response. */
export interface PublicError {
    /** Code for programs to decide by. */
    code?: string | null;
    /** Separate causes, if there are several. */
    details?: readonly PublicErrorDetail[];
    /** More precise cause, if there is one. */
    innerError?: PublicInnerError | null;
    /** Explanation for developers; its wording may change. */
    message?: string | null;
    /** Subject of the error, such as the name of a property. */
    target?: string | null;
    /** Names the type of this object; here `microsoft.graph.publicError`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.publicError" | "microsoft.graph.publicError";
}
/** One of several causes of the failure of an object. */
export interface PublicErrorDetail {
    /** Code of this cause, for programs to decide by. */
    code?: string | null;
    /** Explanation for developers; its wording may change. */
    message?: string | null;
    /** Subject of this cause, such as the name of a property. */
    target?: string | null;
    /** Names the type of this object; here `microsoft.graph.publicErrorDetail`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.publicErrorDetail" | "microsoft.graph.publicErrorDetail";
}
/** More precise cause of the failure of an object. */
export interface PublicInnerError {
    /** Code of this cause, for programs to decide by. */
    code?: string | null;
    /** Separate causes, if there are several. */
    details?: readonly PublicErrorDetail[];
    /** Explanation for developers; its wording may change. */
    message?: string | null;
    /** Subject of this cause, such as the name of a property. */
    target?: string | null;
    /** Names the type of this object; here `microsoft.graph.publicInnerError`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.publicInnerError" | "microsoft.graph.publicInnerError";
}
/**
 * Kind of artifact that a search looks for.
 *
 * - `message`: items of a mailbox
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type RestorableArtifactRequest = "message";
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
export type RestoreArtifactsBulkRequestStatus = ("unknown" | "active" | "completed" | "completedWithErrors" | "unknownFutureValue") | (string & {});
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
export type RestoreArtifactsBulkRequestStatusRequest = "unknown" | "active" | "completed" | "completedWithErrors";
/**
 * Kind of restore that a session carries out.
 *
 * - `standard`: whole mailboxes, drives or sites, added one by one
 * - `bulk`: mailboxes, drives or sites added by a bulk addition request
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 * - `granular`: single items, as granular artifacts (later member)
 */
export type RestoreJobType = ("standard" | "bulk" | "unknownFutureValue" | "granular") | (string & {});
/**
 * Kind of restore that a session carries out.
 *
 * - `standard`: whole mailboxes, drives or sites, added one by one
 * - `bulk`: mailboxes, drives or sites added by a bulk addition request
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 * - `granular`: single items, as granular artifacts (later member)
 */
export type RestoreJobTypeRequest = "standard" | "bulk" | "granular";
/** Point in time to which a protected mailbox, drive or site can be taken back. */
export interface RestorePoint {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.restorePoint`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.restorePoint" | "microsoft.graph.restorePoint";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time until which the point can be used, in ISO 8601.
     *
     * Format: date-time
     */
    expirationDateTime?: string | null;
    /**
     * Time at which the point was taken, in ISO 8601.
     *
     * Format: date-time
     */
    protectionDateTime?: string | null;
    /** Special features of the point; a set, its members joined by commas. Later members show only if the request asks for them. */
    tags?: RestorePointTags | null;
    /** Mailbox, drive or site that the point belongs to; ask for it with `$expand`. */
    protectionUnit?: ProtectionUnitBase | null;
}
/** One page of a list of restore points; at most five come in all. */
export interface RestorePointCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: RestorePoint[];
}
/**
 * Choice between the restore points of a period.
 *
 * - `latest`: the newest
 * - `oldest`: the oldest
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type RestorePointPreference = ("latest" | "oldest" | "unknownFutureValue") | (string & {});
/**
 * Choice between the restore points of a period.
 *
 * - `latest`: the newest
 * - `oldest`: the oldest
 * - `unknownFutureValue`: the sentinel; the server puts it in place of a member published later,
 *   unless the request carries `Prefer: include-unknown-enum-members`
 */
export type RestorePointPreferenceRequest = "latest" | "oldest";
/** Result of a search for restore points. */
export interface RestorePointSearchResponse {
    /** Ids of the protection units in which nothing was found. */
    noResultProtectionUnitIds?: (string | null)[];
    /** Id of the search. A granular artifact of a mailbox takes it to restore what was found; for how long it counts is not documented. */
    searchResponseId?: string | null;
    /** Restore points found, at most five. */
    searchResults?: RestorePointSearchResult[];
    /** Names the type of this object; here `microsoft.graph.restorePointSearchResponse`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.restorePointSearchResponse" | "microsoft.graph.restorePointSearchResponse";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
}
/** Restore point that a search found. */
export interface RestorePointSearchResult {
    /**
     * Number of messages found in the restore point; missing without an `artifactQuery`.
     *
     * Format: int32
     */
    artifactHitCount?: number | null;
    /** Restore point found, with its `protectionUnit`. */
    restorePoint?: RestorePoint | null;
    /** Names the type of this object; here `microsoft.graph.restorePointSearchResult`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.restorePointSearchResult" | "microsoft.graph.restorePointSearchResult";
}
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
export type RestorePointTags = string;
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
export type RestorePointTagsRequest = string;
/** What messages have to meet. All of it is optional. */
export interface RestoreSearchArtifactQueryExpressionRequest {
    /** Whether the messages have attachments. */
    hasAttachment?: boolean | null;
    /** Kinds of mailbox item to look for. */
    items?: readonly (GranularRestoreItemsRequest | null)[];
    /** Email addresses of recipients. */
    recipients?: readonly (string | null)[];
    /** Email addresses of senders. */
    senders?: readonly (string | null)[];
    /** Words in the subject. */
    subjects?: readonly (string | null)[];
    /** Names the type of this object; here `microsoft.graph.restoreSearchArtifactQueryExpression`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.restoreSearchArtifactQueryExpression" | "microsoft.graph.restoreSearchArtifactQueryExpression";
}
/** Numbers of artifacts in a session, by progress. */
export interface RestoreSessionArtifactCount {
    /**
     * Number of artifacts that are done.
     *
     * Format: int32
     */
    completed?: number | null;
    /**
     * Number of artifacts that could not be restored.
     *
     * Format: int32
     */
    failed?: number | null;
    /**
     * Number of artifacts being worked on.
     *
     * Format: int32
     */
    inProgress?: number | null;
    /**
     * Number of all artifacts of the session.
     *
     * Format: int32
     */
    total?: number | null;
    /** Names the type of this object; here `microsoft.graph.restoreSessionArtifactCount`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.restoreSessionArtifactCount" | "microsoft.graph.restoreSessionArtifactCount";
}
interface RestoreSessionBaseShared {
    /** Key of the object, also used in its address. */
    id?: string;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobType | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatus | null;
}
/** Restore session: what to bring back from backup, where to, and how far the work is. A draft is filled with artifacts, activated, and then runs by itself; `@odata.type` tells whether it restores mailboxes, drives or sites. */
export type RestoreSessionBase = ExchangeRestoreSession | OneDriveForBusinessRestoreSession | SharePointRestoreSession | RestoreSessionBaseSelf;
/** One page of a list of restore sessions of all types. */
export interface RestoreSessionBaseCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page, of mixed types; `@odata.type` tells which each is. */
    value: RestoreSessionBase[];
}
interface RestoreSessionBaseRequestShared {
    /** Key of the object, also used in its address. */
    id?: string;
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobTypeRequest | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatusRequest | null;
}
/** Restore session: what to bring back from backup, where to, and how far the work is. A draft is filled with artifacts, activated, and then runs by itself; `@odata.type` tells whether it restores mailboxes, drives or sites. */
export type RestoreSessionBaseRequest = WithRequired<ExchangeRestoreSessionRequest, "@odata.type"> | WithRequired<OneDriveForBusinessRestoreSessionRequest, "@odata.type"> | WithRequired<SharePointRestoreSessionRequest, "@odata.type"> | RestoreSessionBaseSelfRequest;
/** Restore session: what to bring back from backup, where to, and how far the work is. A draft is filled with artifacts, activated, and then runs by itself; `@odata.type` tells whether it restores mailboxes, drives or sites. */
export interface RestoreSessionBaseSelf extends RestoreSessionBaseShared {
    /**
     * Names the type of this object. `#microsoft.graph.restoreSessionBase` stands here for every name that no other variant has, such as that of a type published later.
     *
     * @default #microsoft.graph.restoreSessionBase
     */
    "@odata.type"?: "#microsoft.graph.restoreSessionBase";
}
/** Restore session: what to bring back from backup, where to, and how far the work is. A draft is filled with artifacts, activated, and then runs by itself; `@odata.type` tells whether it restores mailboxes, drives or sites. */
export interface RestoreSessionBaseSelfRequest extends RestoreSessionBaseRequestShared {
    /**
     * Names the type of this object. `#microsoft.graph.restoreSessionBase` stands here for every name that no other variant has, such as that of a type published later.
     *
     * @default #microsoft.graph.restoreSessionBase
     */
    "@odata.type"?: "#microsoft.graph.restoreSessionBase";
}
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
export type RestoreSessionStatus = ("draft" | "activating" | "active" | "completedWithError" | "completed" | "unknownFutureValue" | "failed") | (string & {});
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
export type RestoreSessionStatusRequest = "draft" | "activating" | "active" | "completedWithError" | "completed" | "failed";
/** Change of the time for which backups of a protection unit are kept. */
export interface RetentionPeriodChange {
    /**
     * Time from which the change counts, in ISO 8601, always UTC.
     *
     * Format: date-time
     */
    effectiveFromDateTime?: string | null;
    /** Progress of the change. */
    status?: RetentionPeriodChangeStatus | null;
    /**
     * Number of days for which backups are kept once the change is done.
     *
     * Format: int32
     */
    targetRetentionPeriodInDays?: number | null;
    /** Names the type of this object; here `microsoft.graph.retentionPeriodChange`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.retentionPeriodChange" | "microsoft.graph.retentionPeriodChange";
}
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
export type RetentionPeriodChangeStatus = ("none" | "inProgress" | "failed" | "completed" | "unknownFutureValue") | (string & {});
/** Browse session of a SharePoint site. */
export interface SharePointBrowseSession extends BrowseSessionBaseShared {
    /** Names the type of this object; here `#microsoft.graph.sharePointBrowseSession`, left out where the context shows it. Also seen: `#microsoft.graph.sharePointBrowseSessions`. */
    "@odata.type"?: "#microsoft.graph.sharePointBrowseSession" | "#microsoft.graph.sharePointBrowseSessions";
    /** Id of the site. */
    siteId?: string | null;
}
/** One page of a list of SharePoint browse sessions. */
export interface SharePointBrowseSessionCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: SharePointBrowseSession[];
}
/** Browse session of a SharePoint site. */
export interface SharePointBrowseSessionRequest extends BrowseSessionBaseRequestShared {
    /** Names the type of this object; here `#microsoft.graph.sharePointBrowseSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.sharePointBrowseSession";
    /** Id of the site. */
    siteId?: string | null;
}
/** Restore session for SharePoint sites. */
export interface SharePointRestoreSession extends RestoreSessionBaseShared {
    /** Names the type of this object; here `#microsoft.graph.sharePointRestoreSession`, left out where the context shows it. Also seen: `#microsoft.graph.sharepointRestoreSession`. */
    "@odata.type"?: "#microsoft.graph.sharePointRestoreSession" | "#microsoft.graph.sharepointRestoreSession";
    /** Files and folders of sites to restore, with the progress of each. */
    granularSiteRestoreArtifacts?: GranularSiteRestoreArtifact[];
    /** Sites to restore, with the progress of each. A draft is changed with `siteRestoreArtifacts@delta`. */
    siteRestoreArtifacts?: SiteRestoreArtifact[];
    /** Requests that add sites in bulk. */
    siteRestoreArtifactsBulkAdditionRequests?: SiteRestoreArtifactsBulkAdditionRequest[];
}
/** One page of a list of SharePoint restore sessions. */
export interface SharePointRestoreSessionCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: SharePointRestoreSession[];
}
/** Restore session for SharePoint sites. */
export interface SharePointRestoreSessionRequest extends RestoreSessionBaseRequestShared {
    /** Names the type of this object; here `#microsoft.graph.sharePointRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.sharePointRestoreSession";
    /** Files and folders of sites to restore, with the progress of each. */
    granularSiteRestoreArtifacts?: readonly GranularSiteRestoreArtifactRequest[];
    /** Sites to restore, with the progress of each. A draft is changed with `siteRestoreArtifacts@delta`. */
    siteRestoreArtifacts?: readonly SiteRestoreArtifactRequest[];
    /** Requests that add sites in bulk. */
    siteRestoreArtifactsBulkAdditionRequests?: readonly SiteRestoreArtifactsBulkAdditionRequestRequest[];
}
/** SharePoint site that backup protects. */
export interface SiteProtectionUnit extends ProtectionUnitBaseShared {
    /** Names the type of this object; here `#microsoft.graph.siteProtectionUnit`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.siteProtectionUnit";
    /** Id of the site. */
    siteId?: string | null;
    /** Name of the site. Only the server sets it. */
    readonly siteName?: string | null;
    /** Address of the site in a browser. Only the server sets it. */
    readonly siteWebUrl?: string | null;
}
/** One page of a list of site protection units. */
export interface SiteProtectionUnitCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: SiteProtectionUnit[];
}
/** SharePoint site to restore in a session. */
export interface SiteRestoreArtifact {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.siteRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.siteRestoreArtifact" | "microsoft.graph.siteRestoreArtifact";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the restore of this artifact ended, in ISO 8601. (A session calls it `completedDateTime`.)
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the artifact is restored to. All artifacts of one create request need the same. */
    destinationType?: DestinationType | null;
    /** Reason why the restore of this artifact failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time at which the restore of this artifact began, in ISO 8601.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this artifact. */
    status?: ArtifactRestoreStatus | null;
    /** Point in time to restore from. In a request a reference is enough, `{"@odata.id": "<id>"}` or `{"id": "<id>"}`; in a response ask for it with `$expand`. */
    restorePoint?: RestorePoint | null;
    /**
     * Time at which the artifact was added to the session. Only the response to a delta has it.
     *
     * Format: date-time
     */
    readonly createdDateTime?: string;
    /** Id of the site after its restore: a new one with destination `new`, the original one with `inPlace`. */
    restoredSiteId?: string | null;
    /** Name of the site after its restore. Only the server sets it. */
    readonly restoredSiteName?: string | null;
    /** Web address of the site after its restore. Only the server sets it. */
    readonly restoredSiteWebUrl?: string | null;
}
/** One page of a list of site restore artifacts. */
export interface SiteRestoreArtifactCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: SiteRestoreArtifact[];
}
/** SharePoint site to restore in a session. */
export interface SiteRestoreArtifactRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.siteRestoreArtifact`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.siteRestoreArtifact" | "microsoft.graph.siteRestoreArtifact";
    /**
     * Time at which the restore of this artifact ended, in ISO 8601. (A session calls it `completedDateTime`.)
     *
     * Format: date-time
     */
    completionDateTime?: string | null;
    /** Place that the artifact is restored to. All artifacts of one create request need the same. */
    destinationType?: DestinationTypeRequest | null;
    /** Reason why the restore of this artifact failed. It comes in a response that is itself a 200. */
    error?: PublicError | null;
    /**
     * Time at which the restore of this artifact began, in ISO 8601.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Progress of the restore of this artifact. */
    status?: ArtifactRestoreStatusRequest | null;
    /** Point in time to restore from. In a request a reference is enough, `{"@odata.id": "<id>"}` or `{"id": "<id>"}`; in a response ask for it with `$expand`. */
    restorePoint?: EntityReference | null;
    /** Id of the site after its restore: a new one with destination `new`, the original one with `inPlace`. */
    restoredSiteId?: string | null;
}
/** Request that adds many SharePoint sites to a session. */
export interface SiteRestoreArtifactsBulkAdditionRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.siteRestoreArtifactsBulkAdditionRequest`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.siteRestoreArtifactsBulkAdditionRequest" | "microsoft.graph.siteRestoreArtifactsBulkAdditionRequest";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /** Originator of the request. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the request was made, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Place that everything the request adds is restored to. */
    destinationType?: DestinationType | null;
    /** Name that the caller gives the request. */
    displayName?: string | null;
    /** Failure that occurred when the named mailboxes, drives or sites were looked up. */
    error?: PublicError | null;
    /** Author of the latest change to the request. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the request, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Period in which the restore points have to lie. */
    protectionTimePeriod?: TimePeriod | null;
    /** Ids of the protection units to add. */
    protectionUnitIds?: (string | null)[];
    /** Choice between the restore points of the period. */
    restorePointPreference?: RestorePointPreference | null;
    /** Progress of the request; `active` at first, then `completed` or `completedWithErrors`. */
    status?: RestoreArtifactsBulkRequestStatus;
    /** Features that the restore points must have; a set, its members joined by commas. */
    tags?: RestorePointTags | null;
    /** Id of the session that the resources are added to. Lists may have it. */
    readonly restoreSessionId?: string;
    /** Ids of the sites to add. */
    siteIds?: (string | null)[];
    /** Addresses of the sites to add. The response may hold an empty list. */
    siteWebUrls?: (string | null)[];
}
/** One page of a list of site bulk addition requests. */
export interface SiteRestoreArtifactsBulkAdditionRequestCollectionResponse {
    /**
     * Number of items on all pages together; only there if the request asked with `$count=true`.
     *
     * Format: int64
     */
    "@odata.count"?: number | null;
    /** Address of the next page, missing on the last one. Follow it unchanged and with the same headers. */
    "@odata.nextLink"?: string | null;
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Items of this page. */
    value: SiteRestoreArtifactsBulkAdditionRequest[];
}
/** Request that adds many SharePoint sites to a session. */
export interface SiteRestoreArtifactsBulkAdditionRequestRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.siteRestoreArtifactsBulkAdditionRequest`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.siteRestoreArtifactsBulkAdditionRequest" | "microsoft.graph.siteRestoreArtifactsBulkAdditionRequest";
    /** Originator of the request. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the request was made, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Place that everything the request adds is restored to. */
    destinationType?: DestinationTypeRequest | null;
    /** Name that the caller gives the request. */
    displayName?: string | null;
    /** Failure that occurred when the named mailboxes, drives or sites were looked up. */
    error?: PublicError | null;
    /** Author of the latest change to the request. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the request, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Period in which the restore points have to lie. */
    protectionTimePeriod?: TimePeriod | null;
    /** Ids of the protection units to add. */
    protectionUnitIds?: readonly (string | null)[];
    /** Choice between the restore points of the period. */
    restorePointPreference?: RestorePointPreferenceRequest | null;
    /** Progress of the request; `active` at first, then `completed` or `completedWithErrors`. */
    status?: RestoreArtifactsBulkRequestStatusRequest;
    /** Features that the restore points must have; a set, its members joined by commas. */
    tags?: RestorePointTagsRequest | null;
    /** Ids of the sites to add. */
    siteIds?: readonly (string | null)[];
    /** Addresses of the sites to add. The response may hold an empty list. */
    siteWebUrls?: readonly (string | null)[];
}
/** Stretch of time. */
export interface TimePeriod {
    /**
     * End of the period, in ISO 8601.
     *
     * Format: date-time
     */
    endDateTime?: string | null;
    /**
     * Start of the period, in ISO 8601.
     *
     * Format: date-time
     */
    startDateTime?: string | null;
    /** Names the type of this object; here `microsoft.graph.timePeriod`, with or without a leading `#`, and mostly left out. */
    "@odata.type"?: "#microsoft.graph.timePeriod" | "microsoft.graph.timePeriod";
}
/** A OneDrive restore session to create. */
export interface OneDriveForBusinessRestoreSessionCreationRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.oneDriveForBusinessRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.oneDriveForBusinessRestoreSession";
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobTypeRequest | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatusRequest | null;
    /** Drives to restore, with the progress of each. A draft is changed with `driveRestoreArtifacts@delta`. */
    driveRestoreArtifacts?: readonly DriveRestoreArtifactRequest[];
    /** Requests that add drives in bulk. */
    driveRestoreArtifactsBulkAdditionRequests?: readonly DriveRestoreArtifactsBulkAdditionRequestRequest[];
    /** Files and folders of drives to restore, with the progress of each. */
    granularDriveRestoreArtifacts?: readonly GranularDriveRestoreArtifactRequest[];
    /** What happens where a file or folder to restore exists at its destination; `fail` if left out. Granular sessions only. */
    "@microsoft.graph.conflictBehavior"?: ConflictBehavior;
}
/** A OneDrive restore session with the changes to its artifacts. */
export interface OneDriveForBusinessRestoreSessionDelta {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.oneDriveForBusinessRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.oneDriveForBusinessRestoreSession";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobType | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatus | null;
    /** Drives to restore, with the progress of each. A draft is changed with `driveRestoreArtifacts@delta`. */
    driveRestoreArtifacts?: DriveRestoreArtifact[];
    /** Requests that add drives in bulk. */
    driveRestoreArtifactsBulkAdditionRequests?: DriveRestoreArtifactsBulkAdditionRequest[];
    /** Files and folders of drives to restore, with the progress of each. */
    granularDriveRestoreArtifacts?: GranularDriveRestoreArtifact[];
    /** The URL of the metadata that describes this response, as the response to a delta spells it. */
    readonly "@context"?: string;
    /** Sent: artifacts to add, and removals; at most 50 in one request. Read: the added artifacts with their `id` and `status`, and the items that failed. */
    "driveRestoreArtifacts@delta"?: (DriveRestoreArtifact | ArtifactFailure)[];
    /** Sent: files and folders to add, each by its `browseSessionId` and `id` (or `itemKey`), and removals; at most 50 in one request, and none of whole drives. Read: the added artifacts, the removals, and the items that failed. */
    "granularDriveRestoreArtifacts@delta"?: (GranularDriveRestoreArtifact | ArtifactRemoval | ArtifactFailure)[];
}
/** A OneDrive restore session with the changes to its artifacts. */
export interface OneDriveForBusinessRestoreSessionDeltaRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.oneDriveForBusinessRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.oneDriveForBusinessRestoreSession";
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobTypeRequest | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatusRequest | null;
    /** Drives to restore, with the progress of each. A draft is changed with `driveRestoreArtifacts@delta`. */
    driveRestoreArtifacts?: readonly DriveRestoreArtifactRequest[];
    /** Requests that add drives in bulk. */
    driveRestoreArtifactsBulkAdditionRequests?: readonly DriveRestoreArtifactsBulkAdditionRequestRequest[];
    /** Files and folders of drives to restore, with the progress of each. */
    granularDriveRestoreArtifacts?: readonly GranularDriveRestoreArtifactRequest[];
    /** Sent: artifacts to add, and removals; at most 50 in one request. Read: the added artifacts with their `id` and `status`, and the items that failed. */
    "driveRestoreArtifacts@delta"?: readonly (DriveRestoreArtifactRequest | ArtifactRemoval)[];
    /** Sent: files and folders to add, each by its `browseSessionId` and `id` (or `itemKey`), and removals; at most 50 in one request, and none of whole drives. Read: the added artifacts, the removals, and the items that failed. */
    "granularDriveRestoreArtifacts@delta"?: readonly (GranularDriveRestoreArtifactRequest | ArtifactRemoval)[];
}
/** A SharePoint restore session to create. */
export interface SharePointRestoreSessionCreationRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.sharePointRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.sharePointRestoreSession";
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobTypeRequest | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatusRequest | null;
    /** Files and folders of sites to restore, with the progress of each. */
    granularSiteRestoreArtifacts?: readonly GranularSiteRestoreArtifactRequest[];
    /** Sites to restore, with the progress of each. A draft is changed with `siteRestoreArtifacts@delta`. */
    siteRestoreArtifacts?: readonly SiteRestoreArtifactRequest[];
    /** Requests that add sites in bulk. */
    siteRestoreArtifactsBulkAdditionRequests?: readonly SiteRestoreArtifactsBulkAdditionRequestRequest[];
    /** What happens where a file or folder to restore exists at its destination; `fail` if left out. Granular sessions only. */
    "@microsoft.graph.conflictBehavior"?: ConflictBehavior;
}
/** A SharePoint restore session with the changes to its artifacts. */
export interface SharePointRestoreSessionDelta {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.sharePointRestoreSession`, left out where the context shows it. Also seen: `#microsoft.graph.sharepointRestoreSession`. */
    "@odata.type"?: "#microsoft.graph.sharePointRestoreSession" | "#microsoft.graph.sharepointRestoreSession";
    /** The URL of the metadata that describes this response. */
    readonly "@odata.context"?: string;
    /** Address of the object or, for the restore point of an artifact in the response to a delta, the id by which it was named. */
    readonly "@odata.id"?: string;
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobType | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatus | null;
    /** Files and folders of sites to restore, with the progress of each. */
    granularSiteRestoreArtifacts?: GranularSiteRestoreArtifact[];
    /** Sites to restore, with the progress of each. A draft is changed with `siteRestoreArtifacts@delta`. */
    siteRestoreArtifacts?: SiteRestoreArtifact[];
    /** Requests that add sites in bulk. */
    siteRestoreArtifactsBulkAdditionRequests?: SiteRestoreArtifactsBulkAdditionRequest[];
    /** The URL of the metadata that describes this response, as the response to a delta spells it. */
    readonly "@context"?: string;
    /** Sent: artifacts to add, and removals; at most 50 in one request. Read: the added artifacts with their `id` and `status`, and the items that failed. */
    "siteRestoreArtifacts@delta"?: (SiteRestoreArtifact | ArtifactFailure)[];
    /** Sent: files and folders to add, each by its `browseSessionId` and `id` (or `itemKey`), and removals; at most 50 in one request, and none of whole sites. Read: the added artifacts, the removals, and the items that failed. */
    "granularSiteRestoreArtifacts@delta"?: (GranularSiteRestoreArtifact | ArtifactRemoval | ArtifactFailure)[];
}
/** A SharePoint restore session with the changes to its artifacts. */
export interface SharePointRestoreSessionDeltaRequest {
    /** Key of the object, also used in its address. */
    id?: string;
    /** Names the type of this object; here `#microsoft.graph.sharePointRestoreSession`, left out where the context shows it. */
    "@odata.type"?: "#microsoft.graph.sharePointRestoreSession";
    /**
     * Time at which the session ended, in ISO 8601. (An artifact calls it `completionDateTime`.)
     *
     * Format: date-time
     */
    completedDateTime?: string | null;
    /** Originator of the session. */
    createdBy?: IdentitySet | null;
    /**
     * Time at which the session was created, in ISO 8601.
     *
     * Format: date-time
     */
    createdDateTime?: string | null;
    /** Failure of a session that ended as `failed` or `completedWithError`. Each artifact has an `error` of its own. */
    error?: PublicError | null;
    /** Author of the latest change to the session. */
    lastModifiedBy?: IdentitySet | null;
    /**
     * Time of the latest change to the session, in ISO 8601.
     *
     * Format: date-time
     */
    lastModifiedDateTime?: string | null;
    /** Id of the protection policy within which the session restores. */
    policyId?: string | null;
    /** Kind of restore that the session carries out; granular restores show as such only if the request asks for later members. */
    restoreJobType?: RestoreJobTypeRequest | null;
    /** Number of artifacts in the session, in all and by progress. */
    restoreSessionArtifactCount?: RestoreSessionArtifactCount | null;
    /** Stage in the life of the session; only a `draft` can be changed, deleted or activated. The later member `failed` shows only if the request asks for it, and as `unknownFutureValue` otherwise. */
    status?: RestoreSessionStatusRequest | null;
    /** Files and folders of sites to restore, with the progress of each. */
    granularSiteRestoreArtifacts?: readonly GranularSiteRestoreArtifactRequest[];
    /** Sites to restore, with the progress of each. A draft is changed with `siteRestoreArtifacts@delta`. */
    siteRestoreArtifacts?: readonly SiteRestoreArtifactRequest[];
    /** Requests that add sites in bulk. */
    siteRestoreArtifactsBulkAdditionRequests?: readonly SiteRestoreArtifactsBulkAdditionRequestRequest[];
    /** Sent: artifacts to add, and removals; at most 50 in one request. Read: the added artifacts with their `id` and `status`, and the items that failed. */
    "siteRestoreArtifacts@delta"?: readonly (SiteRestoreArtifactRequest | ArtifactRemoval)[];
    /** Sent: files and folders to add, each by its `browseSessionId` and `id` (or `itemKey`), and removals; at most 50 in one request, and none of whole sites. Read: the added artifacts, the removals, and the items that failed. */
    "granularSiteRestoreArtifacts@delta"?: readonly (GranularSiteRestoreArtifactRequest | ArtifactRemoval)[];
}
export interface paths {
    /**
     * - `GET`: List browse sessions
     * - `POST`: Create a browse session
     */
    "/solutions/backupRestore/browseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List browse sessions
         *
         * Lists the browse sessions of drives and of sites; `@odata.type` tells which of the two each is. Sessions after their `expirationDateTime` are gone. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-browsesessions?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.ListBrowseSessions"];
        put?: never;
        /**
         * Create a browse session
         *
         * Browse sessions are created through the two typed collections, such as `sharePointBrowseSessions`: prefer those. Here the declared type is a base type, so that the body has to name the real one in `@odata.type`. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.CreateBrowseSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count browse sessions */
    "/solutions/backupRestore/browseSessions/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count browse sessions
         *
         * Counts the browse sessions of drives and of sites. The response is a bare number as `text/plain`, not JSON. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.browseSessions.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a browse session */
    "/solutions/backupRestore/browseSessions/{browseSessionBase-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a browse session of either type. */
                "browseSessionBase-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a browse session
         *
         * Reads a browse session of either type; `@odata.type` tells which. Read it until its `status` is `created` or `failed`. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.GetBrowseSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `POST`: Browse a restore point */
    "/solutions/backupRestore/browseSessions/{browseSessionBase-id}/browse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a browse session of either type. */
                "browseSessionBase-id": string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Browse a restore point
         *
         * Lists what a restore point holds at one location: at the top without a body or with `{}`, and otherwise in the site, library or folder of `browseLocationItemKey` and `browseResourceType`. The `itemKey` of an item is what adds it to a session. Further pages are read with `GET` from `@odata.nextLink`, without a body. Microsoft's pages browse through the typed collections. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.browseSessions.browseSessionBase.browse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** Operations that call browse. */
    "/solutions/backupRestore/browseSessions/{browseSessionBase-id}/browse(nextFetchToken='{nextFetchToken}')": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Key of browseSessionBase */
                "browseSessionBase-id": string;
                /** Usage: nextFetchToken='{nextFetchToken}' */
                nextFetchToken: string;
            };
            cookie?: never;
        };
        /**
         * Call function browse
         *
         * Reads a further page of what `browse` lists. The service links to it as `browse?$skiptoken=<token>`: follow `@odata.nextLink` instead of building the address. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.browseSessions.browseSessionBase.browse-ae5b"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: List drive protection units */
    "/solutions/backupRestore/driveProtectionUnits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List drive protection units
         *
         * Lists the OneDrive drives that backup protects or has protected. `displayName` and `email` come with delegated permissions only. Their ids are what `restorePoints/search` takes.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.ListDriveProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count drive protection units */
    "/solutions/backupRestore/driveProtectionUnits/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count drive protection units
         *
         * Counts the OneDrive drives that backup protects or has protected. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.driveProtectionUnits.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a drive protection unit */
    "/solutions/backupRestore/driveProtectionUnits/{driveProtectionUnit-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a drive protection unit. */
                "driveProtectionUnit-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a drive protection unit
         *
         * Reads one of the OneDrive drives under protection. An unknown id is refused with `400 InvalidProtectionUnitId`.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.GetDriveProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List Exchange restore sessions
     * - `POST`: Create an Exchange restore session
     */
    "/solutions/backupRestore/exchangeRestoreSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exchange restore sessions
         *
         * Lists the sessions that restore Exchange mailboxes. The list of `restoreSessions` holds those of all services.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.ListExchangeRestoreSessions"];
        put?: never;
        /**
         * Create an Exchange restore session
         *
         * Creates a session as `draft`; nothing is restored before `activate`. One request takes at most 50 artifacts (`413 RestoreArtifactsLimitBreached`), all of the same `destinationType` (`400 DifferentRestoreDestinationType`); a request without a body makes an empty session, for a bulk addition request. After a timeout look for the session before sending again: it may exist.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.CreateExchangeRestoreSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count Exchange restore sessions */
    "/solutions/backupRestore/exchangeRestoreSessions/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Exchange restore sessions
         *
         * Counts the sessions that restore Exchange mailboxes. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get an Exchange restore session
     * - `DELETE`: Delete an Exchange restore session
     * - `PATCH`: Update an Exchange restore session
     */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Get an Exchange restore session
         *
         * Reads one session. Its artifacts are lists of their own; `$expand` includes them. Errors are `404 RestoreSessionNotFound` and `400 InvalidRestoreSessionId`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.GetExchangeRestoreSessions"];
        put?: never;
        post?: never;
        /**
         * Delete an Exchange restore session
         *
         * Deletes a draft and returns `204` without a body; in any other status the response is `403 RestoreSessionActionNotAllowed`. The documented way is `DELETE` on `restoreSessions`, which serves every type of session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.DeleteExchangeRestoreSessions"];
        options?: never;
        head?: never;
        /**
         * Update an Exchange restore session
         *
         * Changes a draft; in any other status the response is `403 RestoreSessionActionNotAllowed`. What the session restores is changed with `mailboxRestoreArtifacts@delta`, a list of new artifacts and removals, at most 50 a request (`400 RestoreArtifactsLimitBreached`). The response is 200 even if some of them failed: each failure is an item with `@Core.DataModificationException`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/exchangerestoresession-update?view=graph-rest-beta
         */
        patch: operations["solutions.backupRestore.UpdateExchangeRestoreSessions"];
        trace?: never;
    };
    /**
     * - `GET`: List granular mailbox restore artifacts
     * - `POST`: Add a granular mailbox restore artifact
     */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/granularMailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List granular mailbox restore artifacts
         *
         * Lists the sets of mailbox items that a session restores and how far each of them is; a failed one is told by its `status` and `error`, inside a 200.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.ListGranularMailboxRestoreArtifacts"];
        put?: never;
        /**
         * Add a granular mailbox restore artifact
         *
         * Adds a set of items found in a mailbox to a session, which has to be a draft. `searchResponseId` names the search that found the items.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.exchangeRestoreSessions.CreateGranularMailboxRestoreArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count granular mailbox restore artifacts */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/granularMailboxRestoreArtifacts/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count granular mailbox restore artifacts
         *
         * Counts the sets of mailbox items that a session restores. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.granularMailboxRestoreArtifacts.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a granular mailbox restore artifact
     * - `DELETE`: Remove a granular mailbox restore artifact
     * - `PATCH`: Update a granular mailbox restore artifact
     */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/granularMailboxRestoreArtifacts/{granularMailboxRestoreArtifact-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a granular mailbox restore artifact in the session. */
                "granularMailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a granular mailbox restore artifact
         *
         * Reads one granular artifact of a session: a set of items found in a mailbox. If its restore failed, the response is still 200, with `status` and `error`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.GetGranularMailboxRestoreArtifacts"];
        put?: never;
        post?: never;
        /**
         * Remove a granular mailbox restore artifact
         *
         * Takes one granular artifact out of a session, which has to be a draft, and returns `204` without a body.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.exchangeRestoreSessions.DeleteGranularMailboxRestoreArtifacts"];
        options?: never;
        head?: never;
        /**
         * Update a granular mailbox restore artifact
         *
         * Changes one granular artifact of a session, which has to be a draft.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.exchangeRestoreSessions.UpdateGranularMailboxRestoreArtifacts"];
        trace?: never;
    };
    /** - `GET`: Get the restore point of a granular mailbox restore artifact */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/granularMailboxRestoreArtifacts/{granularMailboxRestoreArtifact-id}/restorePoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a granular mailbox restore artifact in the session. */
                "granularMailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get the restore point of a granular mailbox restore artifact
         *
         * Reads the point in time from which the items are taken. `$expand=protectionUnit` asks for what was backed up.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.granularMailboxRestoreArtifacts.GetRestorePoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List mailbox restore artifacts
     * - `POST`: Add a mailbox restore artifact
     */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List mailbox restore artifacts
         *
         * Lists the mailboxes that a session restores and how far each of them is. A restore that failed is told by the `status` and `error` of its item, inside a 200.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/exchangerestoresession-list-mailboxrestoreartifacts?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.ListMailboxRestoreArtifacts"];
        put?: never;
        /**
         * Add a mailbox restore artifact
         *
         * Adds one mailbox to a session, which has to be a draft. To add and remove several in one request, PATCH the session with `mailboxRestoreArtifacts@delta`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.exchangeRestoreSessions.CreateMailboxRestoreArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count mailbox restore artifacts */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifacts/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count mailbox restore artifacts
         *
         * Counts the mailboxes that a session restores. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.mailboxRestoreArtifacts.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a mailbox restore artifact
     * - `DELETE`: Remove a mailbox restore artifact
     * - `PATCH`: Update a mailbox restore artifact
     */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifacts/{mailboxRestoreArtifact-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox restore artifact in the session. */
                "mailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a mailbox restore artifact
         *
         * Reads one mailbox of a session. If its restore failed, the response is still 200, with `status` and `error`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.GetMailboxRestoreArtifacts"];
        put?: never;
        post?: never;
        /**
         * Remove a mailbox restore artifact
         *
         * Takes one mailbox out of a session, which has to be a draft, and returns `204` without a body. The documented way is a removal in the `mailboxRestoreArtifacts@delta` of the session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.exchangeRestoreSessions.DeleteMailboxRestoreArtifacts"];
        options?: never;
        head?: never;
        /**
         * Update a mailbox restore artifact
         *
         * Changes one mailbox of a session, which has to be a draft. The documented way is to PATCH the session with `mailboxRestoreArtifacts@delta`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.exchangeRestoreSessions.UpdateMailboxRestoreArtifacts"];
        trace?: never;
    };
    /** - `GET`: Get the restore point of a mailbox restore artifact */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifacts/{mailboxRestoreArtifact-id}/restorePoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox restore artifact in the session. */
                "mailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get the restore point of a mailbox restore artifact
         *
         * Reads the point in time to which the mailbox is taken back. `$expand=protectionUnit` asks for what was backed up.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.mailboxRestoreArtifacts.GetRestorePoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List mailbox bulk addition requests
     * - `POST`: Create a mailbox bulk addition request
     */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List mailbox bulk addition requests
         *
         * Lists the requests that add mailboxes to a session in bulk, with the progress of each. Takes no query options.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/exchangerestoresession-list-mailboxrestoreartifactsbulkadditionrequests?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.ListMailboxRestoreArtifactsBulkAdditionRequests"];
        put?: never;
        /**
         * Create a mailbox bulk addition request
         *
         * Adds many mailboxes to a session at once, named by `mailboxes`, `directoryObjectIds` or `protectionUnitIds`; the service finds the restore points. The request starts as `active` and ends, after the session was activated, as `completed` or `completedWithErrors`. A list that is too long returns `400 BulkRestoreRestorationResourcesCountExceedsLimit`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/exchangerestoresession-post-mailboxrestoreartifactsbulkadditionrequests?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.exchangeRestoreSessions.CreateMailboxRestoreArtifactsBulkAdditionRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count mailbox bulk addition requests */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifactsBulkAdditionRequests/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count mailbox bulk addition requests
         *
         * Counts the requests that add mailboxes to a session in bulk. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.mailboxRestoreArtifactsBulkAdditionRequests.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a mailbox bulk addition request
     * - `DELETE`: Delete a mailbox bulk addition request
     * - `PATCH`: Update a mailbox bulk addition request
     */
    "/solutions/backupRestore/exchangeRestoreSessions/{exchangeRestoreSession-id}/mailboxRestoreArtifactsBulkAdditionRequests/{mailboxRestoreArtifactsBulkAdditionRequest-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox bulk addition request of the session. */
                "mailboxRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a mailbox bulk addition request
         *
         * Reads one bulk request: poll its `status` to learn when it is done. Takes no query options. An unknown id returns `404 BulkRestoreArtifactsNotFound`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/mailboxrestoreartifactsbulkadditionrequest-get?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.exchangeRestoreSessions.GetMailboxRestoreArtifactsBulkAdditionRequests"];
        put?: never;
        post?: never;
        /**
         * Delete a mailbox bulk addition request
         *
         * Deletes one bulk request and returns `204` without a body. It has to be `completed` or `completedWithErrors`; otherwise the response is `403 InvalidStateForBulkRequestDeletion`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/mailboxrestoreartifactsbulkadditionrequest-delete?view=graph-rest-beta
         */
        delete: operations["solutions.backupRestore.exchangeRestoreSessions.DeleteMailboxRestoreArtifactsBulkAdditionRequests"];
        options?: never;
        head?: never;
        /**
         * Update a mailbox bulk addition request
         *
         * Changes the properties of one bulk request.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.exchangeRestoreSessions.UpdateMailboxRestoreArtifactsBulkAdditionRequests"];
        trace?: never;
    };
    /** - `GET`: List mailbox protection units */
    "/solutions/backupRestore/mailboxProtectionUnits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mailbox protection units
         *
         * Lists the Exchange mailboxes that backup protects or has protected. `displayName` and `email` come with delegated permissions only. Their ids are what `restorePoints/search` takes.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.ListMailboxProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count mailbox protection units */
    "/solutions/backupRestore/mailboxProtectionUnits/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count mailbox protection units
         *
         * Counts the Exchange mailboxes that backup protects or has protected. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.mailboxProtectionUnits.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a mailbox protection unit */
    "/solutions/backupRestore/mailboxProtectionUnits/{mailboxProtectionUnit-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a mailbox protection unit. */
                "mailboxProtectionUnit-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a mailbox protection unit
         *
         * Reads one of the Exchange mailboxes under protection. An unknown id is refused with `400 InvalidProtectionUnitId`.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.GetMailboxProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List OneDrive browse sessions
     * - `POST`: Create a OneDrive browse session
     */
    "/solutions/backupRestore/oneDriveForBusinessBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List OneDrive browse sessions
         *
         * Lists the browse sessions of OneDrive drives. Sessions after their `expirationDateTime` are gone. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-onedriveforbusinessbrowsesessions?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.ListOneDriveForBusinessBrowseSessions"];
        put?: never;
        /**
         * Create a OneDrive browse session
         *
         * Opens a restore point of a drive to browse its files and folders. The point needs the tag `fastRestore`. Read the session until its `status` is `created`; it is deleted at `expirationDateTime`, 72 hours later in Microsoft's samples. The response does not repeat `restorePointId`. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-post-onedriveforbusinessbrowsesessions?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.CreateOneDriveForBusinessBrowseSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count OneDrive browse sessions */
    "/solutions/backupRestore/oneDriveForBusinessBrowseSessions/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count OneDrive browse sessions
         *
         * Counts the browse sessions of OneDrive drives. The response is a bare number as `text/plain`, not JSON. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessBrowseSessions.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a OneDrive browse session */
    "/solutions/backupRestore/oneDriveForBusinessBrowseSessions/{oneDriveForBusinessBrowseSession-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive browse session. */
                "oneDriveForBusinessBrowseSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a OneDrive browse session
         *
         * Reads one browse session. Read it until its `status` is `created` or `failed`; `error` has the reason for a failure. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/onedriveforbusinessbrowsesession-get?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.GetOneDriveForBusinessBrowseSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List OneDrive restore sessions
     * - `POST`: Create a OneDrive restore session
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List OneDrive restore sessions
         *
         * Lists the sessions that restore OneDrive drives. The list of `restoreSessions` holds those of all services.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.ListOneDriveForBusinessRestoreSessions"];
        put?: never;
        /**
         * Create a OneDrive restore session
         *
         * Creates a session as `draft`; nothing is restored before `activate`. One request takes at most 50 artifacts (`413 RestoreArtifactsLimitBreached`), all of the same `destinationType` (`400 DifferentRestoreDestinationType`); whole drives and granular artifacts do not mix, and a request without a body makes an empty session. `@microsoft.graph.conflictBehavior` tells what happens to files that exist; on a session that is not granular it is refused with a 400. After a timeout look for the session before sending again: it may exist.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.CreateOneDriveForBusinessRestoreSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count OneDrive restore sessions */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count OneDrive restore sessions
         *
         * Counts the sessions that restore OneDrive drives. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a OneDrive restore session
     * - `DELETE`: Delete a OneDrive restore session
     * - `PATCH`: Update a OneDrive restore session
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a OneDrive restore session
         *
         * Reads one session. Its artifacts are lists of their own; `$expand` includes them. Errors are `404 RestoreSessionNotFound` and `400 InvalidRestoreSessionId`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.GetOneDriveForBusinessRestoreSessions"];
        put?: never;
        post?: never;
        /**
         * Delete a OneDrive restore session
         *
         * Deletes a draft and returns `204` without a body; in any other status the response is `403 RestoreSessionActionNotAllowed`. The documented way is `DELETE` on `restoreSessions`, which serves every type of session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.DeleteOneDriveForBusinessRestoreSessions"];
        options?: never;
        head?: never;
        /**
         * Update a OneDrive restore session
         *
         * Changes a draft; in any other status the response is `403 RestoreSessionActionNotAllowed`. What the session restores is changed with `driveRestoreArtifacts@delta`, a list of new artifacts and removals, at most 50 a request (`400 RestoreArtifactsLimitBreached`). The response is 200 even if some of them failed: each failure is an item with `@Core.DataModificationException`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/onedriveforbusinessrestoresession-update?view=graph-rest-beta
         */
        patch: operations["solutions.backupRestore.UpdateOneDriveForBusinessRestoreSessions"];
        trace?: never;
    };
    /**
     * - `GET`: List drive restore artifacts
     * - `POST`: Add a drive restore artifact
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List drive restore artifacts
         *
         * Lists the drives that a session restores and how far each of them is. A restore that failed is told by the `status` and `error` of its item, inside a 200.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/onedriveforbusinessrestoresession-list-driverestoreartifacts?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.ListDriveRestoreArtifacts"];
        put?: never;
        /**
         * Add a drive restore artifact
         *
         * Adds one drive to a session, which has to be a draft. To add and remove several in one request, PATCH the session with `driveRestoreArtifacts@delta`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.CreateDriveRestoreArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count drive restore artifacts */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifacts/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count drive restore artifacts
         *
         * Counts the drives that a session restores. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.driveRestoreArtifacts.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a drive restore artifact
     * - `DELETE`: Remove a drive restore artifact
     * - `PATCH`: Update a drive restore artifact
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifacts/{driveRestoreArtifact-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive restore artifact in the session. */
                "driveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a drive restore artifact
         *
         * Reads one drive of a session. If its restore failed, the response is still 200, with `status` and `error`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetDriveRestoreArtifacts"];
        put?: never;
        post?: never;
        /**
         * Remove a drive restore artifact
         *
         * Takes one drive out of a session, which has to be a draft, and returns `204` without a body. The documented way is a removal in the `driveRestoreArtifacts@delta` of the session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.DeleteDriveRestoreArtifacts"];
        options?: never;
        head?: never;
        /**
         * Update a drive restore artifact
         *
         * Changes one drive of a session, which has to be a draft. The documented way is to PATCH the session with `driveRestoreArtifacts@delta`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.UpdateDriveRestoreArtifacts"];
        trace?: never;
    };
    /** - `GET`: Get the restore point of a drive restore artifact */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifacts/{driveRestoreArtifact-id}/restorePoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive restore artifact in the session. */
                "driveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get the restore point of a drive restore artifact
         *
         * Reads the point in time to which the drive is taken back. `$expand=protectionUnit` asks for what was backed up.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.driveRestoreArtifacts.GetRestorePoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List drive bulk addition requests
     * - `POST`: Create a drive bulk addition request
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List drive bulk addition requests
         *
         * Lists the requests that add drives to a session in bulk, with the progress of each. Takes no query options.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/onedriveforbusinessrestoresession-list-driverestoreartifactsbulkadditionrequests?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.ListDriveRestoreArtifactsBulkAdditionRequests"];
        put?: never;
        /**
         * Create a drive bulk addition request
         *
         * Adds many drives to a session at once, named by `drives`, `directoryObjectIds` or `protectionUnitIds`; the service finds the restore points. The request starts as `active` and ends, after the session was activated, as `completed` or `completedWithErrors`. A list that is too long returns `400 BulkRestoreRestorationResourcesCountExceedsLimit`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/onedriveforbusinessrestoresession-post-driverestoreartifactsbulkadditionrequests?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.CreateDriveRestoreArtifactsBulkAdditionRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count drive bulk addition requests */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifactsBulkAdditionRequests/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count drive bulk addition requests
         *
         * Counts the requests that add drives to a session in bulk. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.driveRestoreArtifactsBulkAdditionRequests.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a drive bulk addition request
     * - `DELETE`: Delete a drive bulk addition request
     * - `PATCH`: Update a drive bulk addition request
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/driveRestoreArtifactsBulkAdditionRequests/{driveRestoreArtifactsBulkAdditionRequest-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive bulk addition request of the session. */
                "driveRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a drive bulk addition request
         *
         * Reads one bulk request: poll its `status` to learn when it is done. Takes no query options. An unknown id returns `404 BulkRestoreArtifactsNotFound`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/driverestoreartifactsbulkadditionrequest-get?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetDriveRestoreArtifactsBulkAdditionRequests"];
        put?: never;
        post?: never;
        /**
         * Delete a drive bulk addition request
         *
         * Deletes one bulk request and returns `204` without a body. It has to be `completed` or `completedWithErrors`; otherwise the response is `403 InvalidStateForBulkRequestDeletion`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/driverestoreartifactsbulkadditionrequest-delete?view=graph-rest-beta
         */
        delete: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.DeleteDriveRestoreArtifactsBulkAdditionRequests"];
        options?: never;
        head?: never;
        /**
         * Update a drive bulk addition request
         *
         * Changes the properties of one bulk request.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.UpdateDriveRestoreArtifactsBulkAdditionRequests"];
        trace?: never;
    };
    /**
     * - `GET`: List granular drive restore artifacts
     * - `POST`: Add a granular drive restore artifact
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/granularDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List granular drive restore artifacts
         *
         * Lists the files and folders that a session restores and how far each of them is; a failed one is told by its `status` and `error`, inside a 200. Takes no query options. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/onedriveforbusinessrestoresession-list-granulardriverestoreartifacts?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.ListGranularDriveRestoreArtifacts"];
        put?: never;
        /**
         * Add a granular drive restore artifact
         *
         * Adds a file or folder of a drive to a session, which has to be a draft. The body carries the `browseSessionId` and the `itemKey` of the item, sent as `id`, both from a browse session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.CreateGranularDriveRestoreArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count granular drive restore artifacts */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/granularDriveRestoreArtifacts/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count granular drive restore artifacts
         *
         * Counts the files and folders that a session restores. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.granularDriveRestoreArtifacts.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a granular drive restore artifact
     * - `DELETE`: Remove a granular drive restore artifact
     * - `PATCH`: Update a granular drive restore artifact
     */
    "/solutions/backupRestore/oneDriveForBusinessRestoreSessions/{oneDriveForBusinessRestoreSession-id}/granularDriveRestoreArtifacts/{granularDriveRestoreArtifact-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a granular drive restore artifact in the session; it may hold commas. */
                "granularDriveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a granular drive restore artifact
         *
         * Reads one granular artifact of a session: a file or folder of a drive. If its restore failed, the response is still 200, with `status` and `error`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetGranularDriveRestoreArtifacts"];
        put?: never;
        post?: never;
        /**
         * Remove a granular drive restore artifact
         *
         * Takes one granular artifact out of a session, which has to be a draft, and returns `204` without a body.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.DeleteGranularDriveRestoreArtifacts"];
        options?: never;
        head?: never;
        /**
         * Update a granular drive restore artifact
         *
         * Changes one granular artifact of a session, which has to be a draft.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.oneDriveForBusinessRestoreSessions.UpdateGranularDriveRestoreArtifacts"];
        trace?: never;
    };
    /** - `GET`: List protection units */
    "/solutions/backupRestore/protectionUnits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List protection units
         *
         * Lists the mailboxes, drives and sites that backup protects or has protected; `@odata.type` tells which of them each is. `displayName` and `email` come with delegated permissions only. Errors are `400 FilterLengthExceeded`, `400 InvalidPolicyId`, `400 InvalidProtectionUnitId` and `404 PolicyNotFound`.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.ListProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count protection units */
    "/solutions/backupRestore/protectionUnits/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count protection units
         *
         * Counts the mailboxes, drives and sites that backup protects or has protected. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.protectionUnits.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: List protection units that are drives */
    "/solutions/backupRestore/protectionUnits/graph.driveProtectionUnit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List protection units that are drives
         *
         * Lists the OneDrive drives among the protection units, as `driveProtectionUnits` does. Microsoft's pages spell the last segment `microsoft.graph.driveProtectionUnit`.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-driveprotectionunits?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.ListProtectionUnits.AsDriveProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count protection units that are drives */
    "/solutions/backupRestore/protectionUnits/graph.driveProtectionUnit/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count protection units that are drives
         *
         * Counts the OneDrive drives among the protection units. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.ProtectionUnits.GetCount.AsDriveProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: List protection units that are mailboxes */
    "/solutions/backupRestore/protectionUnits/graph.mailboxProtectionUnit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List protection units that are mailboxes
         *
         * Lists the Exchange mailboxes among the protection units, as `mailboxProtectionUnits` does. Microsoft's pages spell the last segment `microsoft.graph.mailboxProtectionUnit`.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-mailboxprotectionunits?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.ListProtectionUnits.AsMailboxProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count protection units that are mailboxes */
    "/solutions/backupRestore/protectionUnits/graph.mailboxProtectionUnit/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count protection units that are mailboxes
         *
         * Counts the Exchange mailboxes among the protection units. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.ProtectionUnits.GetCount.AsMailboxProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: List protection units that are sites */
    "/solutions/backupRestore/protectionUnits/graph.siteProtectionUnit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List protection units that are sites
         *
         * Lists the SharePoint sites among the protection units, as `siteProtectionUnits` does. Microsoft's pages spell the last segment `microsoft.graph.siteProtectionUnit`.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-siteprotectionunits?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.ListProtectionUnits.AsSiteProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count protection units that are sites */
    "/solutions/backupRestore/protectionUnits/graph.siteProtectionUnit/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count protection units that are sites
         *
         * Counts the SharePoint sites among the protection units. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.ProtectionUnits.GetCount.AsSiteProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a protection unit */
    "/solutions/backupRestore/protectionUnits/{protectionUnitBase-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a protection unit
         *
         * Reads a mailbox, drive or site under protection. `@odata.type` can be missing although the declared type is a base type: `siteId` or `directoryObjectId` then tells what it is. An unknown id is refused with `400 InvalidProtectionUnitId`; `ProtectionUnitNotFound`, `InvalidArtifactId`, `QuotaExceeded` and the temporary `UnknownError` come in `error`, inside a 200.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         * @see https://learn.microsoft.com/graph/api/protectionunitbase-get?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.GetProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a protection unit as a drive */
    "/solutions/backupRestore/protectionUnits/{protectionUnitBase-id}/graph.driveProtectionUnit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a protection unit as a drive
         *
         * Reads a protection unit that is a drive; a unit of another type is not found.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-driveprotectionunits?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.GetProtectionUnits.AsDriveProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a protection unit as a mailbox */
    "/solutions/backupRestore/protectionUnits/{protectionUnitBase-id}/graph.mailboxProtectionUnit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a protection unit as a mailbox
         *
         * Reads a protection unit that is a mailbox; a unit of another type is not found.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-mailboxprotectionunits?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.GetProtectionUnits.AsMailboxProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a protection unit as a site */
    "/solutions/backupRestore/protectionUnits/{protectionUnitBase-id}/graph.siteProtectionUnit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a protection unit as a site
         *
         * Reads a protection unit that is a site; a unit of another type is not found.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-siteprotectionunits?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.GetProtectionUnits.AsSiteProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: List restore points */
    "/solutions/backupRestore/restorePoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List restore points
         *
         * Lists restore points, at most five, the newest unless `$orderby` asks otherwise. Microsoft's page requires both `$filter` and `$expand`: `$expand=protectionUnit($filter=id eq '<id>')` with `$filter=protectionDateTime lt <time>`; another page shows `$expand=protectionUnit` with `protectionUnit/id eq '<id>'` in the `$filter`. `restorePoints/search` asks the same without OData. Errors are `400 FilterLengthExceeded` and `400 InvalidProtectionUnitId`.
         *
         * Permission: `BackupRestore-Search.Read.All`
         */
        get: operations["solutions.backupRestore.ListRestorePoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count restore points */
    "/solutions/backupRestore/restorePoints/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count restore points
         *
         * Counts restore points. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Search.Read.All`
         */
        get: operations["solutions.backupRestore.restorePoints.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `POST`: Search restore points */
    "/solutions/backupRestore/restorePoints/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search restore points
         *
         * Finds restore points of up to 20 protection units in a period: at most five, never in pages, each with its `protectionUnit`. With `artifactQuery`, for one unit only, it searches the messages in them, and `searchResponseId` of the response is what restores them. Changes nothing, so that it can be repeated. Units added to a policy a moment ago have no restore points for up to 15 minutes. Errors are `400 InvalidSearchRequest`, `400 InvalidProtectionUnitId` and `400 FilterLengthExceeded`.
         *
         * Permission: `BackupRestore-Search.Read.All`
         * @see https://learn.microsoft.com/graph/api/restorepoint-search?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.restorePoints.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a restore point */
    "/solutions/backupRestore/restorePoints/{restorePoint-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a restore point; opaque, a GUID or base64. */
                "restorePoint-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a restore point
         *
         * Reads one restore point. `$expand=protectionUnit` asks for what it was taken of.
         *
         * Permission: `BackupRestore-Search.Read.All`
         */
        get: operations["solutions.backupRestore.GetRestorePoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get the protection unit of a restore point */
    "/solutions/backupRestore/restorePoints/{restorePoint-id}/protectionUnit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a restore point; opaque, a GUID or base64. */
                "restorePoint-id": string;
            };
            cookie?: never;
        };
        /**
         * Get the protection unit of a restore point
         *
         * Reads the mailbox, drive or site that the restore point was taken of; `@odata.type` tells which of them it is.
         *
         * Permission: `BackupRestore-Search.Read.All`
         */
        get: operations["solutions.backupRestore.restorePoints.GetProtectionUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List restore sessions
     * - `POST`: Create a restore session
     */
    "/solutions/backupRestore/restoreSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List restore sessions
         *
         * Lists the sessions of all services. `@odata.type` of each item tells which of the types it is; compare without regard to case, and expect types that are not listed here.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-restoresessions?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.ListRestoreSessions"];
        put?: never;
        /**
         * Create a restore session
         *
         * Sessions are created through the three typed collections, such as `exchangeRestoreSessions`: prefer those. Here the declared type is a base type, so that the body has to name the real one in `@odata.type`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.CreateRestoreSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count restore sessions */
    "/solutions/backupRestore/restoreSessions/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count restore sessions
         *
         * Counts the sessions of all services. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.restoreSessions.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a restore session
     * - `DELETE`: Delete a restore session
     * - `PATCH`: Update a restore session
     */
    "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a restore session of any type. */
                "restoreSessionBase-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a restore session
         *
         * Reads a session of any type; `@odata.type` tells which. Errors are `404 RestoreSessionNotFound` and `400 InvalidRestoreSessionId`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/restoresessionbase-get?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.GetRestoreSessions"];
        put?: never;
        post?: never;
        /**
         * Delete a restore session
         *
         * Deletes a draft of any type and returns `204` without a body; in any other status the response is `403 RestoreSessionActionNotAllowed`. After `500 IncompleteArtifactDeletion` try again.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/restoresessionbase-delete?view=graph-rest-beta
         */
        delete: operations["solutions.backupRestore.DeleteRestoreSessions"];
        options?: never;
        head?: never;
        /**
         * Update a restore session
         *
         * Changes properties of a draft and returns `200` with the session; in any other status the response is `403 RestoreSessionActionNotAllowed`. Every property is optional, and an enum property that is sent as `unknownFutureValue` is ignored. What a session restores is changed by a `PATCH` on its typed collection.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.UpdateRestoreSessions"];
        trace?: never;
    };
    /** - `POST`: Activate a restore session */
    "/solutions/backupRestore/restoreSessions/{restoreSessionBase-id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a restore session of any type. */
                "restoreSessionBase-id": string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a restore session
         *
         * Starts the restore of a draft, without a body, and returns the session, now `activating`; in any other status the response is `403 RestoreSessionActionNotAllowed`. `500 TooManyActiveRestoreSessions` is temporary: no more than 25 sessions may be active at once. Before repeating a call whose response was lost, read the session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/restoresessionbase-activate?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.restoreSessions.restoreSessionBase.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List SharePoint browse sessions
     * - `POST`: Create a SharePoint browse session
     */
    "/solutions/backupRestore/sharePointBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List SharePoint browse sessions
         *
         * Lists the browse sessions of SharePoint sites. Sessions after their `expirationDateTime` are gone. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-list-sharepointbrowsesessions?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.ListSharePointBrowseSessions"];
        put?: never;
        /**
         * Create a SharePoint browse session
         *
         * Opens a restore point of a site to browse its files and folders. The point needs the tag `fastRestore`. Read the session until its `status` is `created`; it is deleted at `expirationDateTime`, 72 hours later in Microsoft's samples. The response does not repeat `restorePointId`. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-post-sharepointbrowsesessions?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.CreateSharePointBrowseSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count SharePoint browse sessions */
    "/solutions/backupRestore/sharePointBrowseSessions/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count SharePoint browse sessions
         *
         * Counts the browse sessions of SharePoint sites. The response is a bare number as `text/plain`, not JSON. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.sharePointBrowseSessions.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a SharePoint browse session */
    "/solutions/backupRestore/sharePointBrowseSessions/{sharePointBrowseSession-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint browse session. */
                "sharePointBrowseSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a SharePoint browse session
         *
         * Reads one browse session. Read it until its `status` is `created` or `failed`; `error` has the reason for a failure. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/sharepointbrowsesession-get?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.GetSharePointBrowseSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List SharePoint restore sessions
     * - `POST`: Create a SharePoint restore session
     */
    "/solutions/backupRestore/sharePointRestoreSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List SharePoint restore sessions
         *
         * Lists the sessions that restore SharePoint sites. The list of `restoreSessions` holds those of all services.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.ListSharePointRestoreSessions"];
        put?: never;
        /**
         * Create a SharePoint restore session
         *
         * Creates a session as `draft`; nothing is restored before `activate`. One request takes at most 50 artifacts (`413 RestoreArtifactsLimitBreached`), all of the same `destinationType` (`400 DifferentRestoreDestinationType`); whole sites and granular artifacts do not mix, and a request without a body makes an empty session. `@microsoft.graph.conflictBehavior` tells what happens to files that exist; on a session that is not granular it is refused with a 400. After a timeout look for the session before sending again: it may exist.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/backuprestoreroot-post-sharepointrestoresessions?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.CreateSharePointRestoreSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count SharePoint restore sessions */
    "/solutions/backupRestore/sharePointRestoreSessions/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count SharePoint restore sessions
         *
         * Counts the sessions that restore SharePoint sites. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a SharePoint restore session
     * - `DELETE`: Delete a SharePoint restore session
     * - `PATCH`: Update a SharePoint restore session
     */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a SharePoint restore session
         *
         * Reads one session. Its artifacts are lists of their own; `$expand` includes them. Errors are `404 RestoreSessionNotFound` and `400 InvalidRestoreSessionId`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.GetSharePointRestoreSessions"];
        put?: never;
        post?: never;
        /**
         * Delete a SharePoint restore session
         *
         * Deletes a draft and returns `204` without a body; in any other status the response is `403 RestoreSessionActionNotAllowed`. The documented way is `DELETE` on `restoreSessions`, which serves every type of session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.DeleteSharePointRestoreSessions"];
        options?: never;
        head?: never;
        /**
         * Update a SharePoint restore session
         *
         * Changes a draft; in any other status the response is `403 RestoreSessionActionNotAllowed`. What the session restores is changed with `siteRestoreArtifacts@delta`, a list of new artifacts and removals, at most 50 a request (`400 RestoreArtifactsLimitBreached`). The response is 200 even if some of them failed: each failure is an item with `@Core.DataModificationException`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/sharepointrestoresession-update?view=graph-rest-beta
         */
        patch: operations["solutions.backupRestore.UpdateSharePointRestoreSessions"];
        trace?: never;
    };
    /**
     * - `GET`: List granular site restore artifacts
     * - `POST`: Add a granular site restore artifact
     */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/granularSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List granular site restore artifacts
         *
         * Lists the files and folders that a session restores and how far each of them is; a failed one is told by its `status` and `error`, inside a 200. Takes no query options. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/sharepointrestoresession-list-granularsiterestoreartifacts?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.ListGranularSiteRestoreArtifacts"];
        put?: never;
        /**
         * Add a granular site restore artifact
         *
         * Adds a file or folder of a site to a session, which has to be a draft. The body carries the `browseSessionId` and the `itemKey` of the item, sent as `id`, both from a browse session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.sharePointRestoreSessions.CreateGranularSiteRestoreArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count granular site restore artifacts */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/granularSiteRestoreArtifacts/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count granular site restore artifacts
         *
         * Counts the files and folders that a session restores. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.granularSiteRestoreArtifacts.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a granular site restore artifact
     * - `DELETE`: Remove a granular site restore artifact
     * - `PATCH`: Update a granular site restore artifact
     */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/granularSiteRestoreArtifacts/{granularSiteRestoreArtifact-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a granular site restore artifact in the session; it may hold commas. */
                "granularSiteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a granular site restore artifact
         *
         * Reads one granular artifact of a session: a file or folder of a site. If its restore failed, the response is still 200, with `status` and `error`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.GetGranularSiteRestoreArtifacts"];
        put?: never;
        post?: never;
        /**
         * Remove a granular site restore artifact
         *
         * Takes one granular artifact out of a session, which has to be a draft, and returns `204` without a body.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.sharePointRestoreSessions.DeleteGranularSiteRestoreArtifacts"];
        options?: never;
        head?: never;
        /**
         * Update a granular site restore artifact
         *
         * Changes one granular artifact of a session, which has to be a draft.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.sharePointRestoreSessions.UpdateGranularSiteRestoreArtifacts"];
        trace?: never;
    };
    /**
     * - `GET`: List site restore artifacts
     * - `POST`: Add a site restore artifact
     */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/siteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List site restore artifacts
         *
         * Lists the sites that a session restores and how far each of them is. A restore that failed is told by the `status` and `error` of its item, inside a 200.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/sharepointrestoresession-list-siterestoreartifacts?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.ListSiteRestoreArtifacts"];
        put?: never;
        /**
         * Add a site restore artifact
         *
         * Adds one site to a session, which has to be a draft. To add and remove several in one request, PATCH the session with `siteRestoreArtifacts@delta`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        post: operations["solutions.backupRestore.sharePointRestoreSessions.CreateSiteRestoreArtifacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count site restore artifacts */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/siteRestoreArtifacts/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count site restore artifacts
         *
         * Counts the sites that a session restores. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.siteRestoreArtifacts.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a site restore artifact
     * - `DELETE`: Remove a site restore artifact
     * - `PATCH`: Update a site restore artifact
     */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/siteRestoreArtifacts/{siteRestoreArtifact-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site restore artifact in the session. */
                "siteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a site restore artifact
         *
         * Reads one site of a session. If its restore failed, the response is still 200, with `status` and `error`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.GetSiteRestoreArtifacts"];
        put?: never;
        post?: never;
        /**
         * Remove a site restore artifact
         *
         * Takes one site out of a session, which has to be a draft, and returns `204` without a body. The documented way is a removal in the `siteRestoreArtifacts@delta` of the session.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        delete: operations["solutions.backupRestore.sharePointRestoreSessions.DeleteSiteRestoreArtifacts"];
        options?: never;
        head?: never;
        /**
         * Update a site restore artifact
         *
         * Changes one site of a session, which has to be a draft. The documented way is to PATCH the session with `siteRestoreArtifacts@delta`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.sharePointRestoreSessions.UpdateSiteRestoreArtifacts"];
        trace?: never;
    };
    /** - `GET`: Get the restore point of a site restore artifact */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/siteRestoreArtifacts/{siteRestoreArtifact-id}/restorePoint": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site restore artifact in the session. */
                "siteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        /**
         * Get the restore point of a site restore artifact
         *
         * Reads the point in time to which the site is taken back. `$expand=protectionUnit` asks for what was backed up.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.siteRestoreArtifacts.GetRestorePoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: List site bulk addition requests
     * - `POST`: Create a site bulk addition request
     */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/siteRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * List site bulk addition requests
         *
         * Lists the requests that add sites to a session in bulk, with the progress of each. Takes no query options.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/sharepointrestoresession-list-siterestoreartifactsbulkadditionrequests?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.ListSiteRestoreArtifactsBulkAdditionRequests"];
        put?: never;
        /**
         * Create a site bulk addition request
         *
         * Adds many sites to a session at once, named by `siteWebUrls`, `siteIds` or `protectionUnitIds`; the service finds the restore points. The request starts as `active` and ends, after the session was activated, as `completed` or `completedWithErrors`. A list that is too long returns `400 BulkRestoreRestorationResourcesCountExceedsLimit`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/sharepointrestoresession-post-siterestoreartifactsbulkadditionrequests?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.sharePointRestoreSessions.CreateSiteRestoreArtifactsBulkAdditionRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count site bulk addition requests */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/siteRestoreArtifactsBulkAdditionRequests/$count": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        /**
         * Count site bulk addition requests
         *
         * Counts the requests that add sites to a session in bulk. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.siteRestoreArtifactsBulkAdditionRequests.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /**
     * - `GET`: Get a site bulk addition request
     * - `DELETE`: Delete a site bulk addition request
     * - `PATCH`: Update a site bulk addition request
     */
    "/solutions/backupRestore/sharePointRestoreSessions/{sharePointRestoreSession-id}/siteRestoreArtifactsBulkAdditionRequests/{siteRestoreArtifactsBulkAdditionRequest-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site bulk addition request of the session. */
                "siteRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a site bulk addition request
         *
         * Reads one bulk request: poll its `status` to learn when it is done. Takes no query options. An unknown id returns `404 BulkRestoreArtifactsNotFound`.
         *
         * Permission: `BackupRestore-Restore.Read.All`
         * @see https://learn.microsoft.com/graph/api/siterestoreartifactsbulkadditionrequest-get?view=graph-rest-beta
         */
        get: operations["solutions.backupRestore.sharePointRestoreSessions.GetSiteRestoreArtifactsBulkAdditionRequests"];
        put?: never;
        post?: never;
        /**
         * Delete a site bulk addition request
         *
         * Deletes one bulk request and returns `204` without a body. It has to be `completed` or `completedWithErrors`; otherwise the response is `403 InvalidStateForBulkRequestDeletion`.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/siterestoreartifactsbulkadditionrequest-delete?view=graph-rest-beta
         */
        delete: operations["solutions.backupRestore.sharePointRestoreSessions.DeleteSiteRestoreArtifactsBulkAdditionRequests"];
        options?: never;
        head?: never;
        /**
         * Update a site bulk addition request
         *
         * Changes the properties of one bulk request.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         */
        patch: operations["solutions.backupRestore.sharePointRestoreSessions.UpdateSiteRestoreArtifactsBulkAdditionRequests"];
        trace?: never;
    };
    /** - `GET`: List site protection units */
    "/solutions/backupRestore/siteProtectionUnits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List site protection units
         *
         * Lists the SharePoint sites that backup protects or has protected. `siteName` and `siteWebUrl` tell sites apart for people. Their ids are what `restorePoints/search` takes.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.ListSiteProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Count site protection units */
    "/solutions/backupRestore/siteProtectionUnits/$count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count site protection units
         *
         * Counts the SharePoint sites that backup protects or has protected. The response is a bare number as `text/plain`, not JSON.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.siteProtectionUnits.GetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `GET`: Get a site protection unit */
    "/solutions/backupRestore/siteProtectionUnits/{siteProtectionUnit-id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a site protection unit. */
                "siteProtectionUnit-id": string;
            };
            cookie?: never;
        };
        /**
         * Get a site protection unit
         *
         * Reads one of the SharePoint sites under protection. An unknown id is refused with `400 InvalidProtectionUnitId`.
         *
         * Permission: `BackupRestore-Configuration.Read.All`
         */
        get: operations["solutions.backupRestore.GetSiteProtectionUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `POST`: Browse a restore point of a drive */
    "/solutions/backupRestore/oneDriveForBusinessBrowseSessions/{oneDriveForBusinessBrowseSession-id}/browse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive browse session. */
                "oneDriveForBusinessBrowseSession-id": string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Browse a restore point of a drive
         *
         * Lists what a restore point holds at one location: at the top without a body or with `{}`, and otherwise in the site, library or folder of `browseLocationItemKey` and `browseResourceType`. The `itemKey` of an item is what adds it to a session. Further pages are read with `GET` from `@odata.nextLink`, without a body. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/onedriveforbusinessbrowsesession-browse?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.oneDriveForBusinessBrowseSessions.browse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    /** - `POST`: Browse a restore point of a site */
    "/solutions/backupRestore/sharePointBrowseSessions/{sharePointBrowseSession-id}/browse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint browse session. */
                "sharePointBrowseSession-id": string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Browse a restore point of a site
         *
         * Lists what a restore point holds at one location: at the top without a body or with `{}`, and otherwise in the site, library or folder of `browseLocationItemKey` and `browseResourceType`. The `itemKey` of an item is what adds it to a session. Further pages are read with `GET` from `@odata.nextLink`, without a body. `optimizedBrowse` is refused with `409` if there are several sites or document libraries: browse without it. A signed-in user also needs the role SharePoint Backup Administrator.
         *
         * Permission: `BackupRestore-Restore.ReadWrite.All`
         * @see https://learn.microsoft.com/graph/api/sharepointbrowsesession-browse?view=graph-rest-beta
         */
        post: operations["solutions.backupRestore.sharePointBrowseSessions.browse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        ODataCountResponse: ODataCountResponse;
        artifactFailure: ArtifactFailure;
        artifactRemoval: ArtifactRemoval;
        browseQueryRequest: BrowseQueryRequest;
        browseQueryResponseItemCollectionResponse: BrowseQueryResponseItemCollectionResponse;
        conflictBehavior: ConflictBehavior;
        entityReference: EntityReference;
        exchangeRestoreSessionCreation: ExchangeRestoreSessionCreation;
        exchangeRestoreSessionDelta: ExchangeRestoreSessionDelta;
        exchangeRestoreSessionDeltaRequest: ExchangeRestoreSessionDeltaRequest;
        "microsoft.graph.ODataErrors.ErrorDetails": ErrorDetails;
        "microsoft.graph.ODataErrors.InnerError": InnerError;
        "microsoft.graph.ODataErrors.MainError": MainError;
        "microsoft.graph.ODataErrors.ODataError": ODataError;
        "microsoft.graph.artifactQueryRequest": ArtifactQueryRequest;
        "microsoft.graph.artifactRestoreStatus": ArtifactRestoreStatus;
        "microsoft.graph.artifactRestoreStatusRequest": ArtifactRestoreStatusRequest;
        "microsoft.graph.browsableResourceTypeRequest": BrowsableResourceTypeRequest;
        "microsoft.graph.browseQueryOrderRequest": BrowseQueryOrderRequest;
        "microsoft.graph.browseQueryResponseItem": BrowseQueryResponseItem;
        "microsoft.graph.browseQueryResponseItemType": BrowseQueryResponseItemType;
        "microsoft.graph.browseSessionBase": BrowseSessionBase;
        "microsoft.graph.browseSessionBaseCollectionResponse": BrowseSessionBaseCollectionResponse;
        "microsoft.graph.browseSessionBaseRequest": BrowseSessionBaseRequest;
        "microsoft.graph.browseSessionBaseSelf": BrowseSessionBaseSelf;
        "microsoft.graph.browseSessionBaseSelfRequest": BrowseSessionBaseSelfRequest;
        "microsoft.graph.browseSessionStatus": BrowseSessionStatus;
        "microsoft.graph.browseSessionStatusRequest": BrowseSessionStatusRequest;
        "microsoft.graph.destinationType": DestinationType;
        "microsoft.graph.destinationTypeRequest": DestinationTypeRequest;
        "microsoft.graph.driveProtectionUnit": DriveProtectionUnit;
        "microsoft.graph.driveProtectionUnitCollectionResponse": DriveProtectionUnitCollectionResponse;
        "microsoft.graph.driveRestoreArtifact": DriveRestoreArtifact;
        "microsoft.graph.driveRestoreArtifactCollectionResponse": DriveRestoreArtifactCollectionResponse;
        "microsoft.graph.driveRestoreArtifactRequest": DriveRestoreArtifactRequest;
        "microsoft.graph.driveRestoreArtifactsBulkAdditionRequest": DriveRestoreArtifactsBulkAdditionRequest;
        "microsoft.graph.driveRestoreArtifactsBulkAdditionRequestCollectionResponse": DriveRestoreArtifactsBulkAdditionRequestCollectionResponse;
        "microsoft.graph.driveRestoreArtifactsBulkAdditionRequestRequest": DriveRestoreArtifactsBulkAdditionRequestRequest;
        "microsoft.graph.exchangeRestoreSession": ExchangeRestoreSession;
        "microsoft.graph.exchangeRestoreSessionCollectionResponse": ExchangeRestoreSessionCollectionResponse;
        "microsoft.graph.exchangeRestoreSessionRequest": ExchangeRestoreSessionRequest;
        "microsoft.graph.granularDriveRestoreArtifact": GranularDriveRestoreArtifact;
        "microsoft.graph.granularDriveRestoreArtifactCollectionResponse": GranularDriveRestoreArtifactCollectionResponse;
        "microsoft.graph.granularDriveRestoreArtifactRequest": GranularDriveRestoreArtifactRequest;
        "microsoft.graph.granularMailboxRestoreArtifact": GranularMailboxRestoreArtifact;
        "microsoft.graph.granularMailboxRestoreArtifactCollectionResponse": GranularMailboxRestoreArtifactCollectionResponse;
        "microsoft.graph.granularMailboxRestoreArtifactRequest": GranularMailboxRestoreArtifactRequest;
        "microsoft.graph.granularRestoreItemsRequest": GranularRestoreItemsRequest;
        "microsoft.graph.granularSiteRestoreArtifact": GranularSiteRestoreArtifact;
        "microsoft.graph.granularSiteRestoreArtifactCollectionResponse": GranularSiteRestoreArtifactCollectionResponse;
        "microsoft.graph.granularSiteRestoreArtifactRequest": GranularSiteRestoreArtifactRequest;
        "microsoft.graph.identity": Identity;
        "microsoft.graph.identitySet": IdentitySet;
        "microsoft.graph.mailboxProtectionUnit": MailboxProtectionUnit;
        "microsoft.graph.mailboxProtectionUnitCollectionResponse": MailboxProtectionUnitCollectionResponse;
        "microsoft.graph.mailboxRestoreArtifact": MailboxRestoreArtifact;
        "microsoft.graph.mailboxRestoreArtifactCollectionResponse": MailboxRestoreArtifactCollectionResponse;
        "microsoft.graph.mailboxRestoreArtifactRequest": MailboxRestoreArtifactRequest;
        "microsoft.graph.mailboxRestoreArtifactSelf": MailboxRestoreArtifactSelf;
        "microsoft.graph.mailboxRestoreArtifactSelfRequest": MailboxRestoreArtifactSelfRequest;
        "microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequest": MailboxRestoreArtifactsBulkAdditionRequest;
        "microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequestCollectionResponse": MailboxRestoreArtifactsBulkAdditionRequestCollectionResponse;
        "microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequestRequest": MailboxRestoreArtifactsBulkAdditionRequestRequest;
        "microsoft.graph.mailboxType": MailboxType;
        "microsoft.graph.oneDriveForBusinessBrowseSession": OneDriveForBusinessBrowseSession;
        "microsoft.graph.oneDriveForBusinessBrowseSessionCollectionResponse": OneDriveForBusinessBrowseSessionCollectionResponse;
        "microsoft.graph.oneDriveForBusinessBrowseSessionRequest": OneDriveForBusinessBrowseSessionRequest;
        "microsoft.graph.oneDriveForBusinessRestoreSession": OneDriveForBusinessRestoreSession;
        "microsoft.graph.oneDriveForBusinessRestoreSessionCollectionResponse": OneDriveForBusinessRestoreSessionCollectionResponse;
        "microsoft.graph.oneDriveForBusinessRestoreSessionRequest": OneDriveForBusinessRestoreSessionRequest;
        "microsoft.graph.protectionSource": ProtectionSource;
        "microsoft.graph.protectionUnitBase": ProtectionUnitBase;
        "microsoft.graph.protectionUnitBaseCollectionResponse": ProtectionUnitBaseCollectionResponse;
        "microsoft.graph.protectionUnitBaseSelf": ProtectionUnitBaseSelf;
        "microsoft.graph.protectionUnitStatus": ProtectionUnitStatus;
        "microsoft.graph.publicError": PublicError;
        "microsoft.graph.publicErrorDetail": PublicErrorDetail;
        "microsoft.graph.publicInnerError": PublicInnerError;
        "microsoft.graph.restorableArtifactRequest": RestorableArtifactRequest;
        "microsoft.graph.restoreArtifactsBulkRequestStatus": RestoreArtifactsBulkRequestStatus;
        "microsoft.graph.restoreArtifactsBulkRequestStatusRequest": RestoreArtifactsBulkRequestStatusRequest;
        "microsoft.graph.restoreJobType": RestoreJobType;
        "microsoft.graph.restoreJobTypeRequest": RestoreJobTypeRequest;
        "microsoft.graph.restorePoint": RestorePoint;
        "microsoft.graph.restorePointCollectionResponse": RestorePointCollectionResponse;
        "microsoft.graph.restorePointPreference": RestorePointPreference;
        "microsoft.graph.restorePointPreferenceRequest": RestorePointPreferenceRequest;
        "microsoft.graph.restorePointSearchResponse": RestorePointSearchResponse;
        "microsoft.graph.restorePointSearchResult": RestorePointSearchResult;
        "microsoft.graph.restorePointTags": RestorePointTags;
        "microsoft.graph.restorePointTagsRequest": RestorePointTagsRequest;
        "microsoft.graph.restoreSearchArtifactQueryExpressionRequest": RestoreSearchArtifactQueryExpressionRequest;
        "microsoft.graph.restoreSessionArtifactCount": RestoreSessionArtifactCount;
        "microsoft.graph.restoreSessionBase": RestoreSessionBase;
        "microsoft.graph.restoreSessionBaseCollectionResponse": RestoreSessionBaseCollectionResponse;
        "microsoft.graph.restoreSessionBaseRequest": RestoreSessionBaseRequest;
        "microsoft.graph.restoreSessionBaseSelf": RestoreSessionBaseSelf;
        "microsoft.graph.restoreSessionBaseSelfRequest": RestoreSessionBaseSelfRequest;
        "microsoft.graph.restoreSessionStatus": RestoreSessionStatus;
        "microsoft.graph.restoreSessionStatusRequest": RestoreSessionStatusRequest;
        "microsoft.graph.retentionPeriodChange": RetentionPeriodChange;
        "microsoft.graph.retentionPeriodChangeStatus": RetentionPeriodChangeStatus;
        "microsoft.graph.sharePointBrowseSession": SharePointBrowseSession;
        "microsoft.graph.sharePointBrowseSessionCollectionResponse": SharePointBrowseSessionCollectionResponse;
        "microsoft.graph.sharePointBrowseSessionRequest": SharePointBrowseSessionRequest;
        "microsoft.graph.sharePointRestoreSession": SharePointRestoreSession;
        "microsoft.graph.sharePointRestoreSessionCollectionResponse": SharePointRestoreSessionCollectionResponse;
        "microsoft.graph.sharePointRestoreSessionRequest": SharePointRestoreSessionRequest;
        "microsoft.graph.siteProtectionUnit": SiteProtectionUnit;
        "microsoft.graph.siteProtectionUnitCollectionResponse": SiteProtectionUnitCollectionResponse;
        "microsoft.graph.siteRestoreArtifact": SiteRestoreArtifact;
        "microsoft.graph.siteRestoreArtifactCollectionResponse": SiteRestoreArtifactCollectionResponse;
        "microsoft.graph.siteRestoreArtifactRequest": SiteRestoreArtifactRequest;
        "microsoft.graph.siteRestoreArtifactsBulkAdditionRequest": SiteRestoreArtifactsBulkAdditionRequest;
        "microsoft.graph.siteRestoreArtifactsBulkAdditionRequestCollectionResponse": SiteRestoreArtifactsBulkAdditionRequestCollectionResponse;
        "microsoft.graph.siteRestoreArtifactsBulkAdditionRequestRequest": SiteRestoreArtifactsBulkAdditionRequestRequest;
        "microsoft.graph.timePeriod": TimePeriod;
        oneDriveForBusinessRestoreSessionCreationRequest: OneDriveForBusinessRestoreSessionCreationRequest;
        oneDriveForBusinessRestoreSessionDelta: OneDriveForBusinessRestoreSessionDelta;
        oneDriveForBusinessRestoreSessionDeltaRequest: OneDriveForBusinessRestoreSessionDeltaRequest;
        sharePointRestoreSessionCreationRequest: SharePointRestoreSessionCreationRequest;
        sharePointRestoreSessionDelta: SharePointRestoreSessionDelta;
        sharePointRestoreSessionDeltaRequest: SharePointRestoreSessionDeltaRequest;
    };
    responses: {
        /** Number of the resources */
        ODataCountResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": ODataCountResponse;
            };
        };
        /** error */
        error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ODataError;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.browseSessionBaseCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": BrowseSessionBaseCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.driveProtectionUnitCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DriveProtectionUnitCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.driveRestoreArtifactCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DriveRestoreArtifactCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.driveRestoreArtifactsBulkAdditionRequestCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DriveRestoreArtifactsBulkAdditionRequestCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.exchangeRestoreSessionCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ExchangeRestoreSessionCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.granularDriveRestoreArtifactCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GranularDriveRestoreArtifactCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.granularMailboxRestoreArtifactCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GranularMailboxRestoreArtifactCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.granularSiteRestoreArtifactCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": GranularSiteRestoreArtifactCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.mailboxProtectionUnitCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": MailboxProtectionUnitCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.mailboxRestoreArtifactCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": MailboxRestoreArtifactCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequestCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": MailboxRestoreArtifactsBulkAdditionRequestCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.oneDriveForBusinessBrowseSessionCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": OneDriveForBusinessBrowseSessionCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.oneDriveForBusinessRestoreSessionCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": OneDriveForBusinessRestoreSessionCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.protectionUnitBaseCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ProtectionUnitBaseCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.restorePointCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RestorePointCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.restoreSessionBaseCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RestoreSessionBaseCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.sharePointBrowseSessionCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SharePointBrowseSessionCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.sharePointRestoreSessionCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SharePointRestoreSessionCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.siteProtectionUnitCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SiteProtectionUnitCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.siteRestoreArtifactCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SiteRestoreArtifactCollectionResponse;
            };
        };
        /** Retrieved collection */
        "microsoft.graph.siteRestoreArtifactsBulkAdditionRequestCollectionResponse": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": SiteRestoreArtifactsBulkAdditionRequestCollectionResponse;
            };
        };
    };
    parameters: {
        /** Whether to return the number of all items, on every page together, as `@odata.count`. */
        count: boolean;
        /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
        filter: string;
        /**
         * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
         *
         * @example include-unknown-enum-members
         */
        prefer: string;
        /** Words to look for, as an OData search expression. */
        search: string;
        /** Number of items to pass over at the start of the list. */
        skip: number;
        /**
         * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
         *
         * @example 50
         */
        top: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export interface operations {
    "solutions.backupRestore.ListBrowseSessions": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.browseSessionBaseCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.CreateBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BrowseSessionBaseRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BrowseSessionBase;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.browseSessions.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetBrowseSessions": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: never;
            path: {
                /** Id of a browse session of either type. */
                "browseSessionBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BrowseSessionBase;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.browseSessions.browseSessionBase.browse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a browse session of either type. */
                "browseSessionBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": BrowseQueryRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BrowseQueryResponseItemCollectionResponse;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.browseSessions.browseSessionBase.browse-ae5b": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
            };
            header?: never;
            path: {
                /** Key of browseSessionBase */
                "browseSessionBase-id": string;
                /** Usage: nextFetchToken='{nextFetchToken}' */
                nextFetchToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BrowseQueryResponseItemCollectionResponse;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListDriveProtectionUnits": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.driveProtectionUnitCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.driveProtectionUnits.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetDriveProtectionUnits": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a drive protection unit. */
                "driveProtectionUnit-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveProtectionUnit;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListExchangeRestoreSessions": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("granularMailboxRestoreArtifacts" | "mailboxRestoreArtifacts" | "mailboxRestoreArtifactsBulkAdditionRequests")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.exchangeRestoreSessionCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.CreateExchangeRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": ExchangeRestoreSessionRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExchangeRestoreSessionCreation;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetExchangeRestoreSessions": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("granularMailboxRestoreArtifacts" | "mailboxRestoreArtifacts" | "mailboxRestoreArtifactsBulkAdditionRequests")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExchangeRestoreSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.DeleteExchangeRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.UpdateExchangeRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ExchangeRestoreSessionDeltaRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExchangeRestoreSessionDelta;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.ListGranularMailboxRestoreArtifacts": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.granularMailboxRestoreArtifactCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.CreateGranularMailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": GranularMailboxRestoreArtifactRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularMailboxRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.granularMailboxRestoreArtifacts.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.GetGranularMailboxRestoreArtifacts": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a granular mailbox restore artifact in the session. */
                "granularMailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularMailboxRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.DeleteGranularMailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a granular mailbox restore artifact in the session. */
                "granularMailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.UpdateGranularMailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a granular mailbox restore artifact in the session. */
                "granularMailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": GranularMailboxRestoreArtifactRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularMailboxRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.granularMailboxRestoreArtifacts.GetRestorePoint": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "protectionUnit"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a granular mailbox restore artifact in the session. */
                "granularMailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestorePoint;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.ListMailboxRestoreArtifacts": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.mailboxRestoreArtifactCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.CreateMailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MailboxRestoreArtifactRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.mailboxRestoreArtifacts.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.GetMailboxRestoreArtifacts": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox restore artifact in the session. */
                "mailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.DeleteMailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox restore artifact in the session. */
                "mailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.UpdateMailboxRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox restore artifact in the session. */
                "mailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MailboxRestoreArtifactRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.mailboxRestoreArtifacts.GetRestorePoint": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "protectionUnit"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox restore artifact in the session. */
                "mailboxRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestorePoint;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.ListMailboxRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.mailboxRestoreArtifactsBulkAdditionRequestCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.CreateMailboxRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MailboxRestoreArtifactsBulkAdditionRequestRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.mailboxRestoreArtifactsBulkAdditionRequests.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.GetMailboxRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox bulk addition request of the session. */
                "mailboxRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.DeleteMailboxRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox bulk addition request of the session. */
                "mailboxRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.exchangeRestoreSessions.UpdateMailboxRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of an Exchange restore session. */
                "exchangeRestoreSession-id": string;
                /** Id of a mailbox bulk addition request of the session. */
                "mailboxRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": MailboxRestoreArtifactsBulkAdditionRequestRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListMailboxProtectionUnits": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.mailboxProtectionUnitCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.mailboxProtectionUnits.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetMailboxProtectionUnits": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a mailbox protection unit. */
                "mailboxProtectionUnit-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxProtectionUnit;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListOneDriveForBusinessBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.oneDriveForBusinessBrowseSessionCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.CreateOneDriveForBusinessBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": OneDriveForBusinessBrowseSessionRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OneDriveForBusinessBrowseSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessBrowseSessions.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetOneDriveForBusinessBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive browse session. */
                "oneDriveForBusinessBrowseSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OneDriveForBusinessBrowseSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListOneDriveForBusinessRestoreSessions": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("driveRestoreArtifacts" | "driveRestoreArtifactsBulkAdditionRequests" | "granularDriveRestoreArtifacts")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.oneDriveForBusinessRestoreSessionCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.CreateOneDriveForBusinessRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": OneDriveForBusinessRestoreSessionCreationRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OneDriveForBusinessRestoreSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetOneDriveForBusinessRestoreSessions": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("driveRestoreArtifacts" | "driveRestoreArtifactsBulkAdditionRequests" | "granularDriveRestoreArtifacts")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OneDriveForBusinessRestoreSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.DeleteOneDriveForBusinessRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.UpdateOneDriveForBusinessRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": OneDriveForBusinessRestoreSessionDeltaRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OneDriveForBusinessRestoreSessionDelta;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.ListDriveRestoreArtifacts": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.driveRestoreArtifactCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.CreateDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DriveRestoreArtifactRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.driveRestoreArtifacts.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetDriveRestoreArtifacts": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive restore artifact in the session. */
                "driveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.DeleteDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive restore artifact in the session. */
                "driveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.UpdateDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive restore artifact in the session. */
                "driveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DriveRestoreArtifactRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.driveRestoreArtifacts.GetRestorePoint": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "protectionUnit"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive restore artifact in the session. */
                "driveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestorePoint;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.ListDriveRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.driveRestoreArtifactsBulkAdditionRequestCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.CreateDriveRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DriveRestoreArtifactsBulkAdditionRequestRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.driveRestoreArtifactsBulkAdditionRequests.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetDriveRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive bulk addition request of the session. */
                "driveRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.DeleteDriveRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive bulk addition request of the session. */
                "driveRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.UpdateDriveRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a drive bulk addition request of the session. */
                "driveRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DriveRestoreArtifactsBulkAdditionRequestRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.ListGranularDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.granularDriveRestoreArtifactCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.CreateGranularDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": GranularDriveRestoreArtifactRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularDriveRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.granularDriveRestoreArtifacts.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.GetGranularDriveRestoreArtifacts": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a granular drive restore artifact in the session; it may hold commas. */
                "granularDriveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularDriveRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.DeleteGranularDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a granular drive restore artifact in the session; it may hold commas. */
                "granularDriveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessRestoreSessions.UpdateGranularDriveRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive restore session. */
                "oneDriveForBusinessRestoreSession-id": string;
                /** Id of a granular drive restore artifact in the session; it may hold commas. */
                "granularDriveRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": GranularDriveRestoreArtifactRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularDriveRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListProtectionUnits": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.protectionUnitBaseCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.protectionUnits.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListProtectionUnits.AsDriveProtectionUnit": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.driveProtectionUnitCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ProtectionUnits.GetCount.AsDriveProtectionUnit": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListProtectionUnits.AsMailboxProtectionUnit": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.mailboxProtectionUnitCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ProtectionUnits.GetCount.AsMailboxProtectionUnit": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListProtectionUnits.AsSiteProtectionUnit": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.siteProtectionUnitCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ProtectionUnits.GetCount.AsSiteProtectionUnit": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetProtectionUnits": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProtectionUnitBase;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetProtectionUnits.AsDriveProtectionUnit": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DriveProtectionUnit;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetProtectionUnits.AsMailboxProtectionUnit": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MailboxProtectionUnit;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetProtectionUnits.AsSiteProtectionUnit": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a protection unit of any type. */
                "protectionUnitBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteProtectionUnit;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListRestorePoints": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "protectionUnit"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.restorePointCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.restorePoints.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.restorePoints.search": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Ids of the protection units to search, at most 20; exactly one if there is an `artifactQuery`. */
                    protectionUnitIds: readonly string[];
                    /** Period in which the restore points were taken. It may have no end. */
                    protectionTimePeriod: TimePeriod;
                    /** Order of the restore points: the `latest` first, or the `oldest`. */
                    restorePointPreference?: RestorePointPreferenceRequest | null;
                    /** Features that the restore points must have; a set, its members joined by commas. Browse sessions need `fastRestore`. */
                    tags?: RestorePointTagsRequest | null;
                    /** Messages to look for. The response then has the number of hits in each restore point. */
                    artifactQuery?: ArtifactQueryRequest | null;
                };
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestorePointSearchResponse | null;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetRestorePoints": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "protectionUnit"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a restore point; opaque, a GUID or base64. */
                "restorePoint-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestorePoint;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.restorePoints.GetProtectionUnit": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a restore point; opaque, a GUID or base64. */
                "restorePoint-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ProtectionUnitBase;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListRestoreSessions": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("microsoft.graph.exchangeRestoreSession/granularMailboxRestoreArtifacts" | "microsoft.graph.exchangeRestoreSession/mailboxRestoreArtifacts" | "microsoft.graph.exchangeRestoreSession/mailboxRestoreArtifactsBulkAdditionRequests" | "microsoft.graph.oneDriveForBusinessRestoreSession/driveRestoreArtifacts" | "microsoft.graph.oneDriveForBusinessRestoreSession/driveRestoreArtifactsBulkAdditionRequests" | "microsoft.graph.oneDriveForBusinessRestoreSession/granularDriveRestoreArtifacts" | "microsoft.graph.sharePointRestoreSession/granularSiteRestoreArtifacts" | "microsoft.graph.sharePointRestoreSession/siteRestoreArtifacts" | "microsoft.graph.sharePointRestoreSession/siteRestoreArtifactsBulkAdditionRequests")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.restoreSessionBaseCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.CreateRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": RestoreSessionBaseRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestoreSessionBase;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.restoreSessions.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetRestoreSessions": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("microsoft.graph.exchangeRestoreSession/granularMailboxRestoreArtifacts" | "microsoft.graph.exchangeRestoreSession/mailboxRestoreArtifacts" | "microsoft.graph.exchangeRestoreSession/mailboxRestoreArtifactsBulkAdditionRequests" | "microsoft.graph.oneDriveForBusinessRestoreSession/driveRestoreArtifacts" | "microsoft.graph.oneDriveForBusinessRestoreSession/driveRestoreArtifactsBulkAdditionRequests" | "microsoft.graph.oneDriveForBusinessRestoreSession/granularDriveRestoreArtifacts" | "microsoft.graph.sharePointRestoreSession/granularSiteRestoreArtifacts" | "microsoft.graph.sharePointRestoreSession/siteRestoreArtifacts" | "microsoft.graph.sharePointRestoreSession/siteRestoreArtifactsBulkAdditionRequests")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a restore session of any type. */
                "restoreSessionBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestoreSessionBase;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.DeleteRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a restore session of any type. */
                "restoreSessionBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.UpdateRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a restore session of any type. */
                "restoreSessionBase-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": RestoreSessionBaseRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestoreSessionBase;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.restoreSessions.restoreSessionBase.activate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a restore session of any type. */
                "restoreSessionBase-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestoreSessionBase | null;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListSharePointBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.sharePointBrowseSessionCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.CreateSharePointBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SharePointBrowseSessionRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SharePointBrowseSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointBrowseSessions.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetSharePointBrowseSessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint browse session. */
                "sharePointBrowseSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SharePointBrowseSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListSharePointRestoreSessions": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("granularSiteRestoreArtifacts" | "siteRestoreArtifacts" | "siteRestoreArtifactsBulkAdditionRequests")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.sharePointRestoreSessionCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.CreateSharePointRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": SharePointRestoreSessionCreationRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SharePointRestoreSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetSharePointRestoreSessions": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly ("granularSiteRestoreArtifacts" | "siteRestoreArtifacts" | "siteRestoreArtifactsBulkAdditionRequests")[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SharePointRestoreSession;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.DeleteSharePointRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.UpdateSharePointRestoreSessions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SharePointRestoreSessionDeltaRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SharePointRestoreSessionDelta;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.ListGranularSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.granularSiteRestoreArtifactCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.CreateGranularSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": GranularSiteRestoreArtifactRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularSiteRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.granularSiteRestoreArtifacts.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.GetGranularSiteRestoreArtifacts": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a granular site restore artifact in the session; it may hold commas. */
                "granularSiteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularSiteRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.DeleteGranularSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a granular site restore artifact in the session; it may hold commas. */
                "granularSiteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.UpdateGranularSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a granular site restore artifact in the session; it may hold commas. */
                "granularSiteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": GranularSiteRestoreArtifactRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": GranularSiteRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.ListSiteRestoreArtifacts": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.siteRestoreArtifactCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.CreateSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SiteRestoreArtifactRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.siteRestoreArtifacts.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.GetSiteRestoreArtifacts": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "restorePoint"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site restore artifact in the session. */
                "siteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.DeleteSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site restore artifact in the session. */
                "siteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.UpdateSiteRestoreArtifacts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site restore artifact in the session. */
                "siteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SiteRestoreArtifactRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteRestoreArtifact;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.siteRestoreArtifacts.GetRestorePoint": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly "protectionUnit"[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site restore artifact in the session. */
                "siteRestoreArtifact-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RestorePoint;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.ListSiteRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.siteRestoreArtifactsBulkAdditionRequestCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.CreateSiteRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SiteRestoreArtifactsBulkAdditionRequestRequest;
            };
        };
        responses: {
            /** Created resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.siteRestoreArtifactsBulkAdditionRequests.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.GetSiteRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site bulk addition request of the session. */
                "siteRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.DeleteSiteRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /** ETag of the object as it was last read; the request is carried out only if the object has not changed since. */
                "If-Match"?: string;
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site bulk addition request of the session. */
                "siteRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Success */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointRestoreSessions.UpdateSiteRestoreArtifactsBulkAdditionRequests": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a SharePoint restore session. */
                "sharePointRestoreSession-id": string;
                /** Id of a site bulk addition request of the session. */
                "siteRestoreArtifactsBulkAdditionRequest-id": string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": SiteRestoreArtifactsBulkAdditionRequestRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteRestoreArtifactsBulkAdditionRequest;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.ListSiteProtectionUnits": {
        parameters: {
            query?: {
                /**
                 * Number of items wanted on a page; if more are left, the response has an `@odata.nextLink`.
                 *
                 * @example 50
                 */
                $top?: components["parameters"]["top"];
                /** Number of items to pass over at the start of the list. */
                $skip?: components["parameters"]["skip"];
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
                /** Whether to return the number of all items, on every page together, as `@odata.count`. */
                $count?: components["parameters"]["count"];
                /** Properties to sort by, joined by commas; `asc` or `desc` may follow each name after a space. */
                $orderby?: readonly string[];
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["microsoft.graph.siteProtectionUnitCollectionResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.siteProtectionUnits.GetCount": {
        parameters: {
            query?: {
                /** Words to look for, as an OData search expression. */
                $search?: components["parameters"]["search"];
                /** OData expression that items have to meet, such as `status eq 'draft'`; a single quote inside a string is doubled. Comparing with a later member of an enum needs `Prefer: include-unknown-enum-members` and is a 400 without. */
                $filter?: components["parameters"]["filter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "2XX": components["responses"]["ODataCountResponse"];
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.GetSiteProtectionUnits": {
        parameters: {
            query?: {
                /** Properties to return, joined by commas; the others are left out of the response. */
                $select?: readonly string[];
                /** Navigation properties to return inline, joined by commas. */
                $expand?: readonly string[];
            };
            header?: {
                /**
                 * Preferences for this request, separated by commas. With `include-unknown-enum-members` the answer holds the later members of evolvable enums; without it the server puts `unknownFutureValue` in their place.
                 *
                 * @example include-unknown-enum-members
                 */
                Prefer?: components["parameters"]["prefer"];
            };
            path: {
                /** Id of a site protection unit. */
                "siteProtectionUnit-id": string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Retrieved resource */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SiteProtectionUnit;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.oneDriveForBusinessBrowseSessions.browse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a OneDrive browse session. */
                "oneDriveForBusinessBrowseSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": BrowseQueryRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BrowseQueryResponseItemCollectionResponse;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
    "solutions.backupRestore.sharePointBrowseSessions.browse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of a SharePoint browse session. */
                "sharePointBrowseSession-id": string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": BrowseQueryRequest;
            };
        };
        responses: {
            /** Success */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BrowseQueryResponseItemCollectionResponse;
                };
            };
            "4XX": components["responses"]["error"];
            "5XX": components["responses"]["error"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
