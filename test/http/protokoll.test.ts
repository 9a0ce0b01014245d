import { createMemoryAssessmentStore } from '../../src/adapters/store/memoryAssessmentStore.ts';
import { anAssessment } from '../support/anAssessment.ts';
import { sampleCatalogue } from '../support/sampleCatalogue.ts';
import { anonymous, signInAs } from '../support/signIn.ts';
import { createTestApp, type TestApp } from '../support/testApp.ts';

const assessment = anAssessment({ owner: 'kontoowner' });
const anApp = () =>
  createTestApp({ catalogue: sampleCatalogue, assessments: createMemoryAssessmentStore([assessment]) });

async function recorded({ deps }: TestApp): Promise<readonly (readonly [string, string, string])[]> {
  const { entries } = await deps.audit.list();
  return entries
    .filter(({ action }) => action !== 'anmeldung.erfolgt')
    .map(({ action, by, field }) => [action, by, field]);
}

describe('S41 the record', () => {
  it('knows every sign-in', async () => {
    const testApp = anApp();
    await signInAs(testApp, 'dsb');
    const { entries } = await testApp.deps.audit.list();
    expect(entries.map(({ action, by }) => [action, by])).toEqual([['anmeldung.erfolgt', 'kontodsb']]);
  });

  it('knows every print, by whom and of which revision', async () => {
    const testApp = anApp();
    await (await signInAs(testApp, 'auditor')).open('/vorhaben/chatbot01/druck');
    expect(await recorded(testApp)).toEqual([['druck', 'kontoauditor', 'vorhaben:chatbot01']]);
    expect((await testApp.deps.audit.list()).entries.at(-1)?.rev).toBe(assessment.rev);
  });

  it('knows who asked for what is not theirs, and S13 does not tell a foreign Vorhaben from none', async () => {
    const testApp = anApp();
    const browser = await signInAs(testApp, 'owner2');
    for (const path of ['/konten', '/vorhaben/chatbot01', '/vorhaben/gibtesnicht']) await browser.open(path);
    expect(await recorded(testApp)).toEqual([
      ['zugriff.abgewiesen', 'kontoowner2', 'GET /konten'],
      ['zugriff.abgewiesen', 'kontoowner2', 'GET /vorhaben/chatbot01'],
      ['zugriff.abgewiesen', 'kontoowner2', 'GET /vorhaben/gibtesnicht'],
    ]);
  });

  it('is not filled by strangers, by typing errors or by what follows a question mark', async () => {
    const testApp = anApp();
    await anonymous(testApp).open('/konten');
    const browser = await signInAs(testApp, 'owner2');
    await browser.open('/gibt-es-nicht');
    await browser.open('/konten?suche=Geheimnis');
    expect(await recorded(testApp)).toEqual([['zugriff.abgewiesen', 'kontoowner2', 'GET /konten']]);
  });
});

describe('S14 the question page', () => {
  const withOffice = {
    ...sampleCatalogue,
    questions: sampleCatalogue.questions.map((question) =>
      question.id === 'bsi.folgen' ? { ...question, answeredBy: 'isb' } : question,
    ),
  };
  const officeApp = () =>
    createTestApp({ catalogue: withOffice, assessments: createMemoryAssessmentStore([assessment]) });
  const path = '/vorhaben/chatbot01/abschnitt/bsi.schutzbedarf';

  it('shows a question of an office as a form to that office, and as text to everybody else', async () => {
    const testApp = officeApp();
    const shown = async (login: string) =>
      (await (await signInAs(testApp, login)).open(path)).has('input[type="radio"]');
    expect(await shown('isb')).toBe(true);
    for (const login of ['owner', 'dsb', 'auditor'])
      expect([login, await shown(login)]).toEqual([login, false]);
  });

  it('refuses the answer of somebody else and stores nothing', async () => {
    const testApp = officeApp();
    const isb = await (await signInAs(testApp, 'isb')).open(path);
    const radio = isb.document.querySelector('input[type="radio"]');
    const chosen = { [radio?.getAttribute('name') ?? '']: radio?.getAttribute('value') ?? '' };
    const owner = await signInAs(testApp, 'owner');
    const { _csrf } = (await owner.open('/vorhaben/chatbot01/abschnitt/basis.vorhaben')).formOf(
      'Speichern und weiter',
    ).fields;
    const page = await owner.post(path, { ...isb.formOf('Speichern und weiter').fields, ...chosen, _csrf });
    expect(page.status).toBe(403);
    const loaded = await testApp.deps.assessments.load('chatbot01');
    expect(loaded.ok && loaded.value?.answers).toEqual({});
  });
});
