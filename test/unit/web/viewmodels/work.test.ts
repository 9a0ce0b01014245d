import { parseFields } from '../../../../src/web/forms/fields.ts';
import { answersPage } from '../../../../src/web/viewmodels/answersPage.ts';
import { nextSteps } from '../../../../src/web/viewmodels/nextSteps.ts';
import { overviewPage } from '../../../../src/web/viewmodels/overviewPage.ts';
import { sectionPage } from '../../../../src/web/viewmodels/sectionPage.ts';
import { taskListPage } from '../../../../src/web/viewmodels/taskListPage.ts';
import { aDossier, answeredAssessment, CHATBOT_ANSWERS } from '../../../support/aDossier.ts';
import { anAssessment } from '../../../support/anAssessment.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

const OWNER = { id: 'jana', role: 'owner' } as const;
const OWNS = { canChange: true, isTheirs: () => true };
const REVISES = { canChange: true, canDelegate: true };
const READS = { canChange: false, isTheirs: () => false };
const empty = aDossier(anAssessment());
const template = aDossier(
  anAssessment({
    proposals: { 'basis.gespraech': 'ja', 'basis.personenbezug': 'ja', 'dsgvo.avv': 'entwurf' },
  }),
);
const full = aDossier(answeredAssessment(CHATBOT_ANSWERS));
const { 'dsgvo.avv': _avv, ...withoutContract } = CHATBOT_ANSWERS;
const oneOpen = aDossier(answeredAssessment(withoutContract));
const unsure = aDossier(
  answeredAssessment({ ...CHATBOT_ANSWERS, 'bsi.folgen': { gesetze: 'unbekannt', aufgaben: 'normal' } }),
);

describe('the task list', () => {
  const tasks = (dossier: typeof empty) =>
    taskListPage(dossier, OWNS, null).groups.flatMap((group) => group.tasks);

  it.each([
    ['an empty Vorhaben', empty, ['Nicht begonnen', 'Nicht begonnen']],
    [
      'a template',
      template,
      ['2 aus Vorlage zu bestätigen', '1 aus Vorlage zu bestätigen', 'Nicht begonnen'],
    ],
    ['one missing answer', oneOpen, ['Vollständig', '1 offen', 'Vollständig']],
    [
      'everything answered with a blocker',
      full,
      ['Vollständig', 'Vollständig, wirkt an 1 Sperre mit', 'Vollständig'],
    ],
    [
      'a „weiß nicht“',
      unsure,
      ['Vollständig', 'Vollständig, wirkt an 1 Sperre mit', 'Vollständig, 1 × „Weiß ich nicht“'],
    ],
  ])('of %s tells the state of each section', (_name, dossier, states) => {
    expect(tasks(dossier).map(({ state }) => state.text)).toEqual(states);
  });

  it('U9 counts only questions that apply, and the minutes for the Fachamt and for others apart', () => {
    const { progress, counts } = taskListPage(oneOpen, OWNS, null);
    expect(progress).toMatchObject({ done: 8, total: 9, rest: ' Es bleiben für andere etwa 8 Minuten.' });
    expect(taskListPage(empty, OWNS, null).progress).toMatchObject({ done: 0, total: 6 });
    expect(taskListPage(empty, OWNS, null).counts.title).toBe('Bisher 6 von 9 Fragen');
    expect(taskListPage(empty, OWNS, null).counts.text).toMatch(
      /^Bei 3 Fragen ist noch offen, ob sie nötig sind\./,
    );
    expect(counts.text).toBe('Alle Fragen des Regelwerks treffen zu.');
  });

  it('says nothing about classes and Sperren before the first answer', () => {
    for (const dossier of [empty, template])
      expect(taskListPage(dossier, OWNS, null).standing).toMatchObject({
        text: 'Die Einstufung beginnt nach den ersten Antworten.',
        classes: null,
      });
    expect(taskListPage(full, OWNS, null).standing.heading).toBe('Einstufung');
    expect(taskListPage(oneOpen, OWNS, null).standing).toMatchObject({
      heading: 'Vorläufige Einstufung',
      classes: { release: { word: 'Noch nicht entschieden' } },
    });
  });

  it('names sections that ask nothing at present', () => {
    expect(taskListPage(empty, OWNS, null).groups.map(({ silent }) => silent)).toEqual([
      '',
      '2 Wirkung auf Menschen',
      '',
    ]);
  });

  it('leads readers to the answers instead of the form', () => {
    const [first] = taskListPage(full, READS, null).groups.flatMap((group) => group.tasks);
    expect(first?.href).toBe('/vorhaben/chatbot01/antworten#basis.vorhaben');
    expect(taskListPage(full, READS, null).detailsHref).toBeNull();
  });

  it('does not count a proposal as an answer', () => {
    expect(taskListPage(template, OWNS, null).progress).toMatchObject({
      done: 0,
      total: 9,
      rest: expect.stringContaining('3 Antworten aus der Vorlage warten auf Ihre Bestätigung.'),
    });
  });
});

