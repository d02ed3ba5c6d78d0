import type { Call } from "./service.ts";

/** Returns the `@odata.context` of a response: the address of the metadata that describes its content. */
export function contextOf({ operation, keys, service }: Call): string {
  const { kind, segments } = operation;
  // The context of an entity and of a bound action names the collection.
  const last = segments.at(-1);
  const end = last?.isKey === true ? -1 : kind === "action" ? -2 : undefined;
  let used = 0;
  const path = segments.slice(0, end).reduce((built, { text, isKey }) => {
    if (!isKey) return `${built}/${text}`;
    used += 1;
    return `${built}('${encodeURIComponent(keys[used - 1] ?? "")}')`;
  }, "");
  return `${service.url()}/$metadata#${path.slice(1)}${kind === "list" ? "" : "/$entity"}`;
}
