import { isObject, own } from "../../document/json.ts";
import { isSame, PARTS, PARTS_BY_NAME, partAt, partsOf } from "../resolved/constraints.ts";
import type { Structure } from "../resolved/structure.ts";
import { code } from "../words.ts";
import { compareField } from "./placed.ts";
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
  const { subject, reach } = site;
  const sides = {
    before: { node: was.keywords, path: was.path },
    after: { node: is.keywords, path: is.path },
    reach,
  };
  const compare = (part: string, keyword: string): Found =>
    compareField(walk, sides, keyword, `${part} of ${subject}`);
  const open = OPEN.flatMap(({ type, keyword, part }) => {
    const [old, now] = [own(was.keywords, keyword), own(is.keywords, keyword)];
    const isTyped = [was, is].every(({ types }) => types?.includes(type) === true);
    const isUntyped = was.types === undefined && is.types === undefined;
    if (!(isTyped || isUntyped) || old === false || now === false || (!isObject(old) && !isObject(now)))
      return [];
    return compare(part, keyword);
  });
  const cases = isSame(own(was.keywords, "if"), own(is.keywords, "if")) ? CASES : [];
  const single = [...Object.keys(PARTS), ...cases].flatMap((keyword) => {
    const part = PARTS[keyword] ?? `the case ${code(keyword)}`;
    const [old, now] = [own(was.keywords, keyword), own(is.keywords, keyword)];
    return isObject(old) && isObject(now) ? compare(part, keyword) : [];
  });
  const several = PARTS_BY_NAME.flatMap((keyword) =>
    [...partsOf(was.keywords, is.keywords, keyword)].flatMap((name) => {
      const [old, now] = [partAt(was.keywords, keyword, name), partAt(is.keywords, keyword, name)];
      if (!isObject(old) || !isObject(now)) return [];
      const isListed = Object.hasOwn(Object(own(is.keywords, keyword)), name);
      return walk.compareValues(walk, {
        subject: `${code(`${keyword}/${name}`)} of ${subject}`,
        before: { node: old, path: [...was.path, keyword, name] },
        after: { node: now, path: isListed ? [...is.path, keyword, name] : is.path },
        reach,
      });
    }),
  );
  return [...open, ...single, ...several];
}
