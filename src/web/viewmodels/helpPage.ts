import type { Block, HandbookPage, Heading } from '../handbook/blocks.ts';
import { paths } from '../paths.ts';
import type { PageHead, PageModel } from '../render.ts';

export interface HelpPage extends PageModel {
  readonly blocks: readonly Block[];
  /** Chapters of the page, for a list that leads to them. */
  readonly contents: readonly { readonly text: string; readonly href: string }[];
}

/** `isIndex`: the first page, which leads to all others. */
export function helpPage({ title, blocks }: HandbookPage, isIndex: boolean): HelpPage {
  const crumbs: PageHead['crumbs'] = [{ text: 'Hilfe', href: paths.help() }, { text: title }];
  const chapters = blocks.filter((block): block is Heading => block.kind === 'heading' && block.level === 2);
  return {
    head: isIndex ? { title } : { title, crumbs },
    nav: 'hilfe',
    blocks,
    contents: chapters.map(({ id, text }) => ({ text, href: `#${id}` })),
  };
}
