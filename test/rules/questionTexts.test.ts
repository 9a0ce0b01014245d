/** Clerks recognise their own case by examples, and are asked for facts; the law draws its conclusions in Merkmale and rules. */
import type { Question } from '../../src/domain/catalogue.ts';
import { compiled } from './realCatalogue.ts';

const questions = compiled.catalogue?.questions ?? [];
const byText = questions
  .filter(({ id }) => id.startsWith('ki-vo.') || id.startsWith('basis.'))
  .map((question) => [question.id, question] as const);

/** What a question must not ask a clerk to judge. */
const CONCLUSIONS =
  /hochrisk|wesentlich|Profiling|verhältnismäßig|Art\.|Anhang|im Sinne|rechtmäßig|zulässig|biometrisch/;
/** One term of the statute that the help text explains by cases. */
const EXPLAINED = new Set(['ki-vo.spaeter-geaendert']);

describe('Jede Frage der Grundlagen und der KI-Verordnung', () => {
  it.each(byText)('„%s“ hat ein Beispiel und ein Gegenbeispiel', (_id, { example, counterExample }) => {
    expect([example, counterExample]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    expect(example).not.toBe(counterExample);
  });

  it.each(byText.filter(([id]) => !EXPLAINED.has(id)))('„%s“ fragt nach Tatsachen', (_id, { text }) => {
    expect(text).not.toMatch(CONCLUSIONS);
  });
});

describe('Jede Aufgabe, mit der Anhang III eingegrenzt wird', () => {
  const cites = ({ cites }: Question) => cites.some((source) => source.startsWith('ki-vo.anhang-iii'));
  const tasks = byText
    .map(([, question]) => question)
    .filter((question) => cites(question) && question.type === 'mehrfach')
    .flatMap(({ id, options }) =>
      options.filter(({ exklusiv }) => !exklusiv).map((option) => [id, option] as const),
    );

  it('gibt es', () => expect(tasks.length).toBeGreaterThan(50));

  it.each(tasks.map(([id, option]) => [id, option.id, option] as const))(
    '%s: „%s“ zeigt, was im Rathaus gemeint ist',
    (_id, _option, { text, hint }) => {
      expect([text, hint]).toEqual([text, expect.stringMatching(/\S/)]);
    },
  );
});
