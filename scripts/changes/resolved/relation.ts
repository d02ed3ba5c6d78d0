import { type JsonObject, stringAt } from "../../document/json.ts";

/** The relation of the values allowed after to those allowed before. */
export type Relation = "same" | "widens" | "narrows" | "differs";

/** The types of a value, and its other keywords. */
export interface Typed {
  readonly types: readonly string[] | undefined;
  readonly keywords: JsonObject;
}

/** Returns the relation of two sets, given what covers what; undefined stands for everything. */
function relate<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  covers: (wide: T, narrow: T) => boolean,
): Relation {
  const holds = (wide: readonly T[] | undefined, narrow: readonly T[] | undefined): boolean => {
    if (wide === undefined) return true;
    return narrow?.every((item) => wide.some((other) => covers(other, item))) === true;
  };
  const [grows, shrinks] = [holds(after, before), holds(before, after)];
  if (grows && shrinks) return "same";
  return grows ? "widens" : shrinks ? "narrows" : "differs";
}

/**
 * Returns the relation of the types of two values. An integer is a number. If the types differ, their formats
 * count too: `integer` of `int64` and `[integer, string]` of `int32` have no relation. Equal types are the
 * same, whatever their formats.
 */
export function relateTypes(before: Typed, after: Typed): Relation {
  const isSame = relate(before.types, after.types, isTypeWithin) === "same";
  return isSame ? "same" : relate(formattedTypes(before), formattedTypes(after), isWithin);
}

/** A type, with the format if it belongs to this type. */
export interface FormattedType {
  readonly type: string;
  readonly format: string | undefined;
}

/** Returns the types of a value, each with its format. */
export function formattedTypes({ types, keywords }: Typed): readonly FormattedType[] | undefined {
  const format = stringAt(keywords, "format");
  return types?.map((type) => ({
    type,
    format: format !== undefined && isOfFormat(format, type) ? format : undefined,
  }));
}

/** Tells whether a format is for values of a type: one that is not for numbers is for strings. */
export function isOfFormat(format: string, type: string): boolean {
  const isNumeric = NUMERIC.includes(format);
  return isNumeric ? type === "number" || type === "integer" : type === "string";
}

function isTypeWithin(wide: string, narrow: string): boolean {
  return wide === narrow || (wide === "number" && narrow === "integer");
}

function isWithin(wide: FormattedType, narrow: FormattedType): boolean {
  if (!isTypeWithin(wide.type, narrow.type)) return false;
  const isReal = FLOATS.includes(wide.format ?? "") && narrow.type === "integer";
  return wide.format === undefined || isReal || isFormatWithin(wide.format, narrow.format);
}

const FLOATS = ["float", "double", "decimal", "decimal128"];

/** The least and the greatest value of each format of whole numbers (OpenAPI Format Registry). */
export const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  int64: [-(2 ** 63), 2 ** 63 - 1],
  uint64: [0, 2 ** 64 - 1],
};

const NUMERIC = [...Object.keys(RANGES), ...FLOATS, "double-int"];

/** Returns the relation of two formats; a missing format allows everything that the type allows. */
export function relateFormats(before: string | undefined, after: string | undefined): Relation {
  return relate(
    before === undefined ? undefined : [before],
    after === undefined ? undefined : [after],
    isFormatWithin,
  );
}

function isFormatWithin(wide: string, narrow: string | undefined): boolean {
  if (narrow === undefined) return false;
  if (wide === narrow || (wide === "double" && narrow === "float")) return true;
  const [outer, inner] = [RANGES[wide], RANGES[narrow]];
  return outer !== undefined && inner !== undefined && outer[0] <= inner[0] && outer[1] >= inner[1];
}
