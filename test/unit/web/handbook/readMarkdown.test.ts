import { readMarkdown } from '../../../../src/web/handbook/readMarkdown.ts';

const nowhere = () => null;
const plain = (text: string) => ({ kind: 'text', text });

describe('a Markdown page', () => {
  it('takes its title from the first heading; other headings get the anchors that repositories give them', () => {
    const { title, blocks } = readMarkdown(
      '# Betrieb\n\n## Was Sie brauchen\n\n### Über „https“ & Co.\n',
      nowhere,
    );
    expect(title).toBe('Betrieb');
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, id: 'was-sie-brauchen', text: 'Was Sie brauchen' },
      { kind: 'heading', level: 3, id: 'über-https--co', text: 'Über „https“ & Co.' },
    ]);
  });

  it('keeps strong words, code and links that lead somewhere', () => {
    const linkTarget = (href: string) => (href === 'leitung.md' ? '/hilfe/leitung' : null);
    const { blocks } = readMarkdown(
      'Wer **prüft**, liest `a<b` [hier](leitung.md) und [dort](x.md).',
      linkTarget,
    );
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        runs: [
          plain('Wer '),
          { kind: 'strong', text: 'prüft' },
          plain(', liest '),
          { kind: 'code', text: 'a<b' },
          plain(' '),
          { kind: 'link', text: 'hier', href: '/hilfe/leitung' },
          plain(' und '),
          plain('dort'),
          plain('.'),
        ],
      },
    ]);
  });

  it('nests code and lists in the steps of a list', () => {
    const { blocks } = readMarkdown('1. Holen:\n\n   ```sh\n   npm ci\n   ```\n\n2. Fertig.\n', nowhere);
    expect(blocks).toEqual([
      {
        kind: 'list',
        isOrdered: true,
        items: [
          [
            { kind: 'paragraph', runs: [plain('Holen:')] },
            { kind: 'code', text: 'npm ci' },
          ],
          [{ kind: 'paragraph', runs: [plain('Fertig.')] }],
        ],
      },
    ]);
  });

  it('names each cell of a table after its column', () => {
    const { blocks } = readMarkdown('| Rolle | Darf |\n|---|---|\n| Prüfung | lesen |\n', nowhere);
    expect(blocks).toEqual([
      {
        kind: 'table',
        head: [
          { label: 'Rolle', runs: [plain('Rolle')] },
          { label: 'Darf', runs: [plain('Darf')] },
        ],
        rows: [
          [
            { label: 'Rolle', runs: [plain('Prüfung')] },
            { label: 'Darf', runs: [plain('lesen')] },
          ],
        ],
      },
    ]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an element in a sentence', 'vorher <img src=x onerror=alert(1)> nachher'],
    ['a picture', '![Bild](https://anderswo.example/x.png)'],
    ['a quotation', '> zitiert'],
  ])('shows %s as it was typed', (_what, text) => {
    const { blocks } = readMarkdown(text, nowhere);
    const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    expect(words.every(({ kind }) => kind === 'text')).toBe(true);
    expect(words.map((run) => run.text).join('')).toBe(text);
  });
});
