import { entriesOf, equal, isObject, type JsonObject, objectAt, stringAt } from "../document/json.ts";
import { type GraphEnum, graphEnumOf, responseNameOf } from "../document/vocabulary.ts";
import { toJsDoc } from "./comments.ts";
import { inlineEnums } from "./inline-enums.ts";
import { shortNames } from "./names.ts";

/** An enum of a slice, with the name of its descriptor. */
export interface NamedEnum extends GraphEnum {
  readonly name: string;
  readonly schema: string;
  readonly description: string | undefined;
}

/** Words that cannot be the name of a constant, also in a project that compiles modules to CommonJS. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export exports " +
    "extends false finally for function if implements import in instanceof interface let new null package private " +
    "protected public require return static super switch this throw true try typeof undefined var void while with " +
    "yield"
  ).split(" "),
);

/** Finds every enum of a normalized document: components in code point order of their names, then inline ones. */
export function enumsOf(document: JsonObject): readonly NamedEnum[] {
  const schemas = objectAt(document, "components", "schemas");
  const found = entriesOf(schemas).flatMap(([component, schema]) => {
    const graphEnum = graphEnumOf(schema);
    if (graphEnum === undefined || !isObject(schema)) return [];
    // The request component of an enum is left out if there is a response component.
    const published = responseNameOf(schema);
    if (published !== undefined && Object.hasOwn(schemas, published)) return [];
    return [{ ...graphEnum, schema: published ?? component, description: stringAt(schema, "description") }];
  });
  const names = shortNames(
    found.map(({ schema }) => schema),
    "camelCase",
    RESERVED,
  );
  const named = found.map((graphEnum) => ({
    ...graphEnum,
    name: names.get(graphEnum.schema) ?? graphEnum.schema,
  }));
  const inline = namedInline(document, new Set([...RESERVED, ...names.values()]), named);
  return [...named, ...inline];
}

// Named by what contains them and not by other enums, so that a new enum does not rename another.
function namedInline(
  document: JsonObject,
  reserved: ReadonlySet<string>,
  components: readonly NamedEnum[],
): readonly NamedEnum[] {
  const found = new Map<string, Omit<NamedEnum, "name">>();
  // A reference to a property has made a component of it: `B_y` of `y` in `B`.
  const hoisted = new Map(
    components.map((component) => [component.schema.replace(/_items$/, "").replaceAll("_", "-"), component]),
  );
  for (const { holders, ...inline } of inlineEnums(document)) {
    const schema = holders.join("-");
    const same = found.get(schema);
    // The same enum in a request and in a response.
    const isSame = [same, hoisted.get(schema.replaceAll("_", "-"))].some(
      (other) =>
        other !== undefined &&
        equal([...other.members, ...other.later], [...inline.members, ...inline.later]),
    );
    if (!isSame) found.set(same === undefined ? schema : `${schema}-${found.size}`, { ...inline, schema });
  }
  const names = shortNames([...found.keys()], "camelCase", reserved);
  return [...found].map(([key, inline]) => ({ ...inline, name: names.get(key) ?? key }));
}

/**
 * Writes a descriptor of each enum, for the helpers in `src/client/evolvable-enum.ts`.
 *
 * @returns the text of `enums.ts`
 */
export function emitEnums(enums: readonly NamedEnum[], header: string): string {
  const declarations = enums.map(({ name, members, sentinel, later, flags, description }) => {
    const list = (values: readonly string[]) =>
      `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
    const comment = description === undefined ? "" : `/*${toJsDoc(description)}*/\n`;
    return [
      `${comment}export const ${name} = {`,
      `  name: ${JSON.stringify(name)},`,
      `  members: ${list(members)},`,
      ...(sentinel === undefined ? [] : [`  sentinel: ${JSON.stringify(sentinel)},`]),
      `  later: ${list(later)},`,
      ...(flags ? ["  flags: true,"] : []),
      "} as const;",
    ].join("\n");
  });
  // Without an enum the text is still a module.
  return `${header}\n${declarations.length > 0 ? declarations.join("\n\n") : "export {};"}\n`;
}