describe('U18 the next steps', () => {
  it('begin with the section that decides most', () => {
    expect(nextSteps(empty).map(({ title }) => title)).toEqual([
      'Abschnitt „Vorhaben und Zweck“ beginnen',
      'Abschnitt „Schutzbedarf“ beginnen',
    ]);
  });

  it('name the single question whose answer can still change a decision', () => {
    expect(nextSteps(oneOpen)).toMatchObject([
      {
        title: 'Frage 2.2 beantworten: Vertrag',
        href: '/vorhaben/chatbot01/abschnitt/dsgvo.wirkung#frage-dsgvo.avv',
        why: 'Davon hängt ab: Freigabe.',
        meta: ['Chatbot Bürgerbüro', '1 Frage, etwa 8 Minuten', 'weiß: Vergabestelle'],
      },
    ]);
  });

  it('ask to confirm proposals first', () => {
    expect(nextSteps(template)[0]).toMatchObject({ title: '3 Antworten aus der Vorlage bestätigen' });
  });

  it('ask to clarify a „weiß nicht“', () => {
    expect(nextSteps(unsure).map(({ title }) => title)).toEqual([
      '1 Sperre aufheben',
      'Frage 3.1 klären: Folgen',
    ]);
  });

  it('put a „weiß nicht“ that alone keeps a Sperre standing before everything that is open', () => {
    const { 'basis.zweck': _zweck, ...answers } = CHATBOT_ANSWERS;
    const blocked = aDossier(answeredAssessment({ ...answers, 'dsgvo.avv': 'unbekannt' }));
    expect(nextSteps(blocked)[0]).toMatchObject({
      title: 'Frage 2.2 klären: Vertrag',
      why: 'Wegen „Weiß ich nicht“ besteht hier eine Sperre. Eine Antwort kann sie aufheben.',
    });
  });

  it('lead to the blockers when everything is answered', () => {
    expect(nextSteps(full)).toMatchObject([
      { title: '1 Sperre aufheben', href: '/vorhaben/chatbot01/ergebnis' },
    ]);
  });
});

