import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const requestMediaTypeRemoved: Rule<Pairs["requestMediaType"]> = {
  id: "request-media-type-removed",
  behaviour: "A media type less for a request body breaks whoever sends it.",
  check: ({ subject, place, after }) =>
    when(after === undefined, { send: "breaking" }, () => `${place} no longer takes a body of ${subject}`),
};
