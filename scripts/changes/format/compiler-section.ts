import type { Difference } from "../judge/opinions.ts";
import type { Report } from "../report.ts";
import { code, counted, listOf } from "../words.ts";

const MOST = 20;

/** What the compiler says, and where rule and compiler differ. */
export function formatCompiler({ compiler, differences }: Report): string {
  const title = "## What the compiler says";
  if (!compiler.asked) return `${title}\n\nNothing: ${compiler.why}.`;
  const { operations, schemas, verdicts, brokenOperations } = compiler;
  const asked = `Asked of ${counted(operations, "operation")} and ${counted(schemas, "schema")} whether yesterday's code compiles against today's types`;
  if (verdicts.length === 0)
    return [`${title}`, `${asked}: it does.`, ...formatDifferences(differences)].join("\n\n");
  const objections = verdicts.slice(0, MOST).map(({ subject, message, isConsequence }) => {
    const name =
      subject.kind === "schema" && subject.part !== undefined
        ? `${subject.name}.${subject.part}`
        : subject.name;
    return `- ${code(name)} ${code(message)}${isConsequence ? " (from what it refers to)" : ""}`;
  });
  const more = verdicts.length > MOST ? [`- and ${verdicts.length - MOST} more`] : [];
  const broken =
    brokenOperations.length === 0
      ? []
      : [`Operations whose callers may have to change: ${listOf(brokenOperations, MOST)}.`];
  return [
    title,
    `${asked}: not in ${counted(verdicts.length, "place")}.`,
    [...objections, ...more].join("\n"),
    ...broken,
    ...formatDifferences(differences),
  ].join("\n\n");
}

function formatDifferences(differences: readonly Difference[]): readonly string[] {
  if (differences.length === 0) return ["Rules and compiler agree."];
  const lines = differences.slice(0, MOST).map(({ pointer, rule, ruleSays, compilerSays, message }) => {
    const byRule = rule === undefined ? "the rules say nothing" : `the rule ${code(rule)} says ${ruleSays}`;
    const byCompiler = compilerSays === "compiles" ? "it compiles" : `the compiler says ${compilerSays}`;
    const words = ruleSays === "breaking" ? message : code(message);
    return `- ${byRule}, ${byCompiler}: ${words} ${code(pointer)}`;
  });
  const more = differences.length > MOST ? [`- and ${differences.length - MOST} more`] : [];
  return ["Rule and compiler differ; the higher of the two counts:", [...lines, ...more].join("\n")];
}
