import { type Fault, faultsOf, withWritableLists } from "./compiler.ts";

/** The relation of two types of a schema that are not assignable to each other in both directions. */
export interface Relation {
  readonly schema: string;
  /** The type with values that the other one does not allow. */
  readonly wider: "ours" | "theirs" | "neither";
  /** The compiler's error. */
  readonly message: string;
}

/** The compiler's errors in the types of two generators, and the schemas whose types differ. */
export interface Comparison {
  /** The errors in our files. */
  readonly faults: readonly string[];
  /** The errors in the other generator's file. */
  readonly theirFaults: readonly string[];
  readonly relations: readonly Relation[];
}

const OPENING = ['import type * as ours from "./api.ts";', 'import type * as theirs from "./theirs.ts";'];

/**
 * Compiles the types of both generators, and checks for each schema whether its two types are assignable to each other.
 *
 * @param ours   our files by name
 * @param theirs the text of the other generator; undefined to compile only ours
 * @param names  the schemas that both declare
 */
export function compareTypes(
  ours: ReadonlyMap<string, string>,
  theirs: string | undefined,
  names: readonly string[],
): Comparison {
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
  const errors = new Map((found.get("/questions.ts") ?? []).map(({ line, message }) => [line, message]));
  return {
    faults: [...ours.keys()].flatMap((name) => textsOf(found.get(`/${name}`), name)),
    theirFaults: textsOf(found.get("/theirs.ts"), "theirs.ts"),
    relations: names.flatMap((schema, index): Relation[] => {
      const line = OPENING.length + 2 * index + 1;
      const [toTheirs, toOurs] = [errors.get(line), errors.get(line + 1)];
      if (toTheirs === undefined && toOurs === undefined) return [];
      const wider = toOurs === undefined ? "ours" : toTheirs === undefined ? "theirs" : "neither";
      return [{ schema, wider, message: (toTheirs ?? toOurs ?? "").slice(-300) }];
    }),
  };
}

function textsOf(faults: readonly Fault[] | undefined, name: string): readonly string[] {
  return (faults ?? []).map(({ line, message }) => `${name}:${line}: ${message}`);
}
