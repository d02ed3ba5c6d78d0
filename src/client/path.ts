const KEY = /\{([^{}]+)\}/g;

/**
 * Refuses keys that would not arrive as one segment, before anything is sent.
 *
 * @throws {TypeError} when a key of the path is missing, empty, `.` or `..`
 */
export function assertKeys(path: string, keys: Readonly<Record<string, unknown>> = {}): void {
  for (const [, name = ""] of path.matchAll(KEY)) {
    const key = `${keys[name] ?? ""}`;
    // A URL drops `.` and `..` even when they are encoded.
    if (/^\.{0,2}$/.test(key)) throw new TypeError(`${path}: ${name} cannot be "${key}"`);
  }
}
