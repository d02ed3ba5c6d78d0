import type { MemberOf, RetryPolicy } from "graph-slice-client";
import type { restoreSessionStatus } from "../generated/enums.ts";
import type { BackupErrorCode } from "./error-codes.ts";

const DRAFT = "draft" satisfies MemberOf<typeof restoreSessionStatus>;

/** What is known about repeating the requests of restore sessions. */
export const RETRY_POLICY: RetryPolicy = {
  temporaryCodes: ["TooManyActiveRestoreSessions"] satisfies readonly BackupErrorCode[],
  lostCodes: ["IncompleteArtifactDeletion", "UnknownError"] satisfies readonly BackupErrorCode[],
  // Nothing makes an action safe to repeat, but a session that is still a draft was not activated.
  mayRepeat: ({ request: { url, headers } }) => {
    const session = url.replace(/\/activate$/, "");
    if (session === url) return undefined;
    return async (attempt) => {
      const { response } = await attempt(new Request(session, { headers, redirect: "manual" }));
      return Object(await response?.json()).status === DRAFT;
    };
  },
};
