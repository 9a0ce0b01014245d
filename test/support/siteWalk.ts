/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Every kind of page that somebody reaches by links. */
import type { Page } from './page.ts';
import type { Browser } from './signIn.ts';

/** Leads out, or shows only the law and the handbook. */
const NOT_FOLLOWED = /^\/(hilfe|assets|abmelden)/;

type Visit = (path: string, page: Page) => unknown;

/** Visits each address once, and of those that differ in the values of their query only the first. */
export async function walk(browser: Browser, visit: Visit): Promise<void> {
  const seen = new Set<string>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(kindOf(path)) || NOT_FOLLOWED.test(path)) continue;
    seen.add(kindOf(path));
    const page = await browser.open(path);
    const { location } = page.response.headers;
    if (location !== undefined) waiting.push(withoutFragment(location));
    if (location !== undefined || page.response.type !== 'text/html') continue;
    for (const link of page.document.querySelectorAll('a[href^="/"]'))
      waiting.push(withoutFragment(link.getAttribute('href') ?? ''));
    await visit(path, page);
  }
}

function withoutFragment(href: string): string {
  return href.split('#')[0] ?? '';
}

function kindOf(path: string): string {
  return path.replaceAll(/=[^&]*/g, '');
}
