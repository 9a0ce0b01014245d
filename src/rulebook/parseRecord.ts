import type { LegalRecord } from '../domain/catalogue.ts';

/** Without it a record does not say what counts. */
const CHOSEN_READING = 'Gewählte Lesart';

/**
 * A record as plain paragraphs: the heading gives number and title, a paragraph that begins with "**Label.**" opens a part.
 * null where number, title or the chosen reading is missing.
 */
export function parseRecord(number: string, text: string): LegalRecord | null {
  const [head = '', ...paragraphs] = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll('`', '').split(/\s+/).join(' ').trim())
    .filter((paragraph) => paragraph !== '');
  const title = head.startsWith(`# ${number} `) ? head.slice(`# ${number} `.length) : '';
  const parts = partsOf(paragraphs);
  const isWhole = title !== '' && parts.some(({ label }) => label === CHOSEN_READING);
  return isWhole ? { number, title, parts } : null;
}

/** A paragraph without a label belongs to the part before it. */
function partsOf(paragraphs: readonly string[]): LegalRecord['parts'] {
  const parts: { label: string; text: string[] }[] = [];
  for (const paragraph of paragraphs) {
    const [, label, text = ''] = /^\*\*([^*]+)\.\*\* ?(.*)$/.exec(paragraph) ?? [];
    if (label !== undefined) parts.push({ label, text: text === '' ? [] : [text] });
    else parts.at(-1)?.text.push(paragraph);
  }
  return parts;
}
