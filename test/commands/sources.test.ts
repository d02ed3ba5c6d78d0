import { gzipSync } from "node:zlib";
import { describe, test } from "vitest";
import { PUBLISHED, project, type Refusal, SLICE_YAML } from "../support/project.ts";

const published = (text: string | Uint8Array) => ({ "published.yaml": text });
const half = PUBLISHED.slice(0, PUBLISHED.indexOf("    ns.thing:"));

const CASES: readonly Refusal[] = [
  {
    behaviour: "a missing source",
    options: ["--source", "/nowhere.yaml"],
    message: ["/nowhere.yaml: does not exist; "],
  },
  {
    behaviour: "a missing source in slice.yaml",
    files: { "spec/slice.yaml": SLICE_YAML.replace("published", "gone") },
    message: ["gone.yaml: does not exist; "],
  },
  // Without what follows the scheme: it may be a secret.
  ...["ftp://user:secret@a.test/b", "https:/a.test/b?sig=secret", "http:\\\\a.test\\b"].map((url) => ({
    behaviour: `what is no URL: ${url}`,
    options: ["--source", url],
    message: [
      `${url.slice(0, url.indexOf(":"))}:…: is not a file; name a file; where a URL is allowed, it begins with`,
    ],
  })),
  { behaviour: "a folder", options: ["--source", "/"], message: ["/: is not a file; "] },
  {
    behaviour: "an empty file",
    files: published(""),
    message: ["published.yaml: is empty; check the source"],
  },
  { behaviour: "a file of white space", files: published(" \n\n"), message: ["published.yaml"] },
  {
    behaviour: "a binary file",
    files: published(Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0)),
    message: ["published.yaml: is binary"],
  },
  {
    behaviour: "text in UTF-16",
    files: published(Buffer.from(PUBLISHED, "utf16le")),
    message: ["published.yaml: is binary"],
  },
  {
    behaviour: "text that is not UTF-8",
    files: published(Buffer.from(PUBLISHED.replace("title: Things", "title: é"), "latin1")),
    message: ["published.yaml: is not UTF-8; "],
  },
  {
    behaviour: "a compressed file",
    files: published(gzipSync(PUBLISHED)),
    message: ["published.yaml: is compressed; unpack it first"],
  },
  {
    behaviour: "HTML",
    files: published("\n<!DOCTYPE html><html></html>"),
    message: ["published.yaml: is HTML or XML", "check the source"],
  },
  {
    behaviour: "text that is not YAML",
    files: published("a: [1\nb: }"),
    message: ["published.yaml:", "not readable as YAML"],
  },
  { behaviour: "a list", files: published("- a\n- b\n"), message: ["published.yaml: is not a YAML mapping"] },
  {
    behaviour: "any other YAML",
    files: published("a: 1\n"),
    message: ["published.yaml: is not an OpenAPI document"],
  },
  {
    behaviour: "any other JSON",
    files: published('{"a": 1}'),
    message: ["published.yaml: is not an OpenAPI document"],
  },
  {
    behaviour: "Swagger 2.0",
    files: published(PUBLISHED.replace("openapi: 3.0.4", "swagger: '2.0'")),
    message: ["published.yaml: is Swagger 2.0; convert it first, for example with `npx swagger2openapi`"],
  },
  {
    behaviour: "OpenAPI 3.3",
    files: published(PUBLISHED.replace("3.0.4", "3.3.0")),
    message: ["published.yaml: is OpenAPI 3.3.0; use"],
  },
  {
    behaviour: "an invalid version",
    files: published(PUBLISHED.replace("3.0.4", "three")),
    message: ["three"],
  },
  {
    behaviour: "a version that is a number",
    files: published(PUBLISHED.replace("3.0.4", "3.1")),
    message: ["published.yaml: has a version that is not a string"],
  },
  {
    behaviour: "a document without paths",
    files: published("openapi: 3.0.4\ninfo: {}\npaths: {}\n"),
    message: ["published.yaml: has no paths and no webhooks: there is nothing to slice; name a document"],
  },
  {
    behaviour: "a document of OpenAPI 3.1 with components only",
    files: published("openapi: 3.1.0\ninfo: {}\ncomponents:\n  schemas:\n    A:\n      type: string\n"),
    message: ["published.yaml: has no paths and no webhooks: there is nothing to slice"],
  },
  {
    behaviour: "a document without webhooks in their map",
    files: published("openapi: 3.1.0\ninfo: {}\nwebhooks: {}\n"),
    message: ["published.yaml: has no paths and no webhooks: there is nothing to slice"],
  },
  {
    behaviour: "a document that is cut off before its paths",
    files: published("openapi: 3.0.4\ninfo: {}\n"),
    message: ["published.yaml: has no paths; the document may be cut off"],
  },
  {
    behaviour: "a document that is cut off between components",
    files: published(half),
    message: ["#/components/schemas/ns.thing refers to nothing in the document; the document may be cut off"],
  },
  {
    behaviour: "a document that is cut off within a path",
    files: published(PUBLISHED.slice(0, PUBLISHED.indexOf("post:") + 20)),
    message: ["#/components/schemas/ns.thing refers to nothing in the document"],
  },
  {
    behaviour: "a document that is cut off within a reference",
    files: published(PUBLISHED.slice(0, PUBLISHED.lastIndexOf("ns.error'"))),
    message: ["published.yaml"],
  },
  {
    behaviour: "a dangling reference",
    files: published(PUBLISHED.replace("ns.status'", "ns.gone'")),
    message: [
      "published.yaml#/components/schemas/ns.thing/properties/status/anyOf/0: #/components/schemas/ns.gone refers to nothing",
    ],
  },
  {
    behaviour: "a reference to another document",
    files: published(PUBLISHED.replace("'#/components/schemas/ns.status'", "other.yaml")),
    message: ["other.yaml refers to nothing", "put everything into one document first"],
  },
  {
    behaviour: "a reference by $anchor",
    files: published(PUBLISHED.replace("#/components/schemas/ns.status'", "#status'")),
    message: ["#status: references by $anchor or $id are not supported; refer to #/components/…"],
  },
  {
    behaviour: "a reference within a schema that has an $id",
    files: published(PUBLISHED.replace("#/components/schemas/ns.status'", "#/$defs/status'")),
    message: ["#/$defs/status: references by $anchor or $id are not supported; refer to #/components/…"],
  },
  {
    behaviour: "a dangling mapping",
    files: published(PUBLISHED.replace("'#/components/schemas/ns.largeThing'", "ns.gone")),
    message: ["ns.gone"],
  },
];

describe("update refuses in one line, and writes nothing:", () => {
  for (const refusal of CASES) {
    test(refusal.behaviour, async () => {
      using given = project(refusal.files);
      await given.refuses(refusal);
    });
  }
});
