import type { Pairs } from "../pairs.ts";
import { type Rule, when } from "./rule.ts";

export const responseMediaTypeRemoved: Rule<Pairs["responseMediaType"]> = {
  id: "response-media-type-removed",
  behaviour: "A media type less of an answer breaks whoever reads it.",
  check: ({ subject, place, after }) =>
    when(after === undefined, { read: "breaking" }, () => `${place} no longer answers with ${subject}`),
};
