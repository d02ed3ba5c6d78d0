import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sha256 } from "../../scripts/document/hash.ts";

/** A folder that is gone when the test is over. */
export interface TemporaryFolder extends Disposable {
  readonly path: string;
  /** The path of a file in it, written with this content where one is given. */
  file(name: string, content?: string | Uint8Array): string;
}

/** Makes a folder with these files. Its name holds a space, as folders do. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), "graph test "));
  const file = (name: string, content?: string | Uint8Array): string => {
    const target = join(path, name);
    if (content !== undefined) {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return target;
  };
  for (const [name, content] of Object.entries(files)) file(name, content);
  return { path, file, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Every file and folder below a folder, with the hash of what it holds. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path, entry.isFile() ? sha256(readFileSync(path)) : "folder"];
  });
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
