import { pathToFileURL } from "node:url";
import { serve } from "../client/server.ts";

/** What a library sends and makes of the answer. */
export interface Wire {
  /** Whether it asks for the later members of enums. */
  readonly asks: boolean;
  /** The body of an update. */
  readonly sent: string;
  /** The status of a session that has failed, as the service's rule has it. */
  readonly failed: unknown;
  /** A status that nobody has published yet, sent whether asked for or not. */
  readonly tomorrow: unknown;
}

/** What each `call.ts` exports. */
interface Call {
  /** Updates the session `id` of the service at `root`, and resolves to the status in the answer. */
  update(root: string, id: string): Promise<unknown>;
}

const PREFERENCE = "include-unknown-enum-members";

/** Runs the bundle against a service that answers with the session's key for its status. */
export async function observe(path: string): Promise<Wire> {
  const { update }: Call = await import(pathToFileURL(path).href);
  await using server = await serve(({ url, headers }, response) => {
    const id = url.slice(url.lastIndexOf("/") + 1);
    // A later member is held back from a request that does not ask for it.
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
