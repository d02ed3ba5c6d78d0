import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const responseMediaTypeAdded: Rule<Pairs["responseMediaType"]> = {
  id: "response-media-type-added",
  behaviour: "A media type more of an answer is compatible: who wants it asks for it.",
  check: ({ subject, place, before }) =>
    when(before === undefined, { read: "compatible" }, () => `${place} also answers with ${subject}`),
};
