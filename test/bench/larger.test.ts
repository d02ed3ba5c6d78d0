import { expect, test } from "vitest";
import { indexCatalog } from "../../scripts/slice/index-catalog.ts";
import { slice } from "../../scripts/slice/slice.ts";
import { fileSource } from "../../scripts/source/file-source.ts";
import { temporaryFolder } from "../support/folder.ts";
import { PUBLISHED } from "../support/project.ts";
import { writeLarger } from "./larger.ts";

test("makes a document with three times the paths and schemas, and the same slice", () => {
  using folder = temporaryFolder({ "published.yaml": PUBLISHED });
  writeLarger(folder.file("published.yaml"), 3, folder.file("larger.yaml"));
  const [published, larger] = ["published.yaml", "larger.yaml"].map((name) => {
    using source = fileSource(folder.file(name));
    const request = { where: "slice.yaml", name: "things", source: name, paths: ["/things"], stopAt: [] };
    const { paths, schemaNames, parser } = indexCatalog(source);
    return {
      paths: paths.length,
      schemas: schemaNames.length,
      parser,
      document: slice(source, request).document,
    };
  });
  expect(published).toMatchObject({ paths: 2, schemas: 5, parser: "index" });
  expect(larger).toEqual({ ...published, paths: 6, schemas: 15 });
});
