const KEY = /\{([^{}]+)\}/g;

/**
 * Replaces the keys of a path, each by one segment; joins several values of a key by commas (`style: simple`).
 *
 * @throws {TypeError} if a key is missing; if one that is a whole segment is empty, `.` or `..`
 */
export function fillPath(path: string, keys: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(KEY, (_, name: string, at: number) => {
    const parts: readonly unknown[] = [keys[name] ?? ""].flat();
    const key = (parts as readonly (string | number | boolean)[]).map(encodeURIComponent).join();
    // In the argument of a function, a quote is doubled (OData URL Conventions 4.01, section 4.3.1).
    if (path[at - 1] === "'" && keys[name] != null) return key.replaceAll("'", "''");
    // A URL removes `.` and `..`, even encoded.
    if (/^\.{0,2}$/.test(key)) throw new TypeError(`${path}: ${name} cannot be "${key}"`);
    return key;
  });
}
