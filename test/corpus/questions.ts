import { type Fault, faultsOf, withWritableLists } from "./compiler.ts";

/** How the two types of a schema relate, if neither is assignable to the other or only one is. */
export interface Relation {
  readonly schema: string;
  /** Which of the two types takes values that the other does not. */
  readonly wider: "ours" | "theirs" | "neither";
  /** What the compiler says of it. */
  readonly message: string;
}

/** The types of a document by the two generators, compiled and compared. */
export interface Answers {
  /** What the compiler objects to in our files. */
  readonly faults: readonly string[];
  /** What it objects to in theirs. */
  readonly theirFaults: readonly string[];
  readonly relations: readonly Relation[];
}

const OPENING = ['import type * as ours from "./api.ts";', 'import type * as theirs from "./theirs.ts";'];

/**
 * Compiles both, and asks for each schema whether its two types are assignable to each other.
 *
 * @param ours   our files by name
 * @param theirs the text of the other generator; undefined compiles ours alone
 * @param names  the schemas that both declare
 */
export function ask(
  ours: ReadonlyMap<string, string>,
  theirs: string | undefined,
  names: readonly string[],
): Answers {
  const questions = names.flatMap((name) => {
    const key = `["schemas"][${JSON.stringify(name)}]`;
    return [
      `((value: ours.components${key}): theirs.components${key} => value);`,
      `((value: theirs.components${key}): ours.components${key} => value);`,
    ];
  });
  const found = faultsOf(
    new Map([
      ...[...ours].map(([name, text]) => [`/${name}`, withWritableLists(text)] as const),
      ...(theirs === undefined
        ? []
        : [
            ["/theirs.ts", theirs] as const,
            ["/questions.ts", [...OPENING, ...questions].join("\n")] as const,
          ]),
    ]),
  );
  const objections = new Map((found.get("/questions.ts") ?? []).map(({ line, message }) => [line, message]));
  return {
    faults: [...ours.keys()].flatMap((name) => textsOf(found.get(`/${name}`), name)),
    theirFaults: textsOf(found.get("/theirs.ts"), "theirs.ts"),
    relations: names.flatMap((schema, index): Relation[] => {
      const line = OPENING.length + 2 * index + 1;
      const [toTheirs, toOurs] = [objections.get(line), objections.get(line + 1)];
      if (toTheirs === undefined && toOurs === undefined) return [];
      const wider = toOurs === undefined ? "ours" : toTheirs === undefined ? "theirs" : "neither";
      return [{ schema, wider, message: (toTheirs ?? toOurs ?? "").slice(-300) }];
    }),
  };
}

function textsOf(faults: readonly Fault[] | undefined, name: string): readonly string[] {
  return (faults ?? []).map(({ line, message }) => `${name}:${line}: ${message}`);
}