describe('the overview', () => {
  const { catalogue, asOf } = full;
  const nothing = { dossiers: [], duties: [], damaged: [], catalogue, asOf };
  const damage = { id: 'x', file: 'x.json', code: 'pruefsumme', detail: 'Bitte prüfen.' } as const;

  it('shows owners their steps and Vorhaben', () => {
    const page = overviewPage({ ...nothing, dossiers: [full, oneOpen] }, OWNER);
    expect(page.head).toMatchObject({
      title: 'Ihre nächsten Schritte',
      intro: expect.stringMatching(/^3 Punkte liegen bei Ihnen/),
    });
    expect(page.steps[0]?.title).toBe('1 Sperre aufheben');
    expect(page.cases[0]).toMatchObject({
      standing: { heading: 'Einstufung', classes: { release: { word: 'Gesperrt' } } },
      state: { text: 'Bereit zum Einreichen' },
    });
  });

  it('shows readers all Vorhaben with counts and no steps', () => {
    const page = overviewPage(
      { ...nothing, dossiers: [full, oneOpen], damaged: [damage] },
      { id: 'kontoauditor', role: 'auditor' },
    );
    expect([page.kind, page.steps]).toEqual(['alle', []]);
    expect(page.counts).toContainEqual({ label: 'gesperrt', value: 1 });
    expect(page.damaged?.files).toEqual([
      { name: '', file: 'x.json', reason: expect.stringMatching(/^Die Prüfsumme stimmt nicht/) },
    ]);
  });

  it.each([
    ['owner', 'Noch kein Vorhaben. Legen Sie das erste an; die Einstufung beginnt mit den ersten Antworten.'],
    ['dsb', 'Noch kein Vorhaben.'],
  ] as const)('has a state and a way for an empty start of %s', (role, intro) => {
    expect(overviewPage(nothing, { id: 'konto', role }).head.intro).toBe(intro);
  });
});

describe('the question page', () => {
  function page(
    dossier: typeof empty,
    typed: Readonly<Record<string, string>> | null = null,
    section = 'basis.vorhaben',
  ) {
    const found = sampleCatalogue.sections.find(({ id }) => id === section);
    if (found === undefined) throw new Error(section);
    const fields = typed === null ? null : parseFields(typed);
    return sectionPage({
      dossier,
      section: found,
      isTheirs: () => true,
      canDelegate: false,
      wantsToReopen: false,
      toAnswers: false,
      saved: null,
      typed: fields,
      problems: [],
      failure: null,
    });
  }

  it('U12 explains every question: why, provision with force, example, counter-example, who knows', () => {
    const talk = page(empty).questions.find(({ id }) => id === 'basis.gespraech');
    expect(talk).toMatchObject({
      number: '1.3',
      reason: expect.stringContaining('Gespräch'),
      citations: [{ provision: 'Art. 50 Abs. 1 KI-VO', force: { word: 'Gesetz' } }],
      example: 'Ein Chatbot beantwortet Fragen.',
      counterExample: 'Ein Mensch prüft den Entwurf und versendet ihn selbst.',
      office: 'Fachamt',
      effect: expect.stringContaining('Freigabe'),
    });
  });

  it('U11 offers „Weiß ich nicht“ for every question but texts, apart from the options', () => {
    const lastChoices = page(full).questions.map(({ control }) =>
      'choices' in control
        ? control.choices.at(-1)?.isUnknown
        : control.kind === 'tabelle'
          ? null
          : control.unknown?.isUnknown,
    );
    expect(lastChoices).toEqual([true, undefined, true, true, true]);
    const [damage] = page(full, null, 'bsi.schutzbedarf').questions;
    const rows = damage?.control.kind === 'tabelle' ? damage.control.rows : [];
    expect(rows.map(({ choices }) => choices.at(-1)?.text)).toEqual(['Weiß ich nicht', 'Weiß ich nicht']);
  });

  it('selects what the template proposes and marks it', () => {
    const talk = page(template).questions.find(({ id }) => id === 'basis.gespraech');
    expect(talk).toMatchObject({ isProposal: true, state: 'aus Vorlage', isOpen: true });
    expect(talk?.control).toMatchObject({ choices: [{ value: 'ja', isChecked: true }, {}, {}] });
  });

  it('shows what was typed rather than what is stored', () => {
    const typed = {
      'rev.basis.zweck': '1',
      'antwort.basis.zweck': 'Neu',
      'rev.basis.gespraech': '1',
      'antwort.basis.gespraech': 'nein',
    };
    const [, purpose, talk] = page(full, typed).questions;
    expect([purpose?.control, talk?.control]).toMatchObject([
      { value: 'Neu' },
      { choices: [{ isChecked: false }, { isChecked: true }, {}] },
    ]);
    expect(page(full).questions[1]?.control).toMatchObject({ value: 'Auskunft zu Leistungen.' });
  });

  it('offers to remove a stored choice, which a radio button cannot', () => {
    expect(page(full).questions.map(({ clear }) => clear !== null)).toEqual([true, false, true, true, false]);
    expect(page(empty).questions.every(({ clear }) => clear === null)).toBe(true);
  });

  it('counts minutes and answers of the section', () => {
    expect(page(empty).progress).toEqual({
      done: 0,
      total: 5,
      text: '0 von 5 beantwortet',
      rest: 'noch etwa 9 Minuten',
    });
    expect(page(full).progress.rest).toBe('');
  });
});

