const KEY = /\{([^{}]+)\}/g;

/**
 * Puts keys into a path, each as one segment; several of one key are joined by commas (`style: simple`).
 *
 * @throws {TypeError} when a key of the path is missing, empty, `.` or `..`
 */
export function fillPath(path: string, keys: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(KEY, (_, name: string) => {
    const key = [keys[name] ?? ""]
      .flat()
      .map((part) => encodeURIComponent(`${part}`))
      .join();
    // A URL drops `.` and `..` even when they are encoded.
    if (/^\.{0,2}$/.test(key)) throw new TypeError(`${path}: ${name} cannot be "${key}"`);
    return key;
  });
}
