import type { Call } from "./call.ts";

/** The `@odata.context` of an answer: where the metadata describes what it holds. */
export function contextOf({ operation, keys, service }: Call): string {
  const { kind, segments } = operation;
  // An entity is named by its collection.
  const last = segments.at(-1);
  const shown =
    last?.key === true ? segments.slice(0, -1) : kind === "action" ? segments.slice(0, -2) : segments;
  let used = 0;
  const path = shown.reduce((built, { text, key }) => {
    if (!key) return `${built}/${text}`;
    const id = keys[used] ?? "";
    used += 1;
    return `${built}('${encodeURIComponent(id)}')`;
  }, "");
  return `${service.url()}/$metadata#${path.slice(1)}${kind === "list" ? "" : "/$entity"}`;
}
