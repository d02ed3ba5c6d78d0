const KEY = /\{([^{}]+)\}/g;

/**
 * Replaces the keys of a path, each by one segment; joins several values of a key by commas (`style: simple`).
 *
 * @throws {TypeError} if a key of the path is missing, empty, `.` or `..`
 */
export function fillPath(path: string, keys: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(KEY, (_, name: string) => {
    const key = [keys[name] ?? ""]
      .flat()
      .map((part) => encodeURIComponent(`${part}`))
      .join();
    // A URL removes `.` and `..`, even encoded.
    if (/^\.{0,2}$/.test(key)) throw new TypeError(`${path}: ${name} cannot be "${key}"`);
    return key;
  });
}