describe('a table that is only begun', () => {
  it('counts its rows and is called answered nowhere', () => {
    const begun = aDossier(answeredAssessment({ ...CHATBOT_ANSWERS, 'bsi.folgen': { gesetze: 'hoch' } }));
    const section = sampleCatalogue.sections.find(({ id }) => id === 'bsi.schutzbedarf');
    if (section === undefined) throw new Error('no such section');
    const who = { isTheirs: () => true, canDelegate: false, wantsToReopen: false };
    const input = { dossier: begun, section, ...who, toAnswers: false, saved: null };
    const [question] = sectionPage({ ...input, typed: null, problems: [], failure: null }).questions;
    expect(question).toMatchObject({ state: '1 von 2 Zeilen', isOpen: true });
    expect(question?.answeredBy).toMatch(/^1 von 2 Zeilen ausgefüllt, zuletzt von Jana Groß am /);
    const rows = answersPage(begun, REVISES, null).sections.flatMap((one) => one.rows);
    expect(rows.find(({ mark }) => mark === 'offen')?.remarks).toContain(
      'Noch nicht vollständig: 1 von 2 Zeilen.',
    );
  });
});

describe('the answers page', () => {
  it('marks what is missing, proposed and unknown as three things', () => {
    const marks = (dossier: typeof empty) =>
      answersPage(dossier, REVISES, null).sections.flatMap(({ rows }) =>
        rows.map(({ number, mark }) => `${number} ${mark}`),
      );
    expect(marks(oneOpen)).toContain('2.2 offen');
    expect(marks(template)).toContain('2.2 vorlage');
    expect(marks(unsure)).toContain('3.1 unbekannt');
    expect(answersPage(oneOpen, REVISES, null).openTitle).toBe('1 Antwort fehlt');
    expect(answersPage(unsure, REVISES, null).openTitle).toBe('1 Antwort lautet „Weiß ich nicht“');
  });

  it('leads to the first missing answer and back', () => {
    expect(answersPage(oneOpen, REVISES, null).next).toMatchObject({
      text: 'Frage 2.2 beantworten',
      href: '/vorhaben/chatbot01/abschnitt/dsgvo.wirkung?zurueck=antworten#frage-dsgvo.avv',
    });
    expect(answersPage(full, REVISES, null).next.text).toBe('Ergebnis ansehen');
  });

  it('U2 lists kept answers that do not count and questions that are not asked, with the reason', () => {
    const hidden = aDossier(answeredAssessment({ ...CHATBOT_ANSWERS, 'basis.personenbezug': 'nein' }));
    const page = answersPage(hidden, REVISES, null);
    expect(page.ignored).toContainEqual({
      number: '2.2',
      text: 'Gibt es einen Vertrag zur Auftragsverarbeitung?',
      condition: 'Antwort 1.4 (Personenbezug) lautet „Ja“',
      ignored: 'Liegt nur als Entwurf vor',
    });
    expect(page.hidden).toHaveLength(3);
  });
});
