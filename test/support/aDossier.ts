import type { Dossier } from '../../src/application/dossier.ts';
import { askedQuestions } from '../../src/application/dossier.ts';
import type { AnswerValue } from '../../src/domain/answers.ts';
import { type Assessment, answersOf } from '../../src/domain/assessment.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { fittingAnswers } from '../../src/domain/fittingAnswers.ts';
import { solve } from '../../src/domain/solve.ts';
import { anAssessment } from './anAssessment.ts';
import { sampleCatalogue } from './sampleCatalogue.ts';
import { accountBook } from './testApp.ts';

const AUTHOR = { by: 'jana', byName: 'Jana Groß', at: '2026-11-23T09:00:00.000Z', rev: 1 };

/** A Vorhaben with these answers, given by Jana Groß on 23 November 2026 at 10 o'clock. */
export function answeredAssessment(
  values: Readonly<Record<string, AnswerValue>>,
  overrides: Partial<Assessment> = {},
): Assessment {
  const answers = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { ...AUTHOR, value, note: '' }]),
  );
  return anAssessment({ answers, ...overrides });
}

/** The dossier of an assessment under the sample catalogue on 23 November 2026. */
export function aDossier(assessment: Assessment, catalogue: Catalogue = sampleCatalogue): Dossier {
  const asOf = '2026-11-23';
  const answers = fittingAnswers(answersOf(assessment), catalogue);
  return {
    assessment,
    catalogue,
    asOf,
    answers,
    settings: accountBook().settings,
    result: solve(answers, catalogue, asOf),
    asked: askedQuestions(assessment, catalogue, asOf),
    submission: null,
    awaited: [],
  };
}

/** Everything answered: a chatbot with personal data, a draft contract and high Schutzbedarf. */
export const CHATBOT_ANSWERS: Readonly<Record<string, AnswerValue>> = {
  'basis.werkzeugart': 'chatbot',
  'basis.zweck': 'Auskunft zu Leistungen.',
  'basis.gespraech': 'ja',
  'basis.personenbezug': 'ja',
  'basis.start': '2027-03-01',
  'dsgvo.datenarten': ['eingaben', 'protokolle'],
  'dsgvo.avv': 'entwurf',
  'dsgvo.anzahl': 2500,
  'bsi.folgen': { gesetze: 'hoch', aufgaben: 'normal' },
};
