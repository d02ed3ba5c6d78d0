import { Refusal } from "../wire/errors.ts";

/** A list of artifacts that is empty or null. */
export function emptyList(): Refusal {
  return new Refusal(400, "InvalidArtifactRequest", "There should be at least one restore artifact.");
}

/** An object that has changed since it was read. */
export function changedMeanwhile(): Refusal {
  return new Refusal(412, "PreconditionFailed", "The ETag value does not match: the object has changed.");
}
