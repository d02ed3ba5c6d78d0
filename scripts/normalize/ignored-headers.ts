import { isObject, type JsonObject, mapValues, own } from "../document/json.ts";
import { dereferenced } from "../document/reference-chain.ts";
import { rewrite } from "../document/rewrite.ts";

/** Headers of a request that content and security state (OpenAPI 3.1.1, section 4.8.12.1). */
export const IN_REQUESTS: readonly string[] = ["accept", "content-type", "authorization"];

/** The header of a response that its content states (OpenAPI 3.1.1, section 4.8.17.1). */
const IN_RESPONSES = "content-type";

/** Removes the headers that have no effect as parameters and as headers of responses. */
export function ignoredHeaders(document: JsonObject): JsonObject {
  return rewrite(document, {
    parameter: (node) => {
      const { in: place, name } = dereferenced(node, document);
      const isIgnored =
        place === "header" && typeof name === "string" && IN_REQUESTS.includes(name.toLowerCase());
      return isIgnored ? undefined : node;
    },
    response: (node) => {
      const headers = own(node, "headers");
      if (!isObject(headers)) return node;
      const kept = mapValues(headers, (header, name) =>
        name.toLowerCase() === IN_RESPONSES ? undefined : header,
      );
      return kept === headers ? node : { ...node, headers: kept };
    },
  });
}
