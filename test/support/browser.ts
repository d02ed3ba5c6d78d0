import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
if (CHROMIUM === undefined)
  console.warn("skipped: tests in a browser need a Chromium; on Debian, `apt-get install chromium`");

/** Whether to skip the tests in a browser. In CI, which installs a Chromium, they are never skipped. */
export const isWithoutBrowser: boolean = CHROMIUM === undefined && !process.env["CI"];

/** Starts a headless Chromium. Close it when done. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
}
