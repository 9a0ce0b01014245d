import type { Assessment } from '../../../../src/domain/assessment.ts';
import type { AssessmentStatus } from '../../../../src/domain/workflow/status.ts';
import { comparisonView } from '../../../../src/web/viewmodels/comparisonView.ts';
import { effectTexts } from '../../../../src/web/viewmodels/effectTexts.ts';
import { historyRows } from '../../../../src/web/viewmodels/historyRows.ts';
import { statusText } from '../../../../src/web/viewmodels/statusView.ts';
import { taskListPage } from '../../../../src/web/viewmodels/taskListPage.ts';
import { stepsOf } from '../../../../src/web/viewmodels/workflowSteps.ts';
import { aDossier, answeredAssessment, CHATBOT_ANSWERS } from '../../../support/aDossier.ts';
import {
  aDraft,
  dora,
  ingo,
  jana,
  lena,
  petra,
  reviewCatalogue,
  submitted,
} from '../../../support/aReview.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

/** The ISB alone answers what would happen if contents leaked. */
const withOffice = {
  ...sampleCatalogue,
  questions: sampleCatalogue.questions.map((question) =>
    question.id === 'bsi.folgen' ? { ...question, answeredBy: 'isb' } : question,
  ),
};
const RIGHTS = { canChange: true, isTheirs: () => true };

describe('the status', () => {
  it.each<[AssessmentStatus, string]>([
    ['draft', 'In Bearbeitung'],
    ['submitted', 'Eingereicht'],
    ['inReview', 'Wird geprüft'],
    ['returned', 'Zurückgegeben'],
    ['approved', 'Entschieden: frei'],
    ['approvedWithConditions', 'Entschieden: frei mit Auflagen'],
    ['rejected', 'Entschieden: nicht frei'],
    ['inUse', 'In Betrieb'],
    ['reviewDue', 'Wiedervorlage'],
    ['retired', 'Außer Betrieb'],
  ])('%s is called „%s“', (status, words) => {
    expect(statusText({ ...aDraft(), status }, '2026-11-23')).toBe(words);
  });

  it('says since when, from the trail', () => {
    expect(statusText(submitted(), '2026-11-23')).toBe('Eingereicht, seit 23.11.2026');
  });

  it('of a tool in use turns into a Wiedervorlage on its day', () => {
    const inUse: Assessment = { ...submitted(), status: 'inUse', nextReview: '2026-12-01' };
    expect(statusText(inUse, '2026-11-30')).toMatch(/^In Betrieb/);
    expect(statusText(inUse, '2026-12-01')).toBe('Wiedervorlage, seit 01.12.2026');
  });
});

describe('the next steps of the workflow', () => {
  const titles = (assessment: Assessment, user: Parameters<typeof stepsOf>[1], awaited = true) => {
    const roles = awaited ? (['dsb', 'isb'] as const) : [];
    return stepsOf({ ...aDossier(assessment, reviewCatalogue), awaited: roles }, user).map(
      ({ title }) => title,
    );
  };

  it('lead a complete draft to its submission', () => {
    expect(titles(aDraft(), jana)[0]).toBe('Einreichen: Chatbot Bürgerbüro');
  });

  it.each([
    ['DSB', dora, ['Revision 3 prüfen: Chatbot Bürgerbüro']],
    ['ISB', ingo, ['Revision 3 prüfen: Chatbot Bürgerbüro']],
    ['Personalrat, which no measure asks for', petra, []],
    ['Leitung, before the Voten are there', lena, []],
    ['owner, who waits', jana, []],
  ])('of a submitted Vorhaben are right for %s', (_who, user, expected) => {
    expect(titles(submitted(), user)).toEqual(expected);
  });

  it('ask the Leitung once every Votum is there', () => {
    const reviewed: Assessment = { ...submitted(), status: 'inReview' };
    expect(titles(reviewed, lena, false)).toEqual(['Über Revision 3 entscheiden: Chatbot Bürgerbüro']);
  });

  it('ask nobody for what the four eyes forbid', () => {
    const own = submitted();
    const answers = Object.fromEntries(
      Object.entries(own.submissions[0]?.answers ?? {}).map(([id, record]) => [
        id,
        { ...record, by: dora.id },
      ]),
    );
    const worked = { ...own, submissions: own.submissions.map((one) => ({ ...one, answers })) };
    expect(titles(worked, dora)).toEqual([]);
  });

  it('give the office its own questions and tell the owner where they lie', () => {
    const { 'bsi.folgen': _folgen, ...rest } = CHATBOT_ANSWERS;
    const dossier = aDossier(answeredAssessment(rest), withOffice);
    expect(stepsOf(dossier, ingo).map(({ title }) => title)).toEqual(['Frage 3.1 beantworten: Folgen']);
    expect(stepsOf(dossier, dora)).toEqual([]);
    expect(stepsOf(dossier, jana).map(({ title }) => title)).toEqual([
      'Frage 3.1 liegt bei Informationssicherheit: Folgen',
    ]);
  });
});

