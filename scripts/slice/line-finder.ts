/** Finds lines by their indentation, among the bytes of a buffer of its own. */
export interface LineFinder {
  /** What to fill with the bytes to look at. */
  readonly buffer: Buffer;
  /**
   * Returns where the first line starts whose line break is at `from` or after it and that is indented by no
   * more than `limit` spaces; `end` or more if there is none before it.
   */
  next(from: number, end: number, limit: number): number;
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** Makes a finder for chunks of up to `size` bytes. */
export function lineFinder(size: number): LineFinder {
  const buffer = Buffer.allocUnsafeSlow(size);
  return { buffer, next: (from, end, limit) => nextLine(buffer, from, end, limit) };
}

function nextLine(buffer: Buffer, from: number, end: number, limit: number): number {
  for (let at = from; ; ) {
    const lineFeed = buffer.indexOf(LINE_FEED, at);
    if (lineFeed === -1) return end;
    at = lineFeed + 1;
    let indent = 0;
    while (indent <= limit && buffer[at + indent] === SPACE) indent += 1;
    if (indent <= limit || at >= end) return at;
  }
}
