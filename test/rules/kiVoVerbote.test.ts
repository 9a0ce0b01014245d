/** What a prohibition means for the rest of the result, and how those show that begin on 2 December 2026. */
import { solveCases } from '../../src/rulebook/goldenCases.ts';
import { resultView } from '../../src/web/viewmodels/resultView.ts';
import { whatIfTexts } from '../../src/web/viewmodels/whatIfTexts.ts';
import { aDossier, answeredAssessment } from '../support/aDossier.ts';
import { compiled } from './realCatalogue.ts';

const solved = compiled.law === null ? [] : solveCases(compiled.law);
const certain = solved.filter(({ result }) => result.decisions['ki-vo.klasse']?.atLeast === 'verboten');
const rules = compiled.catalogue?.rules ?? [];

/** Not duties of the KI-Verordnung but questions that the project asks back; the first may lift the prohibition. */
const ASKED_BACK = ['ki-vo.massnahme.ki-begriff-klaeren', 'ki-vo.massnahme.bereich-klaeren'];

describe('Ein sicher verbotenes Werkzeug', () => {
  it.each(certain.map((one) => [one.golden.title, one] as const))(
    '„%s“ löst nur KI-Kompetenz und den Stopp aus',
    (_title, { firing, result }) => {
      const measures = [...firing.measures].filter(
        (id) => id.startsWith('ki-vo.') && !ASKED_BACK.includes(id),
      );
      expect(measures.toSorted()).toEqual([
        'ki-vo.massnahme.ki-kompetenz',
        'ki-vo.massnahme.nicht-einsetzen',
      ]);
      expect(result.hints.filter(({ rule }) => rule.startsWith('ki-vo.transparenz.'))).toEqual([]);
    },
  );
});

describe('Die Verbote der Buchstaben ba und bb', () => {
  const late = rules.filter(({ cites }) => cites.includes('ki-vo.art-5-abs-1a'));

  it('nennen in Überschrift und Hinweis den Tag, ab dem sie gelten, und die Maßnahme gilt ab diesem Tag', () => {
    expect(late).toHaveLength(4);
    for (const { title, then } of late) {
      expect([title, then.hint]).toEqual([
        expect.stringMatching(/ab 02\.12\.2026 verboten$/),
        expect.stringMatching(/^Ab 02\.12\.2026 verboten/),
      ]);
      expect(then.measures).toMatchObject([{ appliesFrom: '2026-12-02' }]);
    }
  });

  it('führen vor und nach dem Tag zur selben Klasse', () => {
    const apps = solved.filter(({ golden }) => golden.file.includes('app-'));
    const classes = apps.map(({ golden, result }) => [golden.asOf, result.decisions['ki-vo.klasse']?.class]);
    expect(classes).toEqual(
      expect.arrayContaining([
        ['2026-11-23', 'verboten'],
        ['2026-12-03', 'verboten'],
      ]),
    );
  });

  it('stehen vor dem Tag mit diesem Tag auf der Ergebnisseite', () => {
    const app = solved.find(({ golden }) => golden.file.endsWith('/app-entkleidet-menschen-auf-fotos.json'));
    if (app === undefined) throw new Error('Den Fall gibt es nicht.');
    const dossier = aDossier(answeredAssessment(Object.fromEntries(app.answers)), app.catalogue);
    const page = JSON.stringify(resultView(dossier, whatIfTexts(dossier), true));
    expect(page).toContain('Intime Darstellungen ohne Einwilligung, ab 02.12.2026 verboten');
    expect(page).toContain('gilt ab 02.12.2026');
  });
});
