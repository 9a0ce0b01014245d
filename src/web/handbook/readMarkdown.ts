/** Markdown to blocks. `marked` reads it, templates print it escaped: no page can bring HTML into the application. */
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { Block, Cell, HandbookPage, Run, Runs } from './blocks.ts';

/** Where a link of the handbook leads inside the application; null: nowhere, only its words are shown. */
export type LinkTarget = (href: string) => string | null;

/** What a page does not know (HTML, pictures) is shown as it was typed: a town edits some of the pages itself. */
export function readMarkdown(text: string, linkTarget: LinkTarget): HandbookPage {
  const tokens = lexer(text).filter(isBuiltIn);
  const title = tokens.find((token) => token.type === 'heading' && token.depth === 1);
  const body = tokens.filter((token) => token !== title);
  return { title: title === undefined ? '' : textOf(title), blocks: toBlocks(body, linkTarget) };
}

function toBlocks(tokens: readonly Token[], linkTarget: LinkTarget): readonly Block[] {
  return tokens
    .filter(({ type }) => type !== 'space' && type !== 'def')
    .map((token) => toBlock(token, linkTarget));
}

function toBlock(token: Token, linkTarget: LinkTarget): Block {
  if (!isBuiltIn(token)) return asTyped(token);
  switch (token.type) {
    case 'heading': {
      const text = textOf(token);
      return { kind: 'heading', level: Math.max(token.depth, 2), id: anchorOf(text), text };
    }
    case 'paragraph':
    case 'text':
      return { kind: 'paragraph', runs: toRuns(token.tokens ?? [token], linkTarget) };
    case 'code':
      return { kind: 'code', text: token.text };
    case 'list': {
      const items = token.items.map(({ tokens }) => toBlocks(tokens, linkTarget));
      return { kind: 'list', isOrdered: token.ordered, items };
    }
    case 'table':
      return toTable(token, linkTarget);
    default:
      return asTyped(token);
  }
}

function toTable({ header, rows }: Tokens.Table, linkTarget: LinkTarget): Block {
  const labels = header.map(({ tokens }) => tokens.map(textOf).join(''));
  const toCell = ({ tokens }: Tokens.TableCell, column: number): Cell => ({
    label: labels[column] ?? '',
    runs: toRuns(tokens, linkTarget),
  });
  return { kind: 'table', head: header.map(toCell), rows: rows.map((row) => row.map(toCell)) };
}

function toRuns(tokens: readonly Token[], linkTarget: LinkTarget): Runs {
  return tokens.map((token): Run => {
    const text = textOf(token);
    if (token.type === 'codespan') return { kind: 'code', text };
    if (token.type === 'strong') return { kind: 'strong', text };
    const href = isBuiltIn(token) && token.type === 'link' ? linkTarget(token.href) : null;
    return href === null ? { kind: 'text', text } : { kind: 'link', text, href };
  });
}

/** What a reader sees of an inline token; the source where it holds something that is not shown. */
function textOf(token: Token): string {
  if (!isBuiltIn(token) || token.type === 'html' || token.type === 'image') return token.raw;
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(textOf).join('');
  if (token.type === 'br') return ' ';
  return 'text' in token ? token.text : token.raw;
}

function asTyped({ raw }: Token): Block {
  return { kind: 'paragraph', runs: [{ kind: 'text', text: raw.trim() }] };
}

/** No extension is in use, so every token is one of the built-in ones. */
function isBuiltIn(token: Token): token is MarkedToken {
  return token.type !== '';
}

/** As repositories name the headings of a Markdown file, so that a link works in both places. */
function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '');
  return kept.trim().replaceAll(/\s/g, '-');
}
