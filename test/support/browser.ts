import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
if (CHROMIUM === undefined)
  console.warn("left out: tests in a browser need a Chromium; on Debian, `apt-get install chromium`");

/** Whether to go without a browser. CI installs a Chromium: there, its absence is a failure. */
export const isWithoutBrowser: boolean = CHROMIUM === undefined && !process.env["CI"];

/** Starts a Chromium without a window. Close it when done. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
}
