/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What a page must hold for everybody: axe, 320 pixels, wider text spacing. Each check lists what breaks it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** The rules that look at colours; nothing else changes with the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Everything that axe checks, without the rules that look at colours. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  return findings((await builder(page)).withTags(WCAG).disableRules(COLOUR_RULES));
}

/** Contrast of every look of a text in the colour scheme that is set. */
export async function colourFindings(page: Page): Promise<readonly string[]> {
  await markLooks(page);
  return findings((await builder(page)).include('[data-look]').withRules(COLOUR_RULES));
}

/**
 * Contrast hangs on the colour, size and weight of a text and on the backgrounds behind it: of all texts that have
 * these in common one is enough. A result page has thousands of texts and a few dozen looks.
 */
async function markLooks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const backgrounds = (element: Element | null): string => {
      if (element === null) return '';
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      return `${backgroundColor} ${backgroundImage} ${opacity}/${backgrounds(element.parentElement)}`;
    };
    const lookOf = (element: Element) => {
      const { color, fontSize, fontWeight, textDecoration } = getComputedStyle(element);
      const around = element.parentElement && getComputedStyle(element.parentElement).color;
      return [color, fontSize, fontWeight, textDecoration, around, backgrounds(element)].join();
    };
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const seen = new Set<string>();
    for (const element of document.body.querySelectorAll('*')) {
      element.removeAttribute('data-look');
      if (!hasOwnText(element) || !element.checkVisibility()) continue;
      const look = lookOf(element);
      if (!seen.has(look)) element.setAttribute('data-look', '');
      seen.add(look);
    }
  });
}

/** Our pages have no frames: the mode for those would open a second page for each run. */
async function builder(page: Page): Promise<AxeBuilder> {
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  // Half a megabyte of script; once per page is enough.
  const axe = new AxeBuilder(isLoaded ? { page, axeSource: 'void 0' } : { page });
  return axe.setLegacyMode(true).options({ resultTypes: ['violations'] });
}

async function findings(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The text that people see there, without repeated white space. */
export async function seenText(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away or hidden does not count
  return (await part.innerText()).replaceAll(/\s+/g, ' ').trim();
}

/** Elements that stick out of the window, the outermost first; none where nothing scrolls sideways. */
export async function sidewaysOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 160))];
  });
}

/** Texts of which a part is hidden by a box that is too small for them. */
export async function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      // Texts for screen readers only are one pixel wide on purpose.
      if (element.clientWidth <= 1 && element.clientHeight <= 1) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    const cut = [...document.body.querySelectorAll('*')].filter(
      (one) => one.textContent?.trim() !== '' && isCut(one),
    );
    return cut.map((one) => one.outerHTML.slice(0, 160));
  });
}

/** The spacing that WCAG 1.4.12 lets people set. The policy forbids inline styles, hence a constructed sheet. */
export async function widenTextSpacing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
}
