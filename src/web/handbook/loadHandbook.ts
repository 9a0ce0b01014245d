import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../projectRoot.ts';
import { paths } from '../paths.ts';
import type { HandbookPage } from './blocks.ts';
import { readMarkdown } from './readMarkdown.ts';

export interface Handbook {
  readonly index: HandbookPage;
  /** By the last part of their address; nothing outside this list can be asked for. */
  readonly pages: ReadonlyMap<string, HandbookPage>;
}

const INDEX = 'README';
const PAGE_LINK = /^([a-z-]+|README)\.md(#.*)?$/;
const PLAIN_LINK = /^(#|https:\/\/|mailto:)/;

/** Read once at the start: what a page says changes with the program or after a restart. */
export function loadHandbook(): Handbook {
  const directory = join(projectRoot, 'docs', 'handbuch');
  const names = readdirSync(directory).filter((file) => file.endsWith('.md'));
  const read = (name: string) => readMarkdown(readFileSync(join(directory, name), 'utf8'), linkTarget);
  const pages = names.map((file): [string, HandbookPage] => [file.slice(0, -'.md'.length), read(file)]);
  const index = read(`${INDEX}.md`);
  return { index, pages: new Map(pages.filter(([name]) => name !== INDEX)) };
}

function linkTarget(href: string): string | null {
  if (PLAIN_LINK.test(href)) return href;
  const [, page, anchor = ''] = PAGE_LINK.exec(href) ?? [];
  if (page === undefined) return null;
  return `${page === INDEX ? paths.help() : paths.helpPage(page)}${anchor}`;
}
