import { describe, expect, test } from "vitest";
import { type ByteSource, bytesInMemory } from "../../scripts/document/byte-source.ts";
import { FallbackError } from "../../scripts/slice/fallback-error.ts";
import { indexCatalog } from "../../scripts/slice/index-catalog.ts";
import { parseCatalog } from "../../scripts/slice/parse-catalog.ts";

describe("most entries of a document", () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, number) => `  /p${number}: {get: {summary: a${number}}}\n`).join("");
  const text = `openapi: 3.0.4\npaths:\n${entries(2000)}`;

  test("are parsed at once", () => {
    const bytes = bytesInMemory("document", text);
    let reads = 0;
    const read: ByteSource["read"] = (...range) => {
      reads += 1;
      return bytes.read(...range);
    };
    const [index, full] = [indexCatalog({ ...bytes, read }), parseCatalog(bytes)];
    for (const path of full.paths) expect(index.pathItem(path)).toEqual(full.pathItem(path));
    expect(reads).toBeLessThan(600);
  });

  test("are parsed although another is malformed", () => {
    const catalog = indexCatalog(bytesInMemory("document", `${text}  /broken: [\n`));
    for (const path of catalog.paths.slice(0, 2000))
      expect(catalog.pathItem(path)).toEqual({ get: { summary: path.replace("/p", "a") } });
    expect(() => catalog.pathItem("/broken")).toThrow(FallbackError);
  });
});
