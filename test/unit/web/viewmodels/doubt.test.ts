/** A "weiß nicht" counts as far as its ceiling: no page says more, and none says less. */
import type { AnswerValue } from '../../../../src/domain/answers.ts';
import type { Catalogue, Rule } from '../../../../src/domain/catalogue.ts';
import { blockers } from '../../../../src/web/viewmodels/blockers.ts';
import { releaseView } from '../../../../src/web/viewmodels/release.ts';
import { resultView } from '../../../../src/web/viewmodels/resultView.ts';
import { whatIfTexts } from '../../../../src/web/viewmodels/whatIfTexts.ts';
import { aDossier, answeredAssessment, CHATBOT_ANSWERS } from '../../../support/aDossier.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

const BLOCKER = 'dsgvo.sperre.vertrag';

function withRule(change: Partial<Rule>): Catalogue {
  const rules = sampleCatalogue.rules.map((rule) => (rule.id === BLOCKER ? { ...rule, ...change } : rule));
  return { ...sampleCatalogue, rules };
}

function ruleNamed(id: string): Rule {
  const found = sampleCatalogue.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

function dossierOf(catalogue: Catalogue, avv = 'unbekannt') {
  return aDossier(answeredAssessment({ ...CHATBOT_ANSWERS, 'dsgvo.avv': avv }), catalogue);
}

function reasonOf(dossier: ReturnType<typeof dossierOf>, rule: string) {
  const groups = resultView(dossier, whatIfTexts(dossier), true).reasons;
  return groups.flatMap(({ reasons }) => reasons).find((reason) => reason.rule === rule);
}

describe('a block that its source lets nobody assume', () => {
  const dossier = dossierOf(withRule({ unbekannt: { einsatz: 'frei' } }));

  it('is possible, not current', () => {
    expect(blockers(dossier).map(({ rule, isCurrent }) => [rule.id, isCurrent])).toEqual([[BLOCKER, false]]);
    expect(releaseView(dossier)).toMatchObject({
      kind: 'conditions',
      detail: 'Keine Sperre, 1 Sperre möglich',
    });
  });

  it('is still something to clarify, apart from what blocks', () => {
    const { verdict, reasons } = resultView(dossier, whatIfTexts(dossier), true);
    expect(verdict.toClarify).toEqual([]);
    expect(verdict.alsoClarify).toMatchObject([{ number: '2.2', anchor: `grund-${BLOCKER}` }]);
    const possible = reasons.find(({ id }) => id === 'moeglich')?.reasons ?? [];
    expect(possible.map(({ title }) => title)).toEqual([
      'Mögliche Sperre: Vertrag zur Auftragsverarbeitung fehlt',
    ]);
  });
});

describe('a block under the ceiling of the Freigabe', () => {
  const dossier = dossierOf(sampleCatalogue);

  it('says what counts now and what would follow', () => {
    expect(reasonOf(dossier, BLOCKER)?.consequences[0]).toMatch(
      /^Freigabe: .+, bis das geklärt ist\. Bestätigt es sich: .+\.$/,
    );
    expect(reasonOf(dossierOf(sampleCatalogue, 'entwurf'), BLOCKER)?.consequences[0]).not.toMatch(/geklärt/);
  });

  it('calls its title unsettled', () => {
    expect(reasonOf(dossier, BLOCKER)?.title).toMatch(/^Sperre 1, ungeklärt: /);
  });
});

describe('a rule that reads a decision', () => {
  const catalogue = withRule({ when: { decision: 'dsgvo.dsfa', atLeast: 'pflicht' } });

  it('names the answers behind that decision', () => {
    const reason = reasonOf(dossierOf(catalogue, 'geschlossen'), BLOCKER);
    expect(reason?.answers.map(({ number }) => number)).toContain('1.3');
  });

  it('sends to the question where only a "weiß nicht" there blocks', () => {
    const values = { ...CHATBOT_ANSWERS, 'dsgvo.avv': 'geschlossen', 'basis.gespraech': 'unbekannt' };
    const dossier = aDossier(answeredAssessment(values), catalogue);
    const { verdict } = resultView(dossier, whatIfTexts(dossier), true);
    expect(verdict.toClarify.map(({ number }) => number)).toContain('1.3');
  });
});

describe('a class that only a "weiß nicht" makes stricter', () => {
  const banned: Rule = {
    ...ruleNamed('ki-vo.transparenz.gespraech'),
    id: 'ki-vo.verbot',
    title: 'Verbotener Umfang',
    when: { fact: 'dsgvo.anzahl', operator: 'greaterThanInclusive', value: 90_000 },
    // biome-ignore lint/suspicious/noThenProperty: the name that the law files use.
    then: {
      class: { 'ki-vo.klasse': 'verboten' },
      measures: [{ id: 'dsgvo.vertrag', stufe: 'muss' }],
      modules: [],
    },
  };
  const conditions: Rule = {
    ...ruleNamed('ki-vo.kompetenz'),
    id: 'ki-vo.auflagen',
    when: { decision: 'ki-vo.klasse', atLeast: 'transparenz' },
  };
  const catalogue = { ...sampleCatalogue, rules: [...sampleCatalogue.rules, banned, conditions] };
  const dossierFor = (anzahl: AnswerValue | undefined) => {
    const given = { ...CHATBOT_ANSWERS, 'dsgvo.avv': 'geschlossen', 'dsgvo.anzahl': anzahl };
    const values = Object.entries(given).flatMap(([id, value]) =>
      value === undefined ? [] : [[id, value] as const],
    );
    return aDossier(answeredAssessment(Object.fromEntries(values)), catalogue);
  };
  const dossier = dossierFor('unbekannt');
  const klasse = (one: typeof dossier) =>
    resultView(one, whatIfTexts(one), true).regimes.find(({ id }) => id === 'ki-vo')?.ladders[0];

  it('is said as a doubt, in the class, its reason and its measures', () => {
    expect(klasse(dossier)?.meaning).toMatch(/^Könnte „verboten“ sein\./);
    expect(reasonOf(dossier, 'ki-vo.verbot')).toMatchObject({
      title: 'Ungeklärt: Verbotener Umfang',
      state: 'vorsorglich, entscheidet sich mit Frage 2.3',
    });
    expect(reasonOf(dossier, 'ki-vo.verbot')?.consequences[0]).toBe(
      'Klasse: verboten, falls es sich bestätigt.',
    );
    const measures = resultView(dossier, whatIfTexts(dossier), true).phases.flatMap(
      (phase) => phase.measures,
    );
    expect(measures.find(({ id }) => id === 'dsgvo.vertrag')).toMatchObject({
      title: 'Ungeklärt: Vertrag schließen und prüfen',
      stufe: { word: 'Muss, falls es sich bestätigt' },
      condition: 'Vorsorglich, entscheidet sich mit Frage 2.3.',
    });
  });

  it('does not stand behind what is certain without it', () => {
    expect(reasonOf(dossier, 'ki-vo.auflagen')).toMatchObject({
      state: 'steht fest',
      answers: [{ number: '1.3', isUncertain: false }],
      meanings: ['Klasse: mindestens Transparenzpflichten'],
    });
  });

  it('stays a doubt in what reads it', () => {
    const when = { decision: 'ki-vo.klasse', atLeast: 'verboten' } as const;
    const stop: Rule = { ...ruleNamed(BLOCKER), id: 'ki-vo.stop', when };
    const read = aDossier(dossier.assessment, { ...catalogue, rules: [...catalogue.rules, stop] });
    expect(reasonOf(read, 'ki-vo.stop')?.meanings).toEqual(['Klasse: verboten, ungeklärt']);
  });

  it('names the question of what is only possible', () => {
    const when = { decision: 'ki-vo.klasse', atLeast: 'verboten' } as const;
    const stop: Rule = { ...ruleNamed(BLOCKER), id: 'ki-vo.stop', when };
    const open = aDossier(dossierFor(undefined).assessment, {
      ...catalogue,
      rules: [...catalogue.rules, stop],
    });
    expect(reasonOf(open, 'ki-vo.stop')).toMatchObject({
      state: 'möglich, hängt an Frage 2.3',
      meanings: ['Klasse: höchstens verboten'],
    });
  });
});
