/** Header and footer of the printed pages: margin boxes take their text from CSS only, so each report has its own sheet. */
import type { PrintMargins } from './printPage.ts';

export function printStyles({ topLeft, topRight, bottomLeft }: PrintMargins): string {
  const font = '"Fira Sans", sans-serif';
  return `@page {
  @top-left { content: ${cssString(topLeft)}; font: 600 8pt ${font}; color: #000; }
  @top-right { content: ${cssString(topRight)}; font: 8pt ${font}; color: #000; }
  @bottom-left { content: ${cssString(bottomLeft)}; font: 8pt ${font}; color: #000; white-space: nowrap; }
  @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 8pt ${font}; color: #000; }
}
`;
}

/** Everything but letters, digits and blanks is written as a code point: no text can leave the string. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/[^A-Za-z0-9 ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}
