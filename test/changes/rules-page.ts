import { AUDIENCES, SEVERITIES, type Severities } from "../../scripts/changes/change.ts";
import { RULE_LIST } from "../../scripts/changes/rules/rules.ts";

/** Formats the page of all rules: id, severities and sentence, the most harmful first. */
export function rulesPage(): string {
  const rows = RULE_LIST.flatMap(({ id, severity, cases = {}, sentence }) => [
    `| \`${id}\` | ${columns(severity)} | ${sentence} |`,
    ...Object.entries(cases).map(([when, other]) => `| | ${columns(other)} | … ${when} |`),
  ]);
  return `# Rules of \`graph-slice diff\`

Generated from the tables in \`rules/\`: \`npm run rules\`. The rows of \`test/changes/rules/\` show each rule at work.

A change has one of the severities ${SEVERITIES.map((severity) => `\`${severity}\``).join(", ")}: the highest that its rule has
for any audience: code that sends **requests**, code that uses **responses**, or code that **matches** a value
exhaustively. A change that no operation reaches is \`compatible\` at most. Breaking changes
ask for a major version, risky and compatible ones for a minor, documentation for a patch. Rules stand in the order
of a report: the most harmful first.

| rule | ${AUDIENCES.join(" | ")} | meaning |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function columns(severities: Severities): string {
  return AUDIENCES.map((audience) => severities[audience] ?? "–").join(" | ");
}
