/** A value in a `$filter`. */
export type Literal = string | number | bigint | boolean | Date | null;

/**
 * Builds a `$filter` with values in OData's format: strings in single quotes, with inner quotes doubled (OData URL
 * Conventions 4.01, section 5.1.1.6.1), dates as ISO 8601.
 *
 * @example filter`status eq ${status} and createdDateTime ge ${new Date(0)}`
 * @throws {RangeError} if a date or a number is invalid
 */
export function filter(texts: TemplateStringsArray, ...values: readonly Literal[]): string {
  return String.raw({ raw: texts }, ...values.map(literal));
}

function literal(value: Literal): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`invalid value in a filter: ${value}`);
  return value instanceof Date ? value.toISOString() : String(value);
}
