import type { Pairs } from "../pairs.ts";
import { listOf } from "../words.ts";
import { both, type Rules } from "./rule.ts";

/** The media types whose parts have an encoding; it has no effect in others (OpenAPI 3.1.1, section 4.8.14). */
const FORM = /^(multipart\/.*|application\/x-www-form-urlencoded)$/;

/** Rules about the media types of a request body. */
export const requestMediaTypeRules: Rules<Pairs["requestMediaType"]> = {
  "request-media-type-removed": {
    severity: both("breaking"),
    sentence: "Removing a media type of a request body breaks requests in it.",
    removed: ({ subject, place }) => `${place} no longer accepts a body of ${subject}`,
  },
  "encoding-changed": {
    severity: both("breaking"),
    sentence:
      "Changing the encoding of a part of a form breaks requests with it; a missing encoding means its default.",
    changed: ({ subject, mediaType, place, recoded }) =>
      recoded.length > 0 &&
      FORM.test(mediaType) &&
      `${place}: the encoding of ${listOf(recoded)} in the body of ${subject} is different`,
  },
  "request-media-type-added": {
    severity: { request: "compatible", response: "risky" },
    sentence: "Adding a media type to a request body is compatible.",
    added: ({ subject, place }) => `${place} also accepts a body of ${subject}`,
  },
};

/** Rules about the media types of a response. */
export const responseMediaTypeRules: Rules<Pairs["responseMediaType"]> = {
  "response-media-type-removed": {
    severity: both("breaking"),
    cases: { "where it is a range, and one within it is new": { response: "risky", request: "breaking" } },
    sentence: "Removing a media type of a response breaks code that uses it.",
    removed: ({ subject, place, isNarrowed }) => ({
      message: `${place} no longer responds with ${subject}`,
      as: isNarrowed ? "where it is a range, and one within it is new" : undefined,
    }),
  },
  "response-media-type-added": {
    severity: both("compatible"),
    sentence: "Adding a media type to a response is compatible: a request states which one it accepts.",
    added: ({ subject, place }) => `${place} also responds with ${subject}`,
  },
};
