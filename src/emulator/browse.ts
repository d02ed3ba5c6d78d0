import { randomBytes } from "node:crypto";
import {
  badRequest,
  bodyOf,
  type Call,
  type Entity,
  entityOf,
  type Json,
  type JsonObject,
  json,
  own,
  Refusal,
  type Route,
  type ServiceResponse,
  stringAt,
  targetOf,
} from "graph-slice/emulator";
import { BACKUP, type Backup, isDue } from "./backup.ts";
import {
  createBrowseSession,
  expireBrowseSessions,
  finishBrowseSession,
  readySession,
} from "./browse-session.ts";
import type { ContentItem } from "./contents.ts";

const ALL = `${BACKUP}/browseSessions`;
const TYPED = [`${BACKUP}/sharePointBrowseSessions`, `${BACKUP}/oneDriveForBusinessBrowseSessions`];

/** The typed collections of browse sessions, as views of all browse sessions. */
export const BROWSE_VIEWS: Readonly<Record<string, string>> = Object.fromEntries(
  TYPED.map((path) => [path, ALL]),
);

/** Later pages are read with GET, which the document does not list. */
export const BROWSE_ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  [ALL, ...TYPED].map((path) => [`GET ${path}/{…}/browse`, "POST"]),
);

/** Returns the routes of browse sessions. */
export function browseRoutes(backup: Backup): readonly Route[] {
  const handle = (call: Call, next: () => ServiceResponse): ServiceResponse => {
    expireBrowseSessions(backup);
    const { kind } = call.operation;
    if (kind === "create") return createBrowseSession(backup, call, targetOf(call));
    if (kind === "action") return browse(backup, call);
    const response = next();
    if (kind !== "read") return response;
    const session = entityOf(targetOf(call));
    if (isDue(backup, session)) finishBrowseSession(backup, session);
    return response;
  };
  return [ALL, ...TYPED].map((path) => ({ match: `${path}*`, handle }));
}

/**
 * Responds with a page of the items at a location of a browse session.
 *
 * @throws {Refusal} if it is not ready, or the body is invalid
 */
function browse(backup: Backup, call: Call): ServiceResponse {
  const session = entityOf(targetOf(call));
  const all = readySession(backup, session.id)?.items;
  if (all === undefined) {
    const message = `The browse session is ${String(session.properties["status"])}.`;
    // Not documented: Microsoft lists no errors of browse sessions.
    throw new Refusal(409, "BrowseSessionNotReady", message);
  }
  const isLater = call.request.method === "GET";
  const items = isLater ? laterItems(backup, call, session) : firstItems(all, call, session);
  const { browsePageSize } = backup.behaviour;
  const [shown, rest] = [items.slice(0, browsePageSize), items.slice(browsePageSize)];
  const token = randomBytes(18).toString("base64url");
  if (rest.length > 0) backup.pages.set(token, { sessionId: session.id, items: rest });
  return json(200, {
    "@odata.context": `${call.service.url()}/$metadata#Collection(microsoft.graph.browseQueryResponseItem)`,
    "@odata.count": shown.length,
    ...(rest.length === 0 ? {} : { "@odata.nextLink": `${browseUrl(call)}?$skiptoken=${token}` }),
    value: shown.map((item) => shownItem(item, all)),
  });
}

function firstItems(all: readonly ContentItem[], call: Call, session: Entity): readonly ContentItem[] {
  const wanted = bodyOf(call);
  const isSite = session.type === "#microsoft.graph.sharePointBrowseSession";
  const location = locationOf(all, wanted, isSite);
  const listed = all.filter((item) =>
    // With a filter, `optimizedBrowse` searches the whole library.
    own(wanted, "optimizedBrowse") === true && own(wanted, "filter") != null
      ? item.type === "folder" || item.type === "file"
      : item.parentKey === location,
  );
  return ordered(filtered(listed, stringAt(wanted, "filter")), stringAt(wanted, "orderBy"));
}

function laterItems(backup: Backup, call: Call, session: Entity): readonly ContentItem[] {
  const [, inPath] = /nextFetchToken='([^']*)'/.exec(decodeURIComponent(call.request.path)) ?? [];
  const page = backup.pages.get(call.query.skipToken ?? inPath ?? "");
  if (page?.sessionId === session.id) return page.items;
  throw badRequest("The next link is unknown.", "$skiptoken");
}

// Returns the key of the item whose items are listed; undefined for the top level.
function locationOf(items: readonly ContentItem[], body: JsonObject, isSite: boolean): string | undefined {
  const key = stringAt(body, "browseLocationItemKey");
  const isOptimized = own(body, "optimizedBrowse") === true;
  if (isOptimized && !isSite) throw badRequest("optimizedBrowse is for SharePoint only.", "optimizedBrowse");
  if (key === undefined) return isOptimized ? onlyLibrary(items) : undefined;
  const item = items.find(({ itemKey }) => itemKey === key);
  if (item === undefined) throw new Refusal(404, "itemNotFound", "No item has this key.");
  const type = stringAt(body, "browseResourceType");
  if (item.type === "file" || (type !== undefined && type !== "none" && type !== item.type))
    throw badRequest(`The item is a ${item.type}, not a ${type ?? "location"}.`, "browseResourceType");
  return item.itemKey;
}

// Skips levels with a single item.
function onlyLibrary(items: readonly ContentItem[]): string {
  const [library, ...others] = items.filter(({ type }) => type === "documentLibrary");
  const sites = items.filter(({ type }) => type === "site");
  if (library !== undefined && others.length === 0 && sites.length <= 1) return library.itemKey;
  const message = "The backup has several sites or document libraries; browse without optimizedBrowse.";
  throw new Refusal(409, "Conflict", message, { target: "optimizedBrowse" });
}

function filtered(items: readonly ContentItem[], filter: string | undefined): readonly ContentItem[] {
  if (filter === undefined || filter.trim() === "") return items;
  const [, text] = /^\(?\s*name\s+-contains\s+'([^']*)'\s*\)?$/.exec(filter.trim()) ?? [];
  if (text === undefined)
    throw badRequest("The filter must have the form (name -contains 'text').", "filter");
  return items.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
}

function ordered(items: readonly ContentItem[], order: string | undefined): readonly ContentItem[] {
  if (order === undefined) return items;
  const key = order.startsWith("path") ? "path" : "name";
  const direction = order.endsWith("Dsc") ? -1 : 1;
  return items.toSorted((a, b) => direction * (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0));
}

// Returns the URL of the requested collection, without a token.
function browseUrl({ request, service }: Call): string {
  const path = decodeURIComponent(request.path).replace(/\/browse[^/]*$/, "/browse");
  return `${new URL(service.url()).origin}${path}`;
}

function shownItem(
  { itemKey, name, type, path, sizeInBytes }: ContentItem,
  all: readonly ContentItem[],
): Json {
  return {
    itemKey,
    name,
    webUrl: `https://contoso.example/${encodeURI(path)}`,
    type,
    sizeInBytes: String(sizeInBytes),
    ...(type === "file" ? {} : { itemsCount: all.filter(({ parentKey }) => parentKey === itemKey).length }),
  };
}
