import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { parentPort } from "node:worker_threads";

// The thread of `file-hash.ts`.

parentPort?.on("message", ({ descriptor, port }) => {
  const hash = createHash("sha256");
  const buffer = new Uint8Array(1 << 20);
  let position = 0;
  for (let count = -1; count !== 0; position += count) {
    count = readSync(descriptor, buffer, 0, buffer.length, position);
    hash.update(buffer.subarray(0, count));
  }
  port.postMessage(hash.digest("hex"));
});
