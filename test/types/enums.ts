// Uses of enums and sets that have to compile for a consumer, and uses that must not. Compiled, never run.
import {
  joinFlags,
  matchEnum,
  readEnum,
  readFlags,
  restorePointTags,
  restoreSessionStatus,
} from "graph-restore-sessions";
import type { RestoreSession } from "graph-restore-sessions/types";
import { type Equal, holds } from "./equal.js";

declare const session: RestoreSession;

// A copy of the descriptor, since a later member would require another handler.
const status = {
  name: "restoreSessionStatus",
  members: ["draft", "activating", "active", "completedWithError", "completed"],
  sentinel: "unknownFutureValue",
  later: ["failed"],
} as const;
readEnum(restoreSessionStatus, session.status);
const words = matchEnum(status, session.status, {
  draft: () => 1,
  activating: () => "activating" as const,
  active: () => true,
  completed: (member) => {
    holds<Equal<typeof member, "completed">>();
    return null;
  },
  completedWithError: () => undefined,
  failed: () => 2,
  otherwise: (raw) => {
    holds<Equal<typeof raw, string | null | undefined>>();
    return raw;
  },
});
holds<Equal<typeof words, string | number | boolean | null | undefined>>();
// @ts-expect-error `failed` is missing
matchEnum(status, session.status, {
  draft: () => 1,
  activating: () => 1,
  active: () => 1,
  completed: () => 1,
  completedWithError: () => 1,
  otherwise: () => 1,
});
// @ts-expect-error `otherwise` is missing
matchEnum(status, session.status, {
  draft: () => 1,
  activating: () => 1,
  active: () => 1,
  completed: () => 1,
  completedWithError: () => 1,
  failed: () => 1,
});
matchEnum(status, session.status, {
  // @ts-expect-error `gone` is not a member
  gone: () => 1,
  draft: () => 1,
  activating: () => 1,
  active: () => 1,
  completed: () => 1,
  completedWithError: () => 1,
  failed: () => 1,
  otherwise: () => 1,
});
const reading = readEnum(status, session.status);
if (reading.kind === "known") {
  holds<
    Equal<
      typeof reading.value,
      "draft" | "activating" | "active" | "completed" | "completedWithError" | "failed"
    >
  >();
}
if (reading.kind === "unlisted") holds<Equal<typeof reading.value, string>>();
// @ts-expect-error a set is not one member
readEnum(restorePointTags, "none");
// @ts-expect-error a set cannot be matched
matchEnum(restorePointTags, "none", {
  none: () => 1,
  fastRestore: () => 1,
  includeNewerItems: () => 1,
  otherwise: () => 1,
});
// @ts-expect-error an enum of single members is not a set
readFlags(restoreSessionStatus, "draft");
holds<Equal<ReturnType<typeof joinFlags<typeof restorePointTags>>, string>>();
joinFlags(restorePointTags, "fastRestore", "includeNewerItems");
joinFlags(restorePointTags, ["fastRestore"]);
// @ts-expect-error at least one member is required
joinFlags(restorePointTags);
// @ts-expect-error a request has no sentinel
joinFlags(restorePointTags, "unknownFutureValue");

export const tags: readonly string[] = readFlags(restorePointTags, "none").unlisted;
