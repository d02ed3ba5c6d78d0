/** Limits of a download. Times in milliseconds, sizes in bytes. */
export interface NetworkLimits {
  /** For connecting: name lookup, TCP and TLS. */
  readonly connectMs: number;
  /** Between two pieces of data on a connection. */
  readonly idleMs: number;
  /** For the whole download: every try, redirect and wait. */
  readonly totalMs: number;
  /** Length of a document, both as transferred and decoded. */
  readonly maxBytes: number;
  /** Redirects followed in one try. */
  readonly maxRedirects: number;
  /** Tries after the first. */
  readonly maxRetries: number;
  /** The wait before the first retry; it doubles each time. */
  readonly backoffMs: number;
  /** The longest wait that a server may ask for. If it asks for more, the download fails. */
  readonly maxWaitMs: number;
}

/** Enough for a document of 66 MB over a slow line. */
export const NETWORK_LIMITS: NetworkLimits = {
  connectMs: 15_000,
  idleMs: 30_000,
  totalMs: 600_000,
  maxBytes: 512_000_000,
  maxRedirects: 5,
  maxRetries: 3,
  backoffMs: 1_000,
  maxWaitMs: 60_000,
};
