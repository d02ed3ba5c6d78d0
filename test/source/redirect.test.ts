import { expect, test } from "vitest";
import { redirectTarget } from "../../scripts/source/redirect.ts";

test.each([
  ["http://a.example/x/y", "z", "http://a.example/x/z"],
  ["http://a.example/x", "https://b.example/y", "https://b.example/y"],
  ["https://a.example/x", "https://user:secret@b.example/y", "https://b.example/y"],
  ["https://a.example/x", "//b.example/y", "https://b.example/y"],
])("from %s, %s leads to %s", (from, location, to) => {
  expect(redirectTarget(new URL(from), location).href).toBe(to);
});

test.each([
  ["https://a.example/x", "http://a.example/x", /from https to http/],
  ["https://a.example/x", "ftp://a.example/x", /redirects to ftp:/],
  ["http://a.example/x", "data:text/yaml,openapi", /redirects to data:/],
  ["http://a.example/x", "http://", /not an address/],
])("from %s, %s is not followed", (from, location, says) => {
  expect(() => redirectTarget(new URL(from), location)).toThrow(says);
});
