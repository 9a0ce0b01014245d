import { join } from 'node:path';
import { checkCases } from '../../src/rulebook/checks/cases.ts';
import { formatFinding } from '../../src/rulebook/finding.ts';
import { solveCases } from '../../src/rulebook/goldenCases.ts';
import type { Law } from '../../src/rulebook/law.ts';
import { compiled } from './realCatalogue.ts';

/** The catalogue with one golden case only: each stands for itself. */
function lawWith(file: string): Law {
  if (compiled.law === null)
    throw new Error(`${join('rules', file)} cannot be tried: the catalogue has errors`);
  return { ...compiled.law, cases: compiled.cases.filter((golden) => golden.file === file) };
}

describe.each([...new Set(compiled.cases.map(({ file }) => file.split('/')[0]))])('Fälle in %s', (folder) => {
  const cases = compiled.cases.filter(({ file }) => file.startsWith(`${folder}/`));

  it.each(cases.map(({ title, file }) => [title, file]))(
    '„%s“ kommt heraus wie angegeben (%s)',
    (_title, file) => {
      const law = lawWith(file);
      expect(checkCases(law, solveCases(law)).map(formatFinding)).toEqual([]);
    },
  );
});
