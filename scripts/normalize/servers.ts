import { arrayAt, isObject, type JsonObject, stringAt } from "../document/json.ts";

/** Removes the slash at the end of a server's URL, since every path starts with one. */
export function servers(document: JsonObject): JsonObject {
  const published = arrayAt(document, "servers");
  if (published.length === 0) return document;
  const plain = published.map((server) => {
    const url = isObject(server) ? stringAt(server, "url") : undefined;
    return isObject(server) && url !== undefined ? { ...server, url: url.replace(/(?<=.)\/+$/, "") } : server;
  });
  return { ...document, servers: plain };
}
