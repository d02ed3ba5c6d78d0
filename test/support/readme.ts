import { readFileSync } from "node:fs";

/** Returns the first block of TypeScript under a heading of README.md. */
export function exampleOf(title: string): string {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, code] = new RegExp(`^### ${title}\\n+\`\`\`ts\\n(.*?)^\`\`\``, "ms").exec(readme) ?? [];
  if (code === undefined) throw new Error(`README.md has no example under "${title}"`);
  return code;
}
