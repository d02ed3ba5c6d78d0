import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

// The thread of `file-hash.ts`: plain JavaScript, since a worker is started without a TypeScript loader.

const hash = createHash("sha256");
const buffer = new Uint8Array(1 << 20);
let position = 0;
for (let count = -1; count !== 0; position += count) {
  count = readSync(workerData, buffer, 0, buffer.length, position);
  hash.update(buffer.subarray(0, count));
}
parentPort?.postMessage(hash.digest("hex"));
