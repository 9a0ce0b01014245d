/** A "weiß nicht" counts as far as its ceiling: no page says more, and none says less. */
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
