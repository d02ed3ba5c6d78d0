import { randomUUID } from "node:crypto";

/** The types of items in a backup. */
export type ContentType = "site" | "documentLibrary" | "folder" | "file";

/** An item of a site's or a drive's backup. */
export interface ContentItem {
  /** GUIDs joined by commas: opaque to clients. */
  readonly itemKey: string;
  /** The key of its parent item; undefined at the top level. */
  readonly parentKey: string | undefined;
  readonly name: string;
  readonly type: ContentType;
  /** The names from the top level to the item, joined by slashes. */
  readonly path: string;
  readonly sizeInBytes: number;
}

/** The files of a backup without a seed. */
const SAMPLES: Readonly<Record<"site" | "drive", readonly string[]>> = {
  site: [
    "Team site/Documents/Plans/Roadmap.docx",
    "Team site/Documents/Plans/Budget.xlsx",
    "Team site/Documents/Minutes.docx",
  ],
  drive: ["Documents/Letters/Offer.docx", "Documents/Letters/Reply.docx", "Documents/Notes.txt"],
};

/**
 * Returns the items of a backup with these files.
 *
 * @param kind  the kind of backup: the paths of a site begin with a site and a library, those of a drive with
 *   a library
 * @param files paths of files, names joined by slashes. Default: samples
 */
export function contentsOf(
  kind: "site" | "drive",
  files: readonly string[] = SAMPLES[kind],
): readonly ContentItem[] {
  const top: readonly ContentType[] = kind === "site" ? ["site", "documentLibrary"] : ["documentLibrary"];
  const items = new Map<string, ContentItem>();
  for (const file of files) {
    const names = file.split("/");
    for (const [depth, name] of names.entries()) {
      const path = names.slice(0, depth + 1).join("/");
      if (items.has(path)) continue;
      const parent = items.get(names.slice(0, depth).join("/"));
      const isFile = depth === names.length - 1;
      items.set(path, {
        itemKey: `${parent?.itemKey ?? randomUUID()},${randomUUID()}`,
        parentKey: parent?.itemKey,
        name,
        type: top[depth] ?? (isFile ? "file" : "folder"),
        path,
        sizeInBytes: isFile ? 1024 * name.length : 0,
      });
    }
  }
  return [...items.values()];
}
