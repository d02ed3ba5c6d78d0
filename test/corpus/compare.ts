import openapiTS, { astToString } from "openapi-typescript";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { messageOf } from "../../scripts/errors.ts";
import { causesOf } from "./causes.ts";
import { faultsOf } from "./compiler.ts";
import type { Difference, Result } from "./result.ts";

/** More schemas than these take the compiler minutes to compare. */
const MOST_SCHEMAS = 400;

/**
 * Compares the type of each published schema with openapi-typescript's own.
 *
 * @param document the published document
 * @param types    the text of our `api.ts`
 * @param compiles whether that compiles
 */
export async function compare(
  document: JsonObject,
  types: string,
  compiles: boolean,
): Promise<Pick<Result, "compared" | "uncompared" | "differences">> {
  const names = Object.keys(objectAt(document, "components", "schemas"));
  const not = (uncompared: string) => ({ uncompared, differences: [] });
  if (!compiles) return not("ours does not compile");
  if (names.length > MOST_SCHEMAS) return not(`over ${MOST_SCHEMAS} schemas`);
  let theirs: string;
  try {
    theirs = astToString(await openapiTS(JSON.stringify(document), { silent: true }));
  } catch (error) {
    return not(`openapi-typescript fails: ${messageOf(error)}`);
  }
  if (faultsOf(new Map([["/theirs.ts", theirs]])).length > 0) return not("theirs does not compile");
  const lines = names.flatMap((name) => {
    const key = `["schemas"][${JSON.stringify(name)}]`;
    return [
      `((value: ours.components${key}): theirs.components${key} => value);`,
      `((value: theirs.components${key}): ours.components${key} => value);`,
    ];
  });
  const opening = ['import type * as ours from "./ours.ts";', 'import type * as theirs from "./theirs.ts";'];
  const files = new Map([
    ["/ours.ts", types],
    ["/theirs.ts", theirs],
    ["/questions.ts", [...opening, ...lines].join("\n")],
  ]);
  const objections = new Map<number, string>();
  for (const fault of faultsOf(files)) {
    const [, line, message = ""] = /^\/questions\.ts:(\d+): (.*)$/s.exec(fault) ?? [];
    if (line !== undefined) objections.set(Number(line) - opening.length - 1, message);
  }
  const differences = names.flatMap((schema, index): Difference[] => {
    const [toTheirs, toOurs] = [objections.get(2 * index), objections.get(2 * index + 1)];
    if (toTheirs === undefined && toOurs === undefined) return [];
    const wider = toOurs === undefined ? "ours" : toTheirs === undefined ? "theirs" : "neither";
    return [
      {
        schema,
        wider,
        causes: causesOf(document, schema),
        message: (toTheirs ?? toOurs ?? "").slice(0, 300),
      },
    ];
  });
  return { compared: names.length, differences };
}
