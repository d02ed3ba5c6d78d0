import { arrayAt, isObject, type JsonObject, own, stringAt } from "../../document/json.ts";
import { schemaName } from "../../document/pointer.ts";
import { rewrite } from "../../document/rewrite.ts";
import type { Components, Structure } from "./structure.ts";

/** The keywords that are only compared as a whole. */
const WHOLE = ["not", "if"];

/** The most references that are written out in one keyword. */
const MOST = 100;

/** Writes out the references in the keywords that are only compared as a whole: they stand for the components. */
export function withWholeWrittenOut(components: Components, structure: Structure): Structure {
  const keywords = writtenIn(components, structure.keywords);
  return keywords === structure.keywords ? structure : { ...structure, keywords };
}

function writtenIn(components: Components, keywords: JsonObject): JsonObject {
  const names = WHOLE.filter((name) => isObject(own(keywords, name)));
  const written = names.map((name) => [name, writtenOut(components, keywords[name])] as const);
  const members = arrayAt(keywords, "allOf");
  const allOf = members.map((member) => (isObject(member) ? writtenIn(components, member) : member));
  if (written.length + allOf.length === 0) return keywords;
  return { ...keywords, ...Object.fromEntries(written), ...(allOf.length === 0 ? {} : { allOf }) };
}

function writtenOut(components: Components, value: JsonObject[string]): JsonObject {
  let count = 0;
  const inner = (node: JsonObject, open: readonly string[]): JsonObject => {
    const schema = (part: JsonObject): JsonObject => {
      const name = schemaName(stringAt(part, "$ref"));
      const component = name && components.component("schemas", name);
      if (!name || !component || open.includes(name) || count >= MOST) return part;
      count += 1;
      return inner(component, [...open, name]);
    };
    return rewrite(node, { schema }, "schema");
  };
  return inner(isObject(value) ? value : {}, []);
}
