import { Refusal } from "graph-slice/emulator";

/** Returns the error for a list of artifacts that is empty or null. */
export function emptyList(): Refusal {
  return new Refusal(400, "InvalidArtifactRequest", "There should be at least one restore artifact.");
}

/** Returns the error for an artifact that cannot be added. */
export function invalidArtifact(message: string): Refusal {
  return new Refusal(400, "InvalidArtifactRequest", message);
}

/** Returns the error for granular and other artifacts in one session. */
export function mixedArtifacts(): Refusal {
  return invalidArtifact("Granular and full restore artifacts cannot be in one session.");
}

/** Returns the error for more artifacts than one request may name. @param status 413 on create, 400 on update */
export function tooManyArtifacts(status: 400 | 413): Refusal {
  return new Refusal(status, "RestoreArtifactsLimitBreached", "Restore Artifacts limit is breached.");
}

/** Returns the error for a restore point that is missing or unknown. */
export function invalidRestorePoint(): Refusal {
  return new Refusal(400, "InvalidRestorePoint", "Restore Point ID is invalid or empty.", {
    target: "restorePoint",
  });
}

/** Returns the error for an invalid search or list of restore points. */
export function invalidSearch(message: string): Refusal {
  return new Refusal(400, "InvalidSearchRequest", message);
}

/** Returns the error for an unknown protection unit. */
export function invalidUnit(): Refusal {
  return new Refusal(400, "InvalidProtectionUnitId", "Protection Unit ID is invalid or empty.");
}
