import type { ByteSource } from "../source/byte-source.ts";
import { CannotVouchError } from "./cannot-vouch.ts";
import { isBlank, type Line, scanLines } from "./line-scanner.ts";
import { readKeyLine } from "./yaml-key.ts";

/** An entry of a block mapping: its bytes in the document, from its key's line on. */
export interface Entry {
  readonly start: number;
  readonly end: number;
  /** Its value, where that is a block mapping that was indexed. */
  readonly block: Block | undefined;
}

/** A block mapping: how far its keys are indented, and its entries in order. */
export interface Block {
  readonly indent: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Says of an entry whether its value is to be indexed too, and if so how. */
export type Shape = (key: string) => Shape | undefined;

interface OpenEntry extends Entry {
  end: number;
}

interface OpenBlock extends Block {
  /** -1 until its first entry is seen. */
  indent: number;
  readonly entries: Map<string, OpenEntry>;
  readonly shape: Shape;
  last: OpenEntry | undefined;
}

const HYPHEN = 0x2d;

/**
 * Finds the entries of a document that is one block mapping, and of the mappings in it that `shape` asks
 * for, by indentation alone.
 *
 * Why that is enough: whatever stands in a mapping whose keys are indented by n, a parser refuses lines
 * of it that are indented by n or less, except blank lines, comments, and `- ` at n for a sequence that
 * is the value of a key. So in a document that a parser accepts, a line at n starts an entry. What only
 * a parser sees further inside an entry is left to the parse of that entry.
 *
 * @throws {CannotVouchError} wherever that does not hold or cannot be told from the line
 */
export function indexBlocks(source: ByteSource, shape: Shape): Block {
  const root = openBlock(shape);
  const open = [root];
  let state: "before" | "within" | "after" = "before";

  const close = (offset: number): void => {
    const block = open.pop();
    // Null, or a sequence: what the value of an indexed entry must not be.
    if (block?.last === undefined) throw new CannotVouchError("a value to index is no block mapping");
    block.last.end = offset;
  };

  const innermost = (line: Line): OpenBlock => {
    for (let block = open.at(-1); block !== undefined; block = open.at(-1)) {
      const outer = open.at(-2)?.indent ?? -1;
      if (block.indent === -1 && line.indent > outer) block.indent = line.indent;
      if (block.indent !== -1 && line.indent >= block.indent) return block;
      close(line.offset);
    }
    throw new CannotVouchError(`line ${line.number} is indented less than the document`);
  };

  const visit = (line: Line): number => {
    if (state === "after") throw new CannotVouchError(`line ${line.number} follows the end of the document`);
    const marker = line.indent === 0 ? documentMarker(line) : undefined;
    if (marker === "---" && state === "before") {
      state = "within";
      return Number.POSITIVE_INFINITY;
    }
    if (marker === "..." && root.last !== undefined) {
      while (open.length > 0) close(line.offset);
      state = "after";
      return Number.POSITIVE_INFINITY;
    }
    if (marker !== undefined) throw new CannotVouchError(`line ${line.number} starts another document`);
    state = "within";

    const block = innermost(line);
    if (line.indent !== block.indent || root.indent !== 0) {
      throw new CannotVouchError(`line ${line.number} is indented like no entry`);
    }
    if (line.bytes[line.start] === HYPHEN && isBlankAt(line, 1)) {
      if (block.last === undefined || block.last.block !== undefined) {
        throw new CannotVouchError(`line ${line.number} is an item of a sequence`);
      }
      return block.indent;
    }
    const inner = addEntry(block, line);
    if (inner === undefined) return block.indent;
    open.push(inner);
    return Number.POSITIVE_INFINITY;
  };

  scanLines(source, visit);
  while (open.length > 0) close(source.size);
  return root;
}

// Adds the entry that starts on this line. Gives its block, where that has entries to come.
function addEntry(block: OpenBlock, line: Line): OpenBlock | undefined {
  const { key, value } = readKeyLine(line);
  if (block.entries.has(key)) throw new CannotVouchError(`line ${line.number} repeats a key`);
  const shape = block.shape(key);
  if (shape !== undefined && value === "inline") {
    throw new CannotVouchError(`line ${line.number} has a value on it that would have to be indexed`);
  }
  const inner = shape === undefined ? undefined : openBlock(shape);
  if (block.last !== undefined) block.last.end = line.offset;
  block.last = { start: line.offset, end: line.offset, block: inner };
  block.entries.set(key, block.last);
  return value === "none" ? inner : undefined;
}

function openBlock(shape: Shape): OpenBlock {
  return { indent: -1, entries: new Map(), shape, last: undefined };
}

// `---` or `...` alone on a line but for a comment. With anything behind it, it is for a parser.
function documentMarker(line: Line): string | undefined {
  const { bytes, start, end } = line;
  const marker = bytes.toString("latin1", start, Math.min(start + 3, end));
  if ((marker !== "---" && marker !== "...") || !isBlankAt(line, 3)) return undefined;
  const rest = bytes.toString("latin1", start + 3, end).trimStart();
  if (rest !== "" && !rest.startsWith("#")) {
    throw new CannotVouchError(`line ${line.number} has more on it than ${marker}`);
  }
  return marker;
}

// Whether white space or the end of the line stands so many bytes behind its first character.
function isBlankAt({ bytes, start, end }: Line, distance: number): boolean {
  return start + distance >= end || isBlank(bytes[start + distance]);
}
