import { compareCodePoints } from "../document/json.ts";

/** What a file of `rules/` says of its rule. */
interface Declared {
  /** The rule's id, which is the file's name. */
  readonly id: string;
  /** The constant that the file exports. */
  readonly name: string;
  /** What the rule looks at. */
  readonly kind: string;
}

const DECLARATION = /^export const (\w+): Rule<Pairs\["(\w+)"\]>/m;

/** As long as a line may be. */
const WIDTH = 110;

/**
 * The text of `rules/table.ts`, made of the files beside it, so that a new rule is found without being listed
 * by hand. A table that is there in full, and not a folder that is searched whenever the rules are needed, is what
 * lets the compiler hold each rule against what it is given to look at.
 *
 * @param sources the text of each rule's file, by the rule's id
 * @throws {Error} naming a file that declares no rule
 */
export function rulesTable(sources: ReadonlyMap<string, string>): string {
  const rules = [...sources].map(([id, source]) => declaredIn(id, source)).toSorted(byId);
  const kinds = [...new Set(rules.map(({ kind }) => kind))].toSorted(compareCodePoints);
  const lists = kinds.map((kind) =>
    listOf(
      kind,
      rules.filter((rule) => rule.kind === kind).map(({ name }) => name),
    ),
  );
  const imports = [
    ...rules.map(({ id, name }) => ({ id, line: `import { ${name} } from "./${id}.ts";` })),
    { id: "rule", line: 'import type { Rule } from "./rule.ts";' },
  ].toSorted(byId);
  return `// Written from the files of this folder by \`npm run rules\`. Do not edit.
import type { Pairs } from "../pairs.ts";
${imports.map(({ line }) => line).join("\n")}

/** What a rule looks at. */
export type PairKind = keyof Pairs;

/** All rules by what they look at. Of one pair, several may find something. */
export const RULES: { readonly [kind in PairKind]: readonly Rule<Pairs[kind]>[] } = {
${lists.join("\n")}
};
`;
}

function declaredIn(id: string, source: string): Declared {
  const [, name, kind] = DECLARATION.exec(source) ?? [];
  if (name === undefined || kind === undefined)
    throw new Error(`rules/${id}.ts declares no rule: write \`export const … : Rule<Pairs["…"]> = { … }\``);
  return { id, name, kind };
}

// As the formatter would have it: one line where it fits.
function listOf(kind: string, names: readonly string[]): string {
  const line = `  ${kind}: [${names.join(", ")}],`;
  return line.length <= WIDTH ? line : `  ${kind}: [\n${names.map((name) => `    ${name},\n`).join("")}  ],`;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareCodePoints(a.id, b.id);
}
