/** A value that can stand in a `$filter`. */
export type Literal = string | number | bigint | boolean | Date | null;

/**
 * A `$filter`, with each value written as OData writes it: strings in single quotes that are doubled within
 * (OData URL Conventions 4.01, section 5.1.1.6.1), dates as ISO 8601.
 *
 * @example filter`status eq ${status} and createdDateTime ge ${new Date(0)}`
 * @throws {RangeError} for a date or number that is none
 */
export function filter(texts: TemplateStringsArray, ...values: readonly Literal[]): string {
  return String.raw({ raw: texts }, ...values.map(literal));
}

function literal(value: Literal): string {
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`${value} cannot stand in a filter`);
  return value instanceof Date ? value.toISOString() : String(value);
}
