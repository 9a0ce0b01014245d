/** A Vorhaben of the owner over the sample catalogue, and a browser in which the owner has signed in. */
import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import type { AssessmentStore } from '../../src/application/ports.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { answeredAssessment, CHATBOT_ANSWERS } from './aDossier.ts';
import { anAssessment } from './anAssessment.ts';
import { sampleCatalogue } from './sampleCatalogue.ts';
import { type Browser, signInAs } from './signIn.ts';
import { createTestApp, type TestApp } from './testApp.ts';

export const PATH = '/vorhaben/chatbot01/abschnitt/basis.vorhaben';
export const SAVE = 'Speichern und weiter';
export const TO_LIST = 'Speichern und zur Aufgabenliste';
export const empty = anAssessment({ owner: 'kontoowner' });
export const full = answeredAssessment(CHATBOT_ANSWERS, { owner: 'kontoowner' });

interface SetUp {
  readonly testApp: TestApp;
  readonly browser: Browser;
  readonly stored: () => Promise<Assessment>;
}

export async function setUp(
  assessment: Assessment = empty,
  change: Partial<AssessmentStore> = {},
): Promise<SetUp> {
  const assessments = { ...createMemoryAssessmentStore([assessment]), ...change };
  const testApp = createTestApp({ catalogue: sampleCatalogue, assessments });
  const stored = async () => {
    const loaded = await assessments.load(assessment.id);
    if (!loaded.ok || loaded.value === null) throw new Error('gone');
    return loaded.value;
  };
  return { testApp, browser: await signInAs(testApp, 'owner'), stored };
}
