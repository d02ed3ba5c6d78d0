import type { MemberOf, RetryPolicy } from "graph-slice-client";
import type { restoreSessionStatus } from "../generated/enums.ts";
import type { BackupErrorCode } from "./error-codes.ts";

const DRAFT = "draft" satisfies MemberOf<typeof restoreSessionStatus>;

/** Which requests of restore sessions may be repeated. */
export const RETRY_POLICY: RetryPolicy = {
  temporaryCodes: ["TooManyActiveRestoreSessions"] satisfies readonly BackupErrorCode[],
  lostCodes: ["IncompleteArtifactDeletion", "UnknownError"] satisfies readonly BackupErrorCode[],
  // An action is not safe to repeat, except that a session that is still a draft was not activated.
  mayRepeat: ({ request: { url, headers } }) => {
    const session = url.replace(/\/activate$/, "");
    if (session === url) return undefined;
    return async (attempt) => {
      const { response } = await attempt(new Request(session, { headers, redirect: "manual" }));
      return Object(await response?.json()).status === DRAFT;
    };
  },
};
