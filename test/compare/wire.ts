import { pathToFileURL } from "node:url";
import { serve } from "../client/server.ts";

/** The request that a library sends, and how it reads the response. */
export interface Wire {
  /** Whether it requests the later members of enums. */
  readonly asks: boolean;
  /** The body of an update. */
  readonly sent: string;
  /** The status of a failed session, by the service's rule. */
  readonly failed: unknown;
  /** An unpublished status, which is always sent. */
  readonly tomorrow: unknown;
}

/** The exports of each `call.ts`. */
interface Call {
  /** Updates the session `id` of the service at `root`; resolves to the status in the response. */
  update(root: string, id: string): Promise<unknown>;
}

const PREFERENCE = "include-unknown-enum-members";

/** Runs the bundle against a service whose responses have the key of the session as its status. */
export async function observe(path: string): Promise<Wire> {
  const { update }: Call = await import(pathToFileURL(path).href);
  await using server = await serve(({ url, headers }, response) => {
    const id = url.slice(url.lastIndexOf("/") + 1);
    // A later member is sent only if the request asks for it.
    const held = id === "failed" && !`${headers["prefer"]}`.includes(PREFERENCE);
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        "@odata.type": "#microsoft.graph.exchangeRestoreSession",
        id,
        status: held ? "unknownFutureValue" : id,
      }),
    );
  });
  const failed = await update(server.url, "failed");
  const tomorrow = await update(server.url, "somethingNew");
  const [first] = server.received;
  if (first === undefined) throw new Error(`${path} sent nothing`);
  return { asks: `${first.headers["prefer"]}`.includes(PREFERENCE), sent: first.body, failed, tomorrow };
}
