import { isDeepStrictEqual } from "node:util";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { objectAt } from "../../scripts/document/json.ts";
import { type Block, indexBlocks } from "../../scripts/slice/block-index.ts";
import { OPENAPI } from "../../scripts/slice/index-catalog.ts";
import { parseCatalog } from "../../scripts/slice/parse-catalog.ts";
import { type Slice, slice, sliceCatalog } from "../../scripts/slice/slice.ts";
import type { SliceRequest } from "../../scripts/slice/slice-request.ts";

/** How two ways to take the same slice agree. */
export type Agreement =
  /** The same slice, one of them by an index. */
  | "indexed"
  /** The same slice, the index having passed. */
  | "parsed"
  /** A refusal; for the same reason, unless the full parser cannot read the document at all. */
  | "refused"
  /** A slice that the full parser refuses because of parts that the slice does not need. */
  | "more lenient";

/**
 * Takes a slice by an index where that vouches for the document, and by a full parse.
 *
 * @throws {Error} when the two do not agree
 */
export function agreement(bytes: Uint8Array, request: SliceRequest): Agreement {
  const source = bytesInMemory("document", bytes);
  const ours = outcome(() => slice(source, request));
  const catalog = outcome(() => parseCatalog(source));
  const full = typeof catalog === "string" ? catalog : outcome(() => sliceCatalog(catalog, request));
  if (typeof ours === "string" && (ours === full || typeof catalog === "string")) return "refused";
  if (typeof ours !== "string" && typeof catalog === "string") {
    const needed = parseCatalog(bytesInMemory("document", onlyNeeded(bytes, ours.document)));
    const stopAt = (request.stopAt ?? []).filter((name) => needed.component("schemas", name) !== undefined);
    if (isSame(ours.document, sliceCatalog(needed, { ...request, stopAt }).document)) return "more lenient";
  }
  if (typeof ours === "string" || typeof full === "string" || !isSame(ours.document, full.document)) {
    throw new Error(`${describe(ours)}\nis not what the full parser gives\n${describe(full)}`);
  }
  const { way, wayReason: _, ...report } = ours.report;
  const { way: __, ...expected } = full.report;
  if (!isDeepStrictEqual(report, expected)) throw new Error("the reports differ");
  return way === "index" ? "indexed" : "parsed";
}

function outcome<Result>(take: () => Result): Result | string {
  try {
    return take();
  } catch (error) {
    return String(error);
  }
}

// The order of names counts too.
function isSame(a: JsonObject, b: JsonObject): boolean {
  return isDeepStrictEqual(a, b) && JSON.stringify(a) === JSON.stringify(b);
}

function describe(found: Slice | string): string {
  return typeof found === "string" ? found : `${found.report.way}: ${JSON.stringify(found.document)}`;
}

// The document without the lines of path items and components that are no part of a slice of it. What is
// no text at all can only be left in comments, or else it would have been refused.
function onlyNeeded(bytes: Uint8Array, document: JsonObject): Uint8Array {
  const root = indexBlocks(bytesInMemory("document", bytes), OPENAPI);
  const unwanted: (readonly [number, number])[] = [];
  const leaveOut = (block: Block | undefined, ...path: readonly string[]): void => {
    const wanted = objectAt(document, ...path);
    for (const [key, { start, end }] of block?.entries ?? []) {
      if (!Object.hasOwn(wanted, key)) unwanted.push([start, end]);
    }
  };
  leaveOut(root.entries.get("paths")?.block, "paths");
  const components = root.entries.get("components");
  for (const [section, { block, start, end }] of components?.block?.entries ?? []) {
    if (block === undefined || block.entries.size === 0) unwanted.push([start, end]);
    leaveOut(block, "components", section);
  }
  const isNeeded = Object.hasOwn(document, "components");
  if (components !== undefined && !isNeeded) unwanted.push([components.start, components.end]);
  const kept = Buffer.from(bytes);
  // A comment takes the place, since blank lines may belong to the text before them.
  for (const [start, end] of unwanted) kept.fill("#", start, end - 1);
  return Buffer.from(kept.toString().replaceAll("\0", "?"));
}
