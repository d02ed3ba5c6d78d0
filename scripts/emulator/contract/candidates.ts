import { type JsonObject, numberAt, stringAt } from "../../document/json.ts";

/** A text of each format. */
export const TEXTS: Readonly<Record<string, string>> = {
  "date-time": "2000-01-01T00:00:00Z",
  date: "2000-01-01",
  time: "00:00:00",
  duration: "PT0S",
  uuid: "00000000-0000-0000-0000-000000000000",
  uri: "https://example.com/",
  url: "https://example.com/",
  email: "someone@example.com",
  hostname: "example.com",
  ipv4: "127.0.0.1",
  ipv6: "::1",
};

/** What patterns describe most often, apart from repeated characters. */
const COMMON = [
  ["+10000000000", "/a", "/a/b", "a/b", "a.b", "a-b", "a_b", "a:b", "A1", "a1"],
  ["1.0", "1.0.0", "v1", "v1.0.0", "0.00", "00:00", "00:00Z", "P1D", "2000-01", "200001", "2000", "20000101"],
  ["en-US", "en_US", "#000000", "application/json", '"a"', 'W/"a"', "true", "AA==", "1,2", "a b"],
].flat();

/** The longest text of one repeated character, such as a hash in hexadecimal digits, unless a length is required. */
const LONGEST = 64;

/** The longest text that is tried because a length is required. */
const LONGEST_REQUIRED = 10_000;

/** Returns texts of which one may match the pattern of a schema. */
export function candidateTexts(schema: JsonObject): readonly string[] {
  const bounds = ["minLength", "maxLength"].map((name) => numberAt(schema, name) ?? 0);
  const required = bounds.filter((length) => length > LONGEST && length < LONGEST_REQUIRED);
  const lengths = [...Array.from({ length: LONGEST + 1 }, (_, length) => length), ...required];
  // `^(one|two)$` is a list of texts.
  const alternatives = (stringAt(schema, "pattern") ?? "")
    .replace(/^\^?(?:\((?:\?:)?)?|\)?\$?$/g, "")
    .split("|");
  const repeated = lengths.flatMap((length) => ["a", "A", "0", "1"].map((char) => char.repeat(length)));
  return [...repeated, ...Object.values(TEXTS), ...COMMON, ...alternatives];
}

/** Numbers of which one may be valid where 0 is not. */
export const CANDIDATE_NUMBERS: readonly number[] = [0, 1, -1, 2, 0.5, 10, 100, 1000, 2000];
