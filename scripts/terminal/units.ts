/** A length in bytes as people read it. */
export function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A time in milliseconds as people read it. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
