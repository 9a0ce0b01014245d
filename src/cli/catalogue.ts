import type { Catalogue } from '../domain/catalogue.ts';
import { readArguments, UsageError } from './commandLine.ts';
import { loadCatalogue } from './loadCatalogue.ts';

/** `catalogue [--json]`: the compiled law. */
export async function runCatalogue(argv: readonly string[]): Promise<number> {
  const { flags, operands } = readArguments(argv, { flags: ['--json'], options: [] });
  if (operands.length > 0) throw new UsageError([`„${operands[0]}“ gehört nicht hierher.`]);
  const catalogue = await loadCatalogue();
  if (catalogue === null) return 1;
  process.stdout.write(flags.has('--json') ? `${JSON.stringify(catalogue, null, 2)}\n` : describe(catalogue));
  return 0;
}

function describe({
  version,
  validFrom,
  sha256,
  sections,
  questions,
  decisions,
  ...rest
}: Catalogue): string {
  const counts = `${questions.length} Fragen, ${rest.rules.length} Regeln, ${rest.measures.length} Maßnahmen`;
  const lines = [
    `Katalog ${version}, gültig ab ${validFrom}, Prüfsumme ${sha256}`,
    counts,
    '',
    'Entscheidungen (mildeste Stufe zuerst)',
    ...decisions.map(({ title, scale }) => `  ${title}: ${scale.map((level) => level.title).join(' < ')}`),
    '',
    'Fragen',
    ...sections.flatMap((section) => [
      `  ${section.group}: ${section.title}`,
      ...questions
        .filter((question) => question.section === section.id)
        .map(({ id, text }) => `    ${id}  ${text}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
