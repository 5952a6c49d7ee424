/** Starts Debian's Chromium without a window. It must not know what it is shown. */
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumBinary } from './rig.ts';

/** `env`: all that the browser sees of the environment; without it, this process's. */
export function launchBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  return chromium.launch({ executablePath: chromiumBinary, args, env });
}
