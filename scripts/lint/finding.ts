/** What the linter says of one place of a document. */
export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "warn";
  readonly pointer: string;
  readonly message: string;
}
