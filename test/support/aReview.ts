/** A small law with everything that people need to review, and the people who do it. */
import { sha256 } from '../../src/adapters/sha256.ts';
import type { Actor } from '../../src/application/assessmentAccess.ts';
import type { Role } from '../../src/application/ports.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import { type Assessment, answersOf } from '../../src/domain/assessment.ts';
import type { Authorship } from '../../src/domain/authorship.ts';
import type { Catalogue, Measure } from '../../src/domain/catalogue.ts';
import type { Result } from '../../src/domain/outcome.ts';
import { recordAnswers } from '../../src/domain/recordAnswers.ts';
import { reviseAssessment } from '../../src/domain/reviseAssessment.ts';
import type { Revision } from '../../src/domain/revision.ts';
import { solve } from '../../src/domain/solve.ts';
import { latestSubmission, type Submission } from '../../src/domain/workflow/submission.ts';
import { submit } from '../../src/domain/workflow/submit.ts';
import { aCatalogue, aDecision, aQuestion, aRule } from './aCatalogue.ts';
import { anAssessment } from './anAssessment.ts';

export const TODAY = '2026-11-23';

function person(id: string, name: string, role: Role): Actor {
  return { id, name, role, department: 'Amt' };
}

export const jana = person('jana', 'Jana Groß', 'owner');
export const max = person('max', 'Max Klein', 'contributor');
export const dora = person('dora', 'Dora Dreist', 'dsb');
export const ingo = person('ingo', 'Ingo Isen', 'isb');
export const petra = person('petra', 'Petra Rat', 'personalrat');
export const lena = person('lena', 'Lena Leit', 'lead');
export const paul = person('paul', 'Paul Prüf', 'auditor');

export function by({ id, name }: Actor): Authorship {
  return { by: id, byName: name, at: '2026-11-23T10:00:00.000Z' };
}

const yes = (fact: string) => ({ fact, operator: 'equal', value: 'ja' }) as const;

function measure(id: string, role: readonly string[]): Measure {
  return {
    id,
    title: id,
    todo: ['Tun Sie es.'],
    role,
    phase: 'vor-inbetriebnahme',
    evidence: ['Vermerk'],
    reason: 'Weil es nötig ist.',
    cites: [],
    force: 'bindend',
    controls: [],
    exclude: [],
  };
}

export const reviewCatalogue: Catalogue = {
  ...aCatalogue({
    questions: [
      aQuestion('basis.personen', 'ja-nein'),
      aQuestion('basis.beschaeftigte', 'ja-nein', { visibleWhen: yes('basis.personen') }),
      aQuestion('dsgvo.verantwortung', 'ja-nein', {
        visibleWhen: yes('basis.personen'),
        answeredBy: 'dsb',
      }),
      aQuestion('basis.verbot', 'ja-nein'),
    ],
    decisions: [aDecision('einsatz', ['frei', 'auflagen', 'gesperrt-formal', 'gesperrt-hart'])],
    rules: [
      aRule('regel.verbot', yes('basis.verbot'), { class: { einsatz: 'gesperrt-hart' } }),
      aRule('regel.personen', yes('basis.personen'), {
        class: { einsatz: 'auflagen' },
        measures: { 'massnahme.vertrag': 'muss' },
      }),
      aRule('regel.beschaeftigte', yes('basis.beschaeftigte'), {
        measures: { 'massnahme.personalrat': 'muss' },
      }),
    ],
  }),
  measures: [
    measure('massnahme.vertrag', ['fachamt']),
    measure('massnahme.personalrat', ['hauptamt', 'personalrat']),
  ],
};

/** No personal data, nothing forbidden: two answers, free. */
export const HARMLESS: Readonly<Record<string, AnswerValue>> = {
  'basis.personen': 'nein',
  'basis.verbot': 'nein',
};

export function revised(assessment: Assessment, who: Actor, step: Result<Revision>): Assessment {
  if (!step.ok) throw new Error(JSON.stringify(step.problems));
  return reviseAssessment(assessment, step.value, by(who), sha256);
}

export function answered(
  assessment: Assessment,
  who: Actor,
  values: Readonly<Record<string, AnswerValue | null>>,
): Assessment {
  const changes = Object.entries(values).map(([question, value]) => ({
    question,
    baseRev: assessment.rev,
    content: value === null ? null : { value, note: '' },
  }));
  return revised(assessment, who, { ok: true, value: recordAnswers(assessment, changes, [], by(who)) });
}

export function submission(assessment: Assessment): Submission {
  const latest = latestSubmission(assessment);
  if (latest === null) throw new Error('nothing was submitted');
  return latest;
}

/** A Vorhaben of Jana's in draft, with these answers. */
export function aDraft(values: Readonly<Record<string, AnswerValue>> = HARMLESS, who = jana): Assessment {
  return answered(anAssessment({ owner: jana.id, ownerName: jana.name }), who, values);
}

export function evaluated(assessment: Assessment, catalogue: Catalogue = reviewCatalogue) {
  return { catalogue, result: solve(answersOf(assessment), catalogue, TODAY) };
}

/** The same, submitted by Jana. */
export function submitted(assessment: Assessment = aDraft()): Assessment {
  return revised(assessment, jana, submit(assessment, evaluated(assessment), by(jana), sha256));
}
