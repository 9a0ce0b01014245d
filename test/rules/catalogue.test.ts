import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue } from '../../src/rulebook/check.ts';
import { FINDING_CODES, formatFinding } from '../../src/rulebook/finding.ts';
import { OWN_OFFICE } from '../../src/web/viewmodels/offices.ts';
import { compiled, rulesDirectory } from './realCatalogue.ts';

const readme = readFileSync(join(rulesDirectory, 'README.md'), 'utf8');

it('Der Katalog hat keine Fehler', () => {
  const errors = [...compiled.findings, ...checkCatalogue(compiled)].filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors.map(formatFinding)).toEqual([]);
});

it('Der Katalog kennt die Stellen, die in der Anwendung eigene Rechte haben oder deren Zeit sie rechnet', () => {
  const offices = compiled.catalogue?.offices.map(({ id }) => id);
  expect(offices).toEqual(expect.arrayContaining([OWN_OFFICE, 'dsb', 'isb', 'personalrat']));
});

describe('Die Anleitung in rules/README.md', () => {
  it('erklärt eine Regel, die es genau so gibt', () => {
    const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
    const files = ['bsi/regeln-sperren-anbieter.json'];
    const rules = files.flatMap(
      (file) => JSON.parse(readFileSync(join(rulesDirectory, file), 'utf8')).regeln,
    );
    expect(rules).toContainEqual(example);
  });

  it('nennt jeden Befund, den rules:check melden kann, und keinen anderen', () => {
    const named = [...readme.matchAll(/^\| (RB\d{3}) \|/gm)].map(([, code]) => code);
    expect(named).toEqual(FINDING_CODES);
  });
});
