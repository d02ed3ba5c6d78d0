import fc from "fast-check";
import {
  entriesOf,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  stringAt,
} from "../../scripts/document/json.ts";
import { pointer } from "../../scripts/document/pointer.ts";
import { character } from "../support/characters.ts";
import { HOSTILE_REFERENCES, HOSTILE_STRINGS } from "./strings.ts";

/** A change to the tree of a document. Numbers select places in any document. */
export interface TreeEdit {
  readonly kind: "text" | "value" | "remove" | "rename" | "copy" | "graft" | "wrap" | "refer";
  readonly at: number;
  readonly other: number;
  readonly name: string;
  readonly value: Json;
}

const string: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_STRINGS) },
  { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 5 }) },
);

const value: fc.Arbitrary<Json> = fc.oneof(
  string,
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1e308,
    5e-324,
    2 ** 53,
    1e21,
    [],
    {},
    [[]],
    [null],
    [{}],
  ),
  fc.constantFrom(...HOSTILE_REFERENCES).map(($ref): Json => ({ $ref })),
  string.map((name): Json => [name]),
  string.map((name): Json => ({ [name]: name })),
);

/** Random changes: other types, hostile names and texts; removed, moved and repeated parts; other references. */
export const treeEdits: fc.Arbitrary<readonly TreeEdit[]> = fc.array(
  fc.record<TreeEdit>({
    kind: fc.constantFrom(
      "text",
      "text",
      "text",
      "text",
      "value",
      "value",
      "remove",
      "rename",
      "copy",
      "graft",
      "wrap",
      "refer",
    ),
    at: fc.nat(),
    other: fc.nat(),
    name: string,
    value,
  }),
  { minLength: 1, maxLength: 3 },
);

/** Applies changes to a document, one after the other. */
export function editTree(document: JsonObject, edits: readonly TreeEdit[]): JsonObject {
  return edits.reduce((current, edit) => {
    const edited = apply(current, edit);
    return isObject(edited) ? edited : current;
  }, document);
}

/** The names from the root to a place. */
export type Path = readonly string[];

/** Replaces the value at a place. */
export function replaceAt(document: JsonObject, place: Path, value: Json): Json {
  return replaced(document, place, () => [[place.at(-1) ?? "", value]]);
}

function apply(document: JsonObject, { kind, at, other, name, value }: TreeEdit): Json | undefined {
  const places = placesOf(document);
  const place = places[at % places.length] ?? [];
  const elsewhere = places[other % places.length] ?? [];
  switch (kind) {
    case "text": {
      const texts = places.filter(
        (path) => typeof valueAt(document, path) === "string" && path.at(-1) !== "$ref",
      );
      const text = texts[at % texts.length] ?? place;
      return replaceAt(document, text, name);
    }
    case "value":
      return replaceAt(document, place, value);
    case "remove":
      return replaced(document, place, () => []);
    case "rename":
      return replaced(document, place, (item) => [[name, item]]);
    case "copy":
      return replaced(document, place, (item) => [
        [place.at(-1) ?? "", item],
        [name, item],
      ]);
    case "graft":
      return replaceAt(document, place, valueAt(document, elsewhere));
    case "wrap":
      return replaced(document, place, (item) => [
        [place.at(-1) ?? "", other % 2 === 0 ? [item] : { [name]: item }],
      ]);
    case "refer": {
      const references = places.filter((path) => path.at(-1) === "$ref");
      const reference = references[at % references.length];
      const target =
        other % 3 === 0
          ? (stringAt({ value }, "value") ?? "#")
          : pointer(...elsewhere.slice(0, 3 + (other % 2)));
      return replaced(document, reference ?? place, (item) =>
        reference === undefined ? [[place.at(-1) ?? "", { $ref: target }]] : [["$ref", target ?? item]],
      );
    }
  }
}

/** Returns every place below the root of a document. */
export function placesOf(document: JsonObject): readonly Path[] {
  const found: Path[] = [];
  const walk = (item: Json, path: Path): void => {
    if (path.length > 0) found.push(path);
    for (const [name, child] of childrenOf(item)) walk(child, [...path, name]);
  };
  walk(document, []);
  return found;
}

function childrenOf(item: Json): readonly (readonly [string, Json])[] {
  if (isArray(item)) return item.map((child, index) => [String(index), child]);
  return isObject(item) ? entriesOf(item) : [];
}

function valueAt(document: Json, path: Path): Json {
  return path.reduce<Json>(
    (item, name) => childrenOf(item).find(([key]) => key === name)?.[1] ?? null,
    document,
  );
}

type Entry = readonly [string, Json];

function replaced(item: Json, [name, ...rest]: Path, replace: (item: Json) => readonly Entry[]): Json {
  const entries = childrenOf(item).flatMap(([key, child]): readonly Entry[] => {
    if (key !== name) return [[key, child]];
    return rest.length === 0 ? replace(child) : [[key, replaced(child, rest, replace)]];
  });
  return isArray(item) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}
