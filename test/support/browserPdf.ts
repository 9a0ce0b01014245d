/** The words on each page of a PDF that Chromium printed: plain objects, one glyph code of four digits at a time. */
import { inflateSync } from 'node:zlib';

export interface PrintedPage {
  /** Without white space: where a blank is a gap between two glyphs, the file does not say so. */
  readonly words: string;
  /** Width and height in points. */
  readonly size: readonly [number, number];
}

type Objects = ReadonlyMap<string, string>;
/** Glyph code -> letters. */
type Letters = ReadonlyMap<string, string>;

/** Font, glyphs, letters that a ligature stands for, and its end. */
const OPERATORS = /\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj|\/ActualText \(([^)]*)\)|(\bEMC\b)/g;

export function printedPages(pdf: Buffer): readonly PrintedPage[] {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\s([\s\S]*?)\sendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => ({ words: wordsOf(page, objects), size: sizeOf(page) }));
}

export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function wordsOf(page: string, objects: Objects): string {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(id, objects)]),
  );
  let letters: Letters = new Map();
  let isSpoken = false;
  let words = '';
  const content = streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '', objects);
  for (const [, font, codes, spoken, end] of content.matchAll(OPERATORS)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    if (spoken !== undefined) words += spoken;
    isSpoken = end === undefined && (isSpoken || spoken !== undefined);
    if (isSpoken) continue;
    for (const code of codes?.match(/.{4}/g) ?? []) words += letters.get(code) ?? '\uFFFD';
  }
  return withoutSpace(words);
}

function lettersOf(font: string, objects: Objects): Letters {
  const map = streamOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1] ?? '', objects);
  const letters = new Map<string, string>();
  for (const [, from = '', to = '', unicode = ''] of map.matchAll(/^<(.{4})> (?:<(.{4})> )?<(.+)>$/gm)) {
    const last = Number.parseInt(to || from, 16);
    for (let code = Number.parseInt(from, 16); code <= last; code += 1) {
      const step = code - Number.parseInt(from, 16);
      letters.set(code.toString(16).toUpperCase().padStart(4, '0'), fromUtf16(unicode, step));
    }
  }
  return letters;
}

/** In a range the last letter counts on. */
function fromUtf16(hex: string, step: number): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + step);
}

function streamOf(id: string, objects: Objects): string {
  const body = objects.get(id) ?? '';
  const start = body.indexOf('stream\n');
  if (start < 0) throw new Error(`object ${id} of the PDF has no stream`);
  const packed = body.slice(start + 'stream\n'.length, body.lastIndexOf('\nendstream'));
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
}

function sizeOf(page: string): [number, number] {
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page);
  return [Number(box?.[1]), Number(box?.[2])];
}
