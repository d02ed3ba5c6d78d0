import type { JsonObject } from "./json.ts";

/** A step on a document: a pure function that leaves its argument as it is. */
export type Step = (document: JsonObject) => JsonObject;
