import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../scripts/document/parse-json.ts";
import { parseYaml } from "../../scripts/document/yaml.ts";

const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

test("JSON is parsed as the YAML parser does", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ noUnicodeString: false }),
      fc.constantFrom("", " ", "\t", "\n  "),
      (value, space) => {
        const text = JSON.stringify({ value }, null, space);
        expect(parseJson(text)).toEqual(JSON.parse(text));
        expect(parseJson(text)).toEqual(load(text));
      },
    ),
  );
});

test.each([
  '{"a":"b\\": 1"}',
  '{"a\\"":1,"a\\\\":2}',
  '{"a":"x:","b" : [{"a":": "}]}',
  '{"__proto__":{"a":1}}',
  nested(99),
])("%s is JSON", (text) => expect(parseJson(text)).toEqual(JSON.parse(text)));

describe("the YAML parser decides about", () => {
  test.each(["a: 1", '"a"', "{a: 1}", '{"a":1,}', '{"a":1e400}', nested(100), '\ufeff{"a":1}'])(
    "%s",
    (text) => expect(parseJson(text)).toBeUndefined(),
  );

  test.each(['{"a":1,"a":1}', '{"a":{"b":1},"c":[{"b":1,"b":{}}]}', '{"a":1,"\\u0061":2}'])(
    "%s, which repeats a name",
    (text) => {
      expect(parseJson(text)).toBeUndefined();
      expect(() => parseYaml(text, "text")).toThrow("text:1: not readable as YAML: duplicated mapping key");
    },
  );
});
