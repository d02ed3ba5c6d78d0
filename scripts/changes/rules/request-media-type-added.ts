import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const requestMediaTypeAdded: Rule<Pairs["requestMediaType"]> = {
  id: "request-media-type-added",
  behaviour: "A media type more for a request body is compatible.",
  check: ({ subject, place, before }) =>
    when(before === undefined, { send: "compatible" }, () => `${place} also takes a body of ${subject}`),
};
