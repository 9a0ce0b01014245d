/** The Chromium that comes as an npm package: one per test file, one context per person. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { lock } from 'proper-lockfile';
import { INTRANET_HOST, type Incidents, watch } from './browserIncidents.ts';

export interface TestBrowser {
  /** A browser profile of its own: cookies, settings. What its pages must not do is collected in `incidents`. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  readonly incidents: Incidents;
}

/** No sandbox: build servers run as root in a container, and only our own pages are opened. */
const ARGUMENTS = [
  '--no-sandbox',
  '--font-render-hinting=none',
  `--host-resolver-rules=MAP ${INTRANET_HOST} 127.0.0.1`,
];

/** Opens before the tests of the file; after each test no page may have left its origin or broken its policy. */
export function testBrowser(): TestBrowser {
  const incidents: string[] = [];
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await unpackedChromium(), args: ARGUMENTS });
  });
  afterEach(() => {
    expect(incidents.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    incidents,
    newContext: async (options = {}) => {
      if (browser === null) throw new Error('the browser is open only while the tests of the file run');
      const context = await browser.newContext({ locale: 'de-DE', ...options });
      context.setDefaultTimeout(10_000);
      watch(context, incidents);
      return context;
    },
  };
}

/** One test file at a time: the package unpacks without a lock, the second would start half a file. */
async function unpackedChromium(): Promise<string> {
  const release = await lock(tmpdir(), {
    lockfilePath: join(tmpdir(), 'pruefpfad-chromium.lock'),
    retries: { retries: 60, factor: 1, minTimeout: 500 },
  });
  try {
    // Makes the package unpack the system libraries that a bare machine lacks, too.
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    await release();
  }
}
