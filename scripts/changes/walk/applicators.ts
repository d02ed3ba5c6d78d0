import { isObject, type JsonObject, own } from "../../document/json.ts";
import { isSame, PARTS, PARTS_BY_NAME, partAt, partsOf } from "../resolved/constraints.ts";
import type { Structure } from "../resolved/structure.ts";
import { code } from "../words.ts";
import type { Found, Site, Walk } from "./walk.ts";

/** Keywords that describe all further parts of a value of a type; a missing one allows any part. */
const OPEN = [
  { type: "array", keyword: "items", part: "an item" },
  { type: "object", keyword: "additionalProperties", part: "a further property" },
];

/** Keywords that are comparable only if the condition is equal. */
const CASES = ["then", "else"];

const APPLICATORS = [
  ...OPEN.map(({ keyword }) => keyword),
  ...Object.keys(PARTS),
  ...PARTS_BY_NAME,
  ...CASES,
];

/** Compares the schemas for parts of a value, except properties and variants. */
export function compareApplicators(walk: Walk, site: Site, was: Structure, is: Structure): Found {
  if (!APPLICATORS.some((name) => Object.hasOwn(was.keywords, name) || Object.hasOwn(is.keywords, name)))
    return [];
  const compare = (
    part: string,
    tokens: readonly string[],
    old: JsonObject,
    now: JsonObject,
    exists = true,
  ) =>
    walk.compareValues(walk, {
      subject: `${part} of ${site.subject}`,
      before: { node: old, path: [...was.path, ...tokens] },
      after: { node: now, path: exists ? [...is.path, ...tokens] : is.path },
      reach: site.reach,
    });
  const open = OPEN.flatMap(({ type, keyword, part }) => {
    const [old, now] = [own(was.keywords, keyword), own(is.keywords, keyword)];
    const isTyped = [was, is].every(({ types }) => types?.includes(type) === true);
    const isUntyped = was.types === undefined && is.types === undefined;
    if (!(isTyped || isUntyped) || old === false || now === false || (!isObject(old) && !isObject(now)))
      return [];
    return compare(part, [keyword], isObject(old) ? old : {}, isObject(now) ? now : {}, isObject(now));
  });
  const cases = isSame(own(was.keywords, "if"), own(is.keywords, "if")) ? CASES : [];
  const single = [...Object.keys(PARTS), ...cases].flatMap((keyword) => {
    const part = PARTS[keyword] ?? `the case ${code(keyword)}`;
    const [old, now] = [own(was.keywords, keyword), own(is.keywords, keyword)];
    return isObject(old) && isObject(now) ? compare(part, [keyword], old, now) : [];
  });
  const several = PARTS_BY_NAME.flatMap((keyword) =>
    [...partsOf(was.keywords, is.keywords, keyword)].flatMap((name) => {
      const [old, now] = [partAt(was.keywords, keyword, name), partAt(is.keywords, keyword, name)];
      const part = code(`${keyword}/${name}`);
      const isListed = Object.hasOwn(Object(own(is.keywords, keyword)), name);
      return isObject(old) && isObject(now) ? compare(part, [keyword, name], old, now, isListed) : [];
    }),
  );
  return [...open, ...single, ...several];
}
