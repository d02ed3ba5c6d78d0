import { isDeepStrictEqual } from "node:util";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { objectAt } from "../../scripts/document/json.ts";
import type { Block } from "../../scripts/slice/block-index.ts";
import { indexDocument } from "../../scripts/slice/index-catalog.ts";
import { parseCatalog } from "../../scripts/slice/parse-catalog.ts";
import { type Slice, slice, sliceCatalog } from "../../scripts/slice/slice.ts";
import type { SliceRequest } from "../../scripts/slice/slice-request.ts";

/** How the index and the full parser agree on a slice. */
export type Agreement =
  /** The slices are equal; the index was used. */
  | "indexed"
  /** The slices are equal; the full parser was the fallback. */
  | "fully parsed"
  /** Both refuse, for the same reason if the full parser can read the document. */
  | "refused"
  /** The full parser refuses the document because of parts that the slice does not need. */
  | "more lenient";

/**
 * Takes a slice by an index, if possible, and by a full parse, and compares the two.
 *
 * @throws {Error} if the two do not agree
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
    throw new Error(`${describe(ours)}\ndiffers from the result of the full parser\n${describe(full)}`);
  }
  const { parser, fallbackReason: _, ...report } = ours.report;
  const { parser: __, ...expected } = full.report;
  if (!isDeepStrictEqual(report, expected)) throw new Error("the reports differ");
  return parser === "index" ? "indexed" : "fully parsed";
}

function outcome<Result>(take: () => Result): Result | string {
  try {
    return take();
  } catch (error) {
    return String(error);
  }
}

// Compares the order of names too.
function isSame(a: JsonObject, b: JsonObject): boolean {
  return isDeepStrictEqual(a, b) && JSON.stringify(a) === JSON.stringify(b);
}

function describe(found: Slice | string): string {
  return typeof found === "string" ? found : `${found.report.parser}: ${JSON.stringify(found.document)}`;
}

// Removes the path items and components that are not in a slice. NUL bytes are replaced: they can only be left in
// comments, since they are refused anywhere else.
function onlyNeeded(bytes: Uint8Array, document: JsonObject): Uint8Array {
  const root = indexDocument(bytesInMemory("document", bytes));
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
  // Filled with a comment, since blank lines may belong to the text before them.
  for (const [start, end] of unwanted) kept.fill("#", start, end - 1);
  return Buffer.from(kept.toString().replaceAll("\0", "?"));
}
