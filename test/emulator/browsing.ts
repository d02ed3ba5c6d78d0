import type { JsonObject } from "../../scripts/document/json.ts";
import type { Emulator, RestoredService } from "../../src/emulator/index.ts";
import { ask, type Reply } from "./ask.ts";

/** A service whose restore points can be browsed. */
export type Browsable = Exclude<RestoredService, "exchange">;

/** Functions that open and read browse sessions. */
export interface Browsing {
  /** Opens a session of a new restore point, with these files or those of its service; returns its id. */
  opened(service: Browsable, paths?: readonly string[]): Promise<string>;
  /** Asks a session for the items at a location. */
  browse(id: string, body?: JsonObject): Promise<Reply>;
  /** Follows a path of names, and returns the key of the last item. */
  keyOf(id: string, ...path: readonly string[]): Promise<string>;
}

/** Returns the paths of a number of files in one folder. */
export const filePaths = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Team/Documents/File ${String(index).padStart(2, "0")}.txt`);

/** Returns functions that browse in an emulator. */
export function browsing(emulator: Emulator): Browsing {
  const { state } = emulator;
  const browse: Browsing["browse"] = async (id, body = {}) =>
    ask(emulator, `POST /browseSessions/${id}/browse`, { body });
  return {
    browse,
    async opened(service, files) {
      const [restorePointId = ""] = state.unit({ service, ...(files ? { files } : {}) }).points;
      const { body } = await ask(emulator, `POST /${service}BrowseSessions`, { body: { restorePointId } });
      state.advance(String(body["id"]));
      return String(body["id"]);
    },
    async keyOf(id, ...path) {
      let key: string | undefined;
      for (const name of path) {
        const { items } = await browse(id, key === undefined ? {} : { browseLocationItemKey: key });
        key = String(items.find((item) => item["name"] === name)?.["itemKey"]);
      }
      return key ?? "";
    },
  };
}
