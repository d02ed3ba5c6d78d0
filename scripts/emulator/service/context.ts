import type { JsonObject } from "../../document/json.ts";
import type { Call } from "./service.ts";
import { stepsIn } from "./target.ts";

/** Returns the property `@odata.context` of a response, the address of its metadata; none without OData. */
export function contextOf(call: Call): JsonObject {
  const { operation, service } = call;
  if (!service.contract.isOData) return {};
  const { kind, segments } = operation;
  // The context of an entity and of a bound action names the collection.
  const end = segments.at(-1)?.isKey === true ? -1 : kind === "action" ? -2 : undefined;
  const steps = stepsIn(call).slice(0, end);
  const path = steps
    .map(({ text, isKey }) => (isKey ? `('${encodeURIComponent(text)}')` : `/${text}`))
    .join("");
  const address = `${service.url()}/$metadata#${path.slice(1)}${kind === "list" ? "" : "/$entity"}`;
  return { "@odata.context": address };
}
