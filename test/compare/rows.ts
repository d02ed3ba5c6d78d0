import type { Installed } from "./installed.ts";
import type { Use } from "./measure-use.ts";

/** All measurements of a library. */
export interface Measured extends Use {
  readonly installed: Installed;
}

/** A row of the table: its title, and its cell for a library. */
export type Row = readonly [fact: string, cell: (measured: Measured) => string];

const bool = (value: boolean): string => (value ? "yes" : "no");
const code = (value: unknown): string => `\`${value}\``;

function compiles(name: string): Row[1] {
  return ({ compiler }) => bool(faults(compiler, name).length === 0);
}

/** Tells whether the compiler refuses sections; has no meaning if it also refuses the correct section. */
function refuses(names: readonly string[], right?: string): Row[1] {
  return ({ compiler }) => {
    if (right !== undefined && faults(compiler, right).length > 0) return "–";
    const refused = names.filter((name) => faults(compiler, name).length > 0);
    return refused.length > 0 && refused.length < names.length ? "in part" : bool(refused.length > 0);
  };
}

function faults(compiler: Measured["compiler"], name: string): readonly string[] {
  const found = compiler.get(name);
  if (found === undefined) throw new Error(`no section ${name} in facts.ts`);
  return found;
}

export const ROWS: readonly Row[] = [
  ["bundle that updates a session and reads its status", ({ size }) => kilobytes(size)],
  ["installed", ({ installed: { bytes, packages } }) => `${megabytes(bytes)}, ${packages} packages`],
  ["asks for later members of enums by default", ({ wire }) => bool(wire.asks)],
  ["a session that has `failed` reads as", ({ wire }) => code(wire.failed)],
  ["a status published tomorrow, `somethingNew`, reads as", ({ wire }) => code(wire.tomorrow)],
  ["… and is compared with, without a cast", compiles("tomorrow")],
  ["an update with `status` alone compiles", compiles("status-alone")],
  ["the smallest update of `status` that compiles sends", ({ wire }) => code(wire.sent)],
  ["an update by `mailboxRestoreArtifacts@delta` compiles", compiles("delta")],
  ["… and not with a destination that does not exist", refuses(["delta-wrong"], "delta")],
  ["sending `unknownFutureValue` is refused", refuses(["sentinel"])],
  ["sending `String` for a status is refused", refuses(["placeholder"])],
  ["sending an unknown property is refused", refuses(["unknown-property-beside", "unknown-property-alone"])],
  ["`@odata.type` narrows a session to its kind", compiles("narrows")],
];

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
