/** Finds lines by their indentation, among the bytes of a buffer of its own. */
export interface LineFinder {
  /** What to fill with the bytes to look at. */
  readonly buffer: Buffer;
  /**
   * Where the first line starts whose line break is at `from` or behind it and that is indented by no more
   * than `limit` spaces; `end` or more where there is none before it.
   */
  next(from: number, end: number, limit: number): number;
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;

// 49 of 50 lines of Graph's document are deeper than any that is looked for. This passes them 16 bytes at a
// time, for which JavaScript has no instruction, in a third of the time. It is, in the text format:
//
// (module
//   (import "" "" (memory 1))
//   (func (export "next") (param $at i32) (param $end i32) (param $indent i32) (result i32)
//     (local $breaks i32) (local $mask i64) (local $here i32)
//     (local.set $mask (i64.shr_u (i64.const -1)
//       (i64.sub (i64.const 64) (i64.extend_i32_u (i32.shl (local.get $indent) (i32.const 3))))))
//     (loop $blocks
//       (local.set $breaks
//         (i8x16.bitmask (i8x16.eq (v128.load align=1 (local.get $at)) (i8x16.splat (i32.const 10)))))
//       (block $done (loop $lines
//         (br_if $done (i32.eqz (local.get $breaks)))
//         (local.set $here (i32.add (local.get $at) (i32.ctz (local.get $breaks))))
//         (if (i64.ne (i64.and (i64.xor (i64.load offset=1 align=1 (local.get $here))
//             (i64.const 0x2020202020202020)) (local.get $mask)) (i64.const 0))
//           (then (return (i32.add (local.get $here) (i32.const 1)))))
//         (local.set $breaks (i32.and (local.get $breaks) (i32.sub (local.get $breaks) (i32.const 1))))
//         (br $lines)))
//       (br_if $blocks
//         (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
//     (local.get $end)))
const CODE: Uint8Array<ArrayBuffer> = Buffer.from(
  "AGFzbQEAAAABCAFgA39/fwF/AgYBAAACAAEDAgEABwgBBG5leHQAAAp4AXYDAX8BfgF/Qn9CwAAgAkEDdK19iCEEA0AgAP0AAABBCv0P/SP9ZCEDAkADQCADRQ0BIAAgA2hqIQUgBSkAAUKgwICBgoSIkCCFIASDQgBSBEAgBUEBag8LIAMgA0EBa3EhAwwACwsgAEEQaiIAIAFJDQALIAEL",
  "base64",
);

const PAGE_SIZE = 1 << 16;
const WIDEST_COMPARISON = 8;

/** A finder for chunks of up to `size` bytes, as fast as this machine has one. */
export function lineFinder(size: number): LineFinder {
  return WebAssembly.validate(CODE) ? fastLineFinder(size) : plainLineFinder(size);
}

/** The same in plain JavaScript. */
export function plainLineFinder(size: number): LineFinder {
  const buffer = Buffer.allocUnsafeSlow(size);
  return { buffer, next: (from, end, limit) => nextLine(buffer, from, end, limit) };
}

function fastLineFinder(size: number): LineFinder {
  // A page more than needed, since it reads up to the next 16 bytes and what follows them.
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE_SIZE) + 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(CODE), { "": { "": memory } });
  const find = exports["next"];
  const buffer = Buffer.from(memory.buffer, 0, size);
  return {
    buffer,
    next: (from, end, limit) =>
      limit < WIDEST_COMPARISON && typeof find === "function"
        ? Number(find(from, end, limit + 1))
        : nextLine(buffer, from, end, limit),
  };
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
