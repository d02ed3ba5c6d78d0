import type { JsonObject } from "./json.ts";

/** A step of the pipeline: a pure function that does not change its argument. */
export type Step = (document: JsonObject) => JsonObject;
