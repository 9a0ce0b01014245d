/** A described page as Markdown. */
import { FORCE_WORDS } from './force.ts';
import { mermaid } from './mermaid.ts';
import type { Block, FactLine, Item, ListId, Page, Ref, Run, Runs } from './page.ts';

/** Where a link leads from the file that is being written. */
export interface Links {
  readonly entry: (ref: Ref) => string;
  readonly list: (id: ListId) => string;
}

/** `depth`: level of the title; `anchor`: name of the place, stable when the title changes; empty for none. */
export function pageMarkdown(page: Page, links: Links, depth: number, anchor: string): string {
  const place = anchor === '' ? [] : [`<a id="${anchor}"></a>`];
  const title = `${'#'.repeat(depth)} ${escaped(page.title)}`;
  const intro = page.intro === '' ? [] : [escaped(page.intro)];
  const blocks = page.blocks.map((block) => blockMarkdown(block, links, depth, anchor));
  return [...place, title, ...intro, ...blocks].join('\n\n');
}

function blockMarkdown(block: Block, links: Links, depth: number, anchor: string): string {
  switch (block.kind) {
    case 'heading': {
      const name = anchor === '' ? block.anchor : `${anchor}-${block.anchor}`;
      const level = Math.min(6, depth + block.level - 1);
      return `<a id="${name}"></a>\n\n${'#'.repeat(level)} ${runsMarkdown(block.runs, links)}`;
    }
    case 'paragraph':
      return runsMarkdown(block.runs, links);
    case 'list':
      return itemsMarkdown(block.items, links, '');
    case 'facts':
      return block.facts.map((fact) => factMarkdown(fact, links)).join('\n');
    case 'table':
      return tableMarkdown(block, links);
    case 'graph':
      return `\`\`\`mermaid\n${mermaid(block.graph)}\n\`\`\``;
  }
}

/** One line stands behind its label; more stand below it. */
function factMarkdown({ label, items }: FactLine, links: Links): string {
  const [only, ...others] = items;
  const name = `- **${escaped(label)}:**`;
  if (only === undefined || others.length > 0) return `${name}\n${itemsMarkdown(items, links, '  ')}`;
  const below = only.items.length === 0 ? '' : `\n${itemsMarkdown(only.items, links, '  ')}`;
  return `${name} ${runsMarkdown(only.runs, links)}${below}`;
}

function itemsMarkdown(items: readonly Item[], links: Links, indent: string): string {
  return items
    .map(({ runs, items: below }) => {
      const first = `${indent}- ${runsMarkdown(runs, links)}`;
      return below.length === 0 ? first : `${first}\n${itemsMarkdown(below, links, `${indent}  `)}`;
    })
    .join('\n');
}

function tableMarkdown({ head, rows }: Extract<Block, { readonly kind: 'table' }>, links: Links): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map((cells) => row(cells.map((runs) => runsMarkdown(runs, links))));
  return [row(head.map(escaped)), row(head.map(() => '---')), ...body].join('\n');
}

function runsMarkdown(runs: Runs, links: Links): string {
  return runs
    .map((run) => runMarkdown(run, links))
    .join('')
    .trim();
}

function runMarkdown(run: Run, links: Links): string {
  switch (run.kind) {
    case 'text':
    case 'muted':
      return escaped(run.text);
    case 'strong':
    case 'mark':
      return `**${escaped(run.text.trim())}**${run.text.endsWith(' ') ? ' ' : ''}`;
    case 'code':
      return `\`${run.text}\``;
    case 'force':
      return `[${FORCE_WORDS[run.force].word}]`.replace('[', '\\[').replace(']', '\\]');
    case 'ref':
      return `[${escaped(run.text)}](${links.entry(run.to)})`;
    case 'list':
      return `[${escaped(run.text)}](${links.list(run.to)})`;
    case 'link':
      return `<${run.href}>`;
  }
}

/** What Markdown would read as its own. */
function escaped(words: string): string {
  return words.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}
