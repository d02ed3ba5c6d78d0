import type { ByteSource } from "../document/byte-source.ts";
import { CannotVouchError } from "./cannot-vouch.ts";
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

/** Says of an entry whether its value is to be indexed too, and if so how. */
export type Shape = (key: string) => Shape | undefined;

/**
 * Finds the entries of a document that is one block mapping, and of the mappings in it that `shape` asks
 * for, by indentation alone.
 *
 * Why that is enough: whatever stands in a mapping whose keys are indented by n, the parser refuses lines
 * of it that are indented by n or less, except blank lines, comments, and `- ` at n for a sequence that is
 * the value of a key. So in a document that the parser accepts, any other line at n starts an entry. What
 * only the parser sees further inside an entry is left to the parse of that entry.
 *
 * @throws {CannotVouchError} wherever that does not hold or cannot be told from the line
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
// Alone on its line but for a comment, or with something behind it.
const DOCUMENT_MARKER = /^(---|\.\.\.)(?:$|[ \t]+(?:#.*)?(.*)$)/s;

class BlockIndexer {
  #state: "before" | "within" | "after" = "before";
  #root: Block | undefined;
  /** The blocks that the next line may belong to, the outermost first. */
  readonly #open: OpenBlock[] = [];
  /** The shape of a block whose first entry is still to come. */
  #expected: Shape | undefined;

  constructor(shape: Shape) {
    this.#expected = shape;
  }

  /** Takes the next line, and gives how far one may be indented to be of interest after it. */
  take(line: Line): number {
    if (this.#state === "after") throw cannotVouch(line, "follows the end of the document");
    if (line.indent > 0 || !this.#takeMarker(line)) {
      this.#state = "within";
      if (this.#expected !== undefined) this.#openBlock(line, this.#expected);
      this.#expected = addLine(this.#blockOf(line), line);
    }
    const innermost = this.#open.at(-1);
    return this.#expected !== undefined || innermost === undefined ? ANY_INDENT : innermost.indent;
  }

  /** The whole index, once every line was taken. */
  finish(end: number): Block {
    for (const block of this.#open.splice(0)) close(block, end);
    if (this.#root === undefined || this.#expected !== undefined) {
      throw new CannotVouchError("the document ends where a block mapping was to start");
    }
    return this.#root;
  }

  #takeMarker(line: Line): boolean {
    const [, marker, rest] = DOCUMENT_MARKER.exec(line.text) ?? [];
    if (marker === undefined) return false;
    if (rest) throw cannotVouch(line, `has more on it than ${marker}`);
    if (marker === "---" && this.#state === "before") {
      this.#state = "within";
    } else if (marker === "..." && this.#root !== undefined) {
      this.finish(line.offset);
      this.#state = "after";
    } else {
      throw cannotVouch(line, "starts another document");
    }
    return true;
  }

  #openBlock(line: Line, shape: Shape): void {
    const outer = this.#open.at(-1);
    if (outer === undefined ? line.indent > 0 : line.indent <= outer.indent) {
      throw cannotVouch(line, "is not where a block mapping was to start");
    }
    const block: OpenBlock = { indent: line.indent, entries: new Map(), shape, last: undefined };
    this.#root ??= block;
    if (outer?.last !== undefined) outer.last.block = block;
    this.#open.push(block);
  }

  // The block whose keys are indented like this line. Those whose keys are indented more end before it.
  #blockOf(line: Line): OpenBlock {
    for (let block = this.#open.at(-1); block !== undefined; block = this.#open.at(-1)) {
      if (block.indent === line.indent) return block;
      close(block, line.offset);
      this.#open.pop();
    }
    throw cannotVouch(line, "is indented like no entry");
  }
}

// Adds a line to the block it belongs to. Gives the shape of the block that has to start behind it, if any.
function addLine(block: OpenBlock, line: Line): Shape | undefined {
  const found = readKeyLine(line.text);
  if (found === undefined) {
    const isItem =
      SEQUENCE_ITEM.test(line.text) && block.last !== undefined && block.last.block === undefined;
    if (isItem) return undefined;
    throw cannotVouch(line, "is no plain start of an entry");
  }
  const { key, value } = found;
  close(block, line.offset);
  const entry: OpenEntry = { start: line.offset, end: line.offset, block: undefined };
  const { size } = block.entries;
  if (block.entries.set(key, entry).size === size) throw cannotVouch(line, "repeats a key");
  block.last = entry;
  const shape = block.shape(key);
  if (shape === undefined || value === "none") return shape;
  if (value === "inline") throw cannotVouch(line, "holds what is to be indexed");
  entry.block = { indent: block.indent + 1, entries: new Map() };
  return undefined;
}

// The last entry of a block ends there.
function close(block: OpenBlock, end: number): void {
  if (block.last !== undefined) block.last.end = end;
}

function cannotVouch(line: Line, why: string): CannotVouchError {
  return new CannotVouchError(`the line ${JSON.stringify(line.text.slice(0, 60))} ${why}`);
}
