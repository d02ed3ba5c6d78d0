import type { ByteSource } from "../document/byte-source.ts";
import { FallbackError } from "./fallback-error.ts";
import { ANY_INDENT, type Line, scanLines } from "./line-scanner.ts";
import { readKeyLine } from "./yaml-key.ts";

/** An entry of a block mapping: its bytes in the document, from the start of its first line. */
export interface Entry {
  readonly start: number;
  readonly end: number;
  /** Its value, where that is a mapping that was indexed too. */
  readonly block: Block | undefined;
}

/** A block mapping: how far its keys are indented, and its entries in the order of the document. */
export interface Block {
  readonly indent: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Decides by the key of an entry whether its value is indexed too: returns the shape of the value if so. */
export type Shape = (key: string) => Shape | undefined;

/**
 * Finds by indentation alone the entries of a document that is one block mapping, and the entries of the inner
 * mappings that `shape` selects.
 *
 * Why indentation is enough: inside a mapping whose keys are indented by n spaces, the YAML parser refuses every
 * line indented by n or less that does not start an entry, except blank lines, comments, and `- ` at n for a
 * sequence that is the value of a key. So in a document that the parser accepts, any other line at n starts an
 * entry. Errors further inside an entry are found when that entry is parsed.
 *
 * @throws {FallbackError} if a line does not fit this rule, or cannot be read without its context
 */
export function indexBlocks(source: ByteSource, shape: Shape): Block {
  const indexer = new BlockIndexer(shape);
  scanLines(source, (line) => indexer.take(line));
  return indexer.finish(source.size);
}

interface OpenEntry extends Entry {
  end: number;
  block: Block | undefined;
}

interface OpenBlock extends Block {
  readonly entries: Map<string, OpenEntry>;
  readonly shape: Shape;
  last: OpenEntry | undefined;
}

const SEQUENCE_ITEM = /^-(?:[ \t]|$)/;
// The third group is the content after the marker, if there is any.
const DOCUMENT_MARKER = /^(---|\.\.\.)(?:$|[ \t]+(?:#.*)?(.*)$)/s;

class BlockIndexer {
  #state: "before" | "within" | "after" = "before";
  #root: Block | undefined;
  /** The blocks that the next line may belong to, the outermost first. */
  readonly #open: OpenBlock[] = [];
  /** The shape of the block that has to start on the next line, if any. */
  #expected: Shape | undefined;

  constructor(shape: Shape) {
    this.#expected = shape;
  }

  /** Adds the next line; returns the largest indentation that a following line may have to matter. */
  take(line: Line): number {
    if (this.#state === "after") throw fallback(line, "follows the end of the document");
    if (line.indent > 0 || !this.#takeMarker(line)) {
      this.#state = "within";
      if (this.#expected !== undefined) this.#openBlock(line, this.#expected);
      this.#expected = addLine(this.#blockOf(line), line);
    }
    const innermost = this.#open.at(-1);
    return this.#expected !== undefined || innermost === undefined ? ANY_INDENT : innermost.indent;
  }

  /** Closes all blocks; returns the index. Call it after the last line. */
  finish(end: number): Block {
    for (const block of this.#open.splice(0)) close(block, end);
    if (this.#root === undefined || this.#expected !== undefined) {
      throw new FallbackError("the document ends where a block mapping has to start");
    }
    return this.#root;
  }

  #takeMarker(line: Line): boolean {
    const [, marker, rest] = DOCUMENT_MARKER.exec(line.text) ?? [];
    if (marker === undefined) return false;
    if (rest) throw fallback(line, `has content after ${marker}`);
    if (marker === "---" && this.#state === "before") {
      this.#state = "within";
    } else if (marker === "..." && this.#root !== undefined) {
      this.finish(line.offset);
      this.#state = "after";
    } else {
      throw fallback(line, "starts another document");
    }
    return true;
  }

  #openBlock(line: Line, shape: Shape): void {
    const outer = this.#open.at(-1);
    if (outer === undefined ? line.indent > 0 : line.indent <= outer.indent) {
      throw fallback(line, "is not where a block mapping has to start");
    }
    const block: OpenBlock = { indent: line.indent, entries: new Map(), shape, last: undefined };
    this.#root ??= block;
    if (outer?.last !== undefined) outer.last.block = block;
    this.#open.push(block);
  }

  // Returns the block whose keys are indented like this line; closes the blocks that are indented more.
  #blockOf(line: Line): OpenBlock {
    for (let block = this.#open.at(-1); block !== undefined; block = this.#open.at(-1)) {
      if (block.indent === line.indent) return block;
      close(block, line.offset);
      this.#open.pop();
    }
    throw fallback(line, "is not indented like any entry");
  }
}

// Adds a line to its block; returns the shape of the block that has to start on the next line, if any.
function addLine(block: OpenBlock, line: Line): Shape | undefined {
  const found = readKeyLine(line.text);
  if (found === undefined) {
    const isItem =
      SEQUENCE_ITEM.test(line.text) && block.last !== undefined && block.last.block === undefined;
    if (isItem) return undefined;
    throw fallback(line, "does not start an entry in a plain way");
  }
  const { key, value } = found;
  close(block, line.offset);
  const entry: OpenEntry = { start: line.offset, end: line.offset, block: undefined };
  const { size } = block.entries;
  if (block.entries.set(key, entry).size === size) throw fallback(line, "repeats a key");
  block.last = entry;
  const shape = block.shape(key);
  if (shape === undefined || value === "none") return shape;
  if (value === "inline") throw fallback(line, "has an inline value that would have to be indexed");
  entry.block = { indent: block.indent + 1, entries: new Map() };
  return undefined;
}

// Sets the end of the last entry of a block.
function close(block: OpenBlock, end: number): void {
  if (block.last !== undefined) block.last.end = end;
}

function fallback(line: Line, why: string): FallbackError {
  return new FallbackError(`the line ${JSON.stringify(line.text.slice(0, 60))} ${why}`);
}
