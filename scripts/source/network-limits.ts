/** How long and how much a download may take. Times in milliseconds, sizes in bytes. */
export interface NetworkLimits {
  /** From asking until connected: name look-up, TCP, TLS, and the way through a proxy. */
  readonly connectMs: number;
  /** Between two signs of life on a connection. */
  readonly idleMs: number;
  /** All of it: every try, every redirect, every wait. */
  readonly totalMs: number;
  /** Length of a document, as sent and as unpacked. */
  readonly maxBytes: number;
  /** Redirects followed in one try. */
  readonly maxRedirects: number;
  /** Tries after the first. */
  readonly maxRetries: number;
  /** The wait before the first retry; it doubles each time. */
  readonly backoffMs: number;
  /** The longest wait that a server may ask for. Where it asks for more, nothing is tried again. */
  readonly maxWaitMs: number;
}

/** For a document of 66 MB over a slow line, and for nobody who waits at a terminal for an answer that will not come. */
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
