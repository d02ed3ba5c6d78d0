import { LEVELS } from "./change.ts";
import { RULES } from "./rules/table.ts";

/** The page that documents every rule: its id, what it looks at, and what it holds. */
export function rulesPage(): string {
  const rows = Object.entries(RULES).flatMap(([kind, rules]) =>
    rules.map(({ id, behaviour }) => `| \`${id}\` | ${words(kind)} | ${behaviour} |`),
  );
  return `# Rules of \`npm run diff\`

Written from \`rules/table.ts\` by \`rules-page.ts\`; \`npx vitest run test/changes/rules.test.ts -u\` writes it anew. Each rule has a file of its name in
\`rules/\` and a pair of documents of its name in \`test/changes/rules/\`.

A change has one of the levels ${LEVELS.map((level) => `\`${level}\``).join(", ")}: the gravest that it has for anybody it
concerns, those who read a value, those who send it, or those who match it exhaustively. What no operation
reaches breaks nobody, and is \`compatible\` at most. Breaking changes ask for a major version, risky and compatible
ones for a minor, documentation for a patch.

| rule | looks at | holds |
| --- | --- | --- |
${rows.join("\n")}
`;
}

// requestMediaType → request media type
function words(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
