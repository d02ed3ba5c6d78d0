import { memoized } from "../../document/memoized.ts";

/**
 * Returns a test of a method and a path: `"GET"`, `"/path"`, `"PATCH /path"`. In the path, `{…}` matches any
 * segment, and `*` at the end matches anything.
 */
export const lineMatcher: (line: string) => (method: string, path: string) => boolean = memoized((line) => {
  const [, wanted = "", template = ""] = /^([A-Z]*) *(.*)$/.exec(line) ?? [];
  const pattern = template
    .split(/(\{[^}]*\}|\*$)/)
    .map((part) => (part.startsWith("{") ? "[^/]*" : part === "*" ? ".*" : escaped(part)))
    .join("");
  const whole = new RegExp(`^${template === "" ? ".*" : pattern}$`);
  return (method, path) => (wanted === "" || method === wanted) && whole.test(path);
});

/** Returns a pattern that matches a text alone. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
