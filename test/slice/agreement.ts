import { isDeepStrictEqual } from "node:util";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import type { JsonObject } from "../../scripts/document/json.ts";
import { pointer } from "../../scripts/document/pointer.ts";
import type { Block } from "../../scripts/slice/block-index.ts";
import type { Catalog } from "../../scripts/slice/catalog.ts";
import { indexCatalog, indexDocument } from "../../scripts/slice/index-catalog.ts";
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
    const needed = parseCatalog(bytesInMemory("document", onlyNeeded(bytes, readBy(bytes, request))));
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

// Returns the pointers of the path items and components that a slice is made of. A slice may not have all of them: a path
// item is replaced by the target of its reference.
function readBy(bytes: Uint8Array, request: SliceRequest): ReadonlySet<string> {
  const read = new Set<string>();
  const catalog = indexCatalog(bytesInMemory("document", bytes));
  const recording: Catalog = {
    ...catalog,
    pathItem: (path) => {
      read.add(pointer("paths", path));
      return catalog.pathItem(path);
    },
    component: (section, name) => {
      read.add(pointer("components", section, name));
      return catalog.component(section, name);
    },
  };
  sliceCatalog(recording, request);
  return read;
}

// Removes the path items and components that a slice is not made of. NUL bytes are replaced: they can only be left in
// comments, since they are refused anywhere else.
function onlyNeeded(bytes: Uint8Array, needed: ReadonlySet<string>): Uint8Array {
  const root = indexDocument(bytesInMemory("document", bytes));
  const unwanted: (readonly [number, number])[] = [];
  const leaveOut = (block: Block | undefined, ...path: readonly string[]): void => {
    for (const [key, { start, end }] of block?.entries ?? []) {
      if (!needed.has(pointer(...path, key))) unwanted.push([start, end]);
    }
  };
  leaveOut(root.entries.get("paths")?.block, "paths");
  const components = root.entries.get("components");
  for (const [section, { block, start, end }] of components?.block?.entries ?? []) {
    const isNeeded = [...(block?.entries.keys() ?? [])].some((name) =>
      needed.has(pointer("components", section, name)),
    );
    if (!isNeeded) unwanted.push([start, end]);
    leaveOut(block, "components", section);
  }
  if (components !== undefined && ![...needed].some((place) => place.startsWith("#/components/")))
    unwanted.push([components.start, components.end]);
  const kept = Buffer.from(bytes);
  // Filled with a comment, since blank lines may belong to the text before them.
  for (const [start, end] of unwanted) kept.fill("#", start, end - 1);
  return Buffer.from(kept.toString().replaceAll("\0", "?"));
}