describe('the task list', () => {
  const closing = (assessment: Assessment) =>
    taskListPage(aDossier(assessment, reviewCatalogue), RIGHTS, null).closing.map(
      ({ title, state }) => `${title}: ${state.text}`,
    );

  it.each<[string, Assessment, readonly string[]]>([
    [
      'a complete draft',
      aDraft(),
      ['Einreichen: Bereit zum Einreichen', 'Prüfung und Entscheidung: Beginnt nach dem Einreichen'],
    ],
    [
      'a submission',
      submitted(),
      ['Einreichen: Eingereicht am 23.11.2026', 'Prüfung und Entscheidung: Eingereicht'],
    ],
    [
      'a tool in use',
      { ...submitted(), status: 'inUse' },
      [
        'Einreichen: Eingereicht am 23.11.2026',
        'Prüfung und Entscheidung: In Betrieb',
        'Betrieb: In Betrieb',
      ],
    ],
  ])('ends with the state of %s', (_what, assessment, expected) => {
    expect(closing(assessment).slice(2)).toEqual(expected);
  });

  it('leads who answers something in a section to its form', () => {
    const isb = {
      canChange: false,
      isTheirs: ({ answeredBy }: { answeredBy: string }) => answeredBy === 'isb',
    };
    const { groups } = taskListPage(aDossier(answeredAssessment(CHATBOT_ANSWERS), withOffice), isb, null);
    const hrefs = groups.flatMap(({ tasks }) => tasks).map(({ href }) => href);
    expect(hrefs).toEqual([
      '/vorhaben/chatbot01/antworten#basis.vorhaben',
      '/vorhaben/chatbot01/antworten#dsgvo.wirkung',
      '/vorhaben/chatbot01/abschnitt/bsi.schutzbedarf',
    ]);
  });
});

describe('the comparison', () => {
  const before = aDossier(answeredAssessment({ ...CHATBOT_ANSWERS, 'dsgvo.avv': 'entwurf' }, { rev: 7 }));
  const after = aDossier(
    answeredAssessment(
      {
        ...CHATBOT_ANSWERS,
        'dsgvo.avv': 'geschlossen',
        'bsi.folgen': { gesetze: 'normal', aufgaben: 'normal' },
      },
      { rev: 8 },
    ),
  );
  const sides = { before, after };

  it('names Freigabe, classes and measures that changed, each with the answers behind it', () => {
    const view = comparisonView(sides);
    expect([view.before, view.after]).toEqual(['Revision 7', 'Revision 8']);
    expect(view.release).toMatchObject({
      before: { word: 'Gesperrt' },
      after: { word: 'Frei mit Auflagen' },
      because: 'Antwort 2.2',
    });
    expect(view.classes).toEqual([
      {
        subject: 'BSI: Schutzbedarf Vertraulichkeit',
        before: 'hoch, steht fest',
        after: 'normal, steht fest',
        because: 'Antwort 3.1',
      },
    ]);
    expect(view.measures.map(({ subject, after: now, because }) => [subject, now, because])).toEqual([
      ['Vertrag schließen und prüfen', 'nicht nötig', 'Antwort 2.2'],
      ['Risikoanalyse durchführen', 'nicht nötig', 'Antwort 3.1'],
    ]);
    expect(view.measureText).toBe('2 Maßnahmen nicht mehr nötig');
  });

  it('says for each answer what it did', () => {
    expect(effectTexts(sides, 'dsgvo.avv')).toEqual([
      'Die Sperre „Vertrag zur Auftragsverarbeitung fehlt“ ist aufgehoben.',
      'Nicht mehr nötig: Vertrag schließen und prüfen.',
    ]);
    expect(effectTexts({ before: after, after: before }, 'dsgvo.avv')).toEqual([
      'Neue Sperre: Vertrag zur Auftragsverarbeitung fehlt.',
      'Neue Maßnahme: Vertrag schließen und prüfen.',
    ]);
    expect(effectTexts(sides, 'basis.zweck')).toEqual(['Keine Einstufung und keine Maßnahme ändert sich.']);
  });

  it('tells when the law or a reading is another one', () => {
    const other = { ...after, catalogue: { ...sampleCatalogue, version: '2027.1', sha256: 'c'.repeat(64) } };
    expect(comparisonView({ before, after: other }).law).toBe(
      'Regelwerk 2026.9 gegen Regelwerk 2027.1: Auch das kann Ergebnisse ändern.',
    );
    const mild = { ...after, result: { ...after.result, switches: { 'schalter.vorsorge': 'mild' } } };
    expect(comparisonView({ before, after: mild }).law).toContain('Auslegung');
  });

  it('of the same state has nothing', () => {
    expect(comparisonView({ before, after: before })).toMatchObject({ isSame: true, release: null, law: '' });
  });
});

describe('the history', () => {
  it('tells the steps of the workflow in words', () => {
    const rows = historyRows(aDossier(submitted(), reviewCatalogue));
    const { contentHash = '' } = submitted().submissions[0] ?? {};
    expect(rows.slice(-2).map(({ what, before, after }) => [what, before, after])).toEqual([
      ['Status', 'In Bearbeitung', 'Eingereicht'],
      ['Eingereicht', '–', `(Prüfsumme ${contentHash.slice(0, 8)} ${contentHash.slice(8, 16)})`],
    ]);
  });
});
