import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "./json.ts";
import { visit } from "./visit.ts";
import { ODATA_TYPE, SENTINEL } from "./vocabulary.ts";

/**
 * The dialect of a document: `graph` has the conventions of Microsoft Graph (the null idiom, `@odata.type`, sentinels,
 * hashes in operationIds, one bearer token for all operations); `openapi` has only those of the specification.
 */
export type Dialect = "graph" | "openapi";

/** The valid values of `dialect` in a `slice.yaml`. */
export const DIALECTS: readonly Dialect[] = ["graph", "openapi"];

/** The hosts of Graph in each national cloud. Source: Microsoft Graph, national cloud deployments. */
const GRAPH_HOST =
  /^https:\/\/(?:(?:dod-)?graph\.microsoft\.(?:com|us|de)|microsoftgraph\.chinacloudapi\.cn)(?:\/|$)/;

const GRAPH_NAMESPACE = "microsoft.graph.";

/**
 * Detects the dialect of a document. It is Graph's if its title or a schema name has Graph's namespace, or a server is
 * Graph's. It also is if an enum has the sentinel and a schema the property `@odata.type`; one of them is enough unless
 * all servers are of another service, since other services of OData have these too.
 */
export function dialectOf(document: JsonObject): Dialect {
  if (isGraphByHead(document) || hasNamespace(document)) return "graph";
  return countMarks(document) > (isElsewhere(document) ? 1 : 0) ? "graph" : "openapi";
}

function isGraphByHead(document: JsonObject): boolean {
  const title = stringAt(objectAt(document, "info"), "title") ?? "";
  const servers = arrayAt(document, "servers").filter(isObject);
  return (
    /\bnamespace microsoft\.graph\b/.test(title) ||
    servers.some((server) => GRAPH_HOST.test(stringAt(server, "url") ?? ""))
  );
}

function hasNamespace(document: JsonObject): boolean {
  const names = Object.keys(objectAt(document, "components", "schemas"));
  return names.some((name) => name.startsWith(GRAPH_NAMESPACE));
}

function isElsewhere(document: JsonObject): boolean {
  const hosts = arrayAt(document, "servers").map((server) => {
    const url = isObject(server) ? stringAt(server, "url") : undefined;
    return url !== undefined && URL.canParse(url) ? new URL(url).host : "";
  });
  return hosts.length > 0 && hosts.every((host) => host !== "" && !host.includes("graph"));
}

function countMarks(document: JsonObject): number {
  let [hasType, hasSentinel] = [false, false];
  visit(document, {
    schema(node) {
      hasType ||= own(objectAt(node, "properties"), ODATA_TYPE) !== undefined;
      hasSentinel ||= arrayAt(node, "enum").includes(SENTINEL);
    },
  });
  return Number(hasType) + Number(hasSentinel);
}
