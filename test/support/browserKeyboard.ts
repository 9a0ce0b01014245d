/// <reference lib="dom" />
/** A person without a mouse. */
import type { Page } from 'playwright-core';

/** More stops than any page has before what is looked for. */
const PATIENCE = 150;

export interface Focused {
  /** Name of the field, else its id, else the words on the link or button. */
  readonly name: string;
  readonly isMarked: boolean;
}

/** Presses Tab until the focus stands on what has that name; every stop on the way must be marked and in view. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < PATIENCE; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusOf(page);
    if (!focused.isMarked) throw new Error(`the focus on "${focused.name}" cannot be seen`);
    if (typeof name === 'string' ? focused.name === name : name.test(focused.name)) return;
    passed.push(focused.name);
  }
  throw new Error(`Tab never reaches ${name}; it passes ${passed.join(' | ')}`);
}

/** What has the focus, and whether a line of two pixels or more around it, inside the window, says so. */
export function focusOf(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const words = (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const marks = [element, ...(element.closest('.pp-task') ? [element.closest('.pp-task') ?? element] : [])];
    const hasLine = marks.some((one) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
      return (
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)')
      );
    });
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return {
      name: element.getAttribute('name') ?? (element.id || words),
      isMarked: element === document.body || (hasLine && isInView),
    };
  });
}
