import type { AnswerValue } from '../../../../src/domain/answers.ts';
import { regimeScales } from '../../../../src/web/viewmodels/regimes.ts';
import { releaseView } from '../../../../src/web/viewmodels/release.ts';
import { resultView } from '../../../../src/web/viewmodels/resultView.ts';
import { whatIfTexts } from '../../../../src/web/viewmodels/whatIfTexts.ts';
import { aDossier, answeredAssessment, CHATBOT_ANSWERS } from '../../../support/aDossier.ts';

function dossierWith(changes: Readonly<Record<string, AnswerValue | undefined>> = {}) {
  const values = Object.entries({ ...CHATBOT_ANSWERS, ...changes }).flatMap(([id, value]) =>
    value === undefined ? [] : [[id, value] as const],
  );
  return aDossier(answeredAssessment(Object.fromEntries(values), { plannedStart: '2027-03-01' }));
}

function result(changes: Readonly<Record<string, AnswerValue | undefined>> = {}) {
  const dossier = dossierWith(changes);
  return resultView(dossier, whatIfTexts(dossier), true);
}

const NO_PERSONS = { 'basis.personenbezug': 'nein', 'basis.gespraech': 'nein' };
const ALL_GONE = Object.fromEntries(Object.keys(CHATBOT_ANSWERS).map((id) => [id, undefined]));

describe('the Freigabe', () => {
  it.each([
    ['So nicht starten', 'Gesperrt', 'blocked', {}],
    ['Noch nicht starten', 'Gesperrt', 'blocked', { 'dsgvo.avv': 'unbekannt' }],
    ['Starten mit Auflagen', 'Frei mit Auflagen', 'conditions', { 'dsgvo.avv': 'geschlossen' }],
    ['Sie können starten', 'Frei', 'clear', NO_PERSONS],
    ['Noch nicht entschieden', 'Noch nicht entschieden', 'none', ALL_GONE],
    ['Noch nicht entschieden', 'Noch nicht entschieden', 'none', { 'dsgvo.avv': undefined }],
  ])('says „%s“', (heading, word, kind, changes) => {
    expect(releaseView(dossierWith(changes))).toMatchObject({ heading, word, kind });
  });

  it('counts blockers that hold and blockers that may still come apart', () => {
    expect(releaseView(dossierWith()).detail).toBe('1 Sperre');
    expect(releaseView(dossierWith({ 'dsgvo.avv': undefined })).detail).toBe(
      'Keine Sperre, 1 Sperre möglich',
    );
    expect(releaseView(dossierWith(NO_PERSONS)).detail).toBe('Keine Sperre');
  });
});

describe('the verdict', () => {
  it('names what lifts a blocker, who does it and that it is hard', () => {
    const { verdict } = result();
    expect(verdict.missing).toEqual([
      {
        text: 'Schließen Sie den Vertrag und lassen Sie ihn prüfen.',
        anchor: 'grund-dsgvo.sperre.vertrag',
        who: 'Fachamt und Datenschutz · so nicht zulässig',
      },
    ]);
    expect([verdict.short, verdict.kicker]).toEqual([
      'Nein, so nicht.',
      'Freigabe: Gesperrt. Alle Fragen sind beantwortet.',
    ]);
  });

  it('sends to the question where only „weiß nicht“ blocks', () => {
    const { verdict } = result({ 'dsgvo.avv': 'unbekannt' });
    expect(verdict.missing).toEqual([]);
    expect(verdict.toClarify).toEqual([
      { number: '2.2', title: 'Vertrag', office: 'Vergabestelle', anchor: 'grund-dsgvo.sperre.vertrag' },
    ]);
    expect(verdict.short).toBe('Nein, so noch nicht.');
  });

  it('never lets anybody read a provisional result as final', () => {
    const { verdict } = result({ 'dsgvo.avv': undefined });
    expect(verdict.kicker).toBe('Freigabe: Noch nicht entschieden. Vorläufig, 1 Antwort ist offen.');
    expect(verdict.possible).toBe('Eine weitere Sperre ist möglich');
  });
});

describe('a class with bounds', () => {
  const klasse = (changes = {}) => {
    const dsgvo = regimeScales(dossierWith(changes)).find(({ title }) => title === 'DSGVO');
    return dsgvo?.scales[0];
  };

  it('is settled when nothing can change it', () => {
    expect(klasse()).toMatchObject({
      value: 'Pflicht',
      rest: 'steht fest',
      short: 'Pflicht',
      isSettled: true,
    });
  });

  it('shows floor and ceiling, strictest on top in the ladder and mildest left in the strip', () => {
    const open = klasse({ 'basis.gespraech': undefined });
    expect(open).toMatchObject({
      short: 'mindestens nicht erforderlich, höchstens Pflicht',
      // No rule gives „empfohlen“: it lies between the bounds and cannot be the result.
      strip: ['sure', 'none', 'possible'],
    });
    expect(open?.ladder.map(({ title, bound }) => [title, bound])).toEqual([
      ['Pflicht', 'höchstens'],
      ['empfohlen', ''],
      ['nicht erforderlich', 'mindestens'],
    ]);
  });

  it('names the question that settles it and who knows the answer', () => {
    const dsgvo = result({ 'basis.gespraech': undefined }).regimes.find(({ id }) => id === 'dsgvo');
    expect(dsgvo?.ladders[0]?.clarify).toEqual([
      {
        number: '1.3',
        href: '/vorhaben/chatbot01/abschnitt/basis.vorhaben#frage-basis.gespraech',
        office: 'Fachamt',
      },
    ]);
  });
});

describe('U13 the reasons', () => {
  const groups = result().reasons;
  const reason = (id: string) => groups.flatMap(({ reasons }) => reasons).find(({ rule }) => rule === id);

  it('put blockers first, then conditions by regime, then other duties', () => {
    expect(groups.map(({ title, reasons }) => [title, reasons.map(({ rule }) => rule)])).toEqual([
      ['Sperren', ['dsgvo.sperre.vertrag']],
      ['DSGVO', ['dsgvo.dsfa.gespraech']],
      ['BSI', ['bsi.schutzbedarf.hoch']],
      ['KI-Verordnung', ['ki-vo.transparenz.gespraech']],
      ['Weitere Pflichten und Hinweise', ['ki-vo.kompetenz']],
    ]);
  });

  it('lead from the answer to the provision and the consequence', () => {
    expect(reason('dsgvo.sperre.vertrag')).toMatchObject({
      title: 'Sperre 1: Vertrag zur Auftragsverarbeitung fehlt',
      sub: 'steht fest · Art. 28 Abs. 3 DSGVO',
      answers: [
        {
          number: '2.2',
          value: 'Liegt nur als Entwurf vor',
          by: 'Jana Groß, 23.11.2026',
          href: '/vorhaben/chatbot01/abschnitt/dsgvo.wirkung#frage-dsgvo.avv',
        },
      ],
      meanings: ['Ein Dienstleister verarbeitet Daten ohne wirksamen Vertrag'],
      consequences: [
        'Freigabe: Gesperrt, so nicht zulässig.',
        'Maßnahme 1 (muss): Vertrag schließen und prüfen.',
      ],
      solution: 'Schließen Sie den Vertrag und lassen Sie ihn prüfen.',
    });
  });

  it('say which answer would lift them', () => {
    expect(reason('dsgvo.sperre.vertrag')?.whatIf).toEqual([
      'Lautet Antwort 2.2 „Geschlossen und geprüft“, entfällt dieser Grund.',
    ]);
  });

  it('say so where the law is contested', () => {
    expect(reason('dsgvo.dsfa.gespraech')?.contested).toMatch(/^Rechtlich ungeklärt\..*Auslegung 0001/);
    expect(reason('dsgvo.dsfa.gespraech')?.record).toMatchObject({
      title: 'Genügt der direkte Kontakt?',
      anchor: 'auslegung-0001',
    });
    expect(reason('ki-vo.transparenz.gespraech')).toMatchObject({ contested: null, record: null });
  });

  it('come with the text of the records that they rest on, and only those', () => {
    expect(result().records.map(({ number, chosen }) => [number, chosen])).toEqual([
      ['0001', 'Ja, aus Vorsicht.'],
    ]);
  });

  it('show a rule that an exception takes out, with the exception', () => {
    const excepted = result({ 'dsgvo.anzahl': 5 }).reasons.find(({ id }) => id === 'ausnahmen');
    expect(excepted?.reasons).toMatchObject([
      {
        rule: 'dsgvo.dsfa.gespraech',
        exceptions: ['Nur wenige Menschen sind betroffen'],
        sub: expect.stringContaining('eine Ausnahme gilt'),
      },
    ]);
  });

  it('keep what is only possible apart and name the questions', () => {
    const possible = result({ 'dsgvo.avv': undefined }).reasons.find(({ id }) => id === 'moeglich');
    expect(possible?.reasons).toMatchObject([
      {
        title: 'Mögliche Sperre: Vertrag zur Auftragsverarbeitung fehlt',
        state: 'möglich, hängt an Frage 2.2',
      },
    ]);
  });
});

describe('the measures', () => {
  it('stand by phase with Stufe, role, evidence, provision, force, because-of and date', () => {
    const { phases } = result();
    expect(phases.map(({ title, measures }) => [title, measures.map(({ number }) => number)])).toEqual([
      ['Vor Vertrag und Beschaffung', [1]],
      ['Vor dem Start', [2, 3, 4]],
      ['Im laufenden Betrieb', [5]],
    ]);
    expect(phases[0]?.measures[0]).toMatchObject({
      title: 'Vertrag schließen und prüfen',
      stufe: { word: 'Muss' },
      roles: 'Fachamt und Datenschutz',
      evidence: 'Vermerk',
      force: { word: 'Gesetz' },
      citations: [{ provision: 'Art. 28 Abs. 3 DSGVO' }],
      because: [
        {
          text: 'Vertrag zur Auftragsverarbeitung fehlt (Antwort 2.2)',
          anchor: 'grund-dsgvo.sperre.vertrag',
        },
      ],
      applies: 'vor dem Vertrag',
      binding: '',
      unblocks: 'Hilft gegen Sperre 1',
    });
    expect(phases[2]?.measures[0]?.applies).toBe('gilt ab 02.12.2027');
  });

  it('put the law before guidelines and recommendations', () => {
    const before = result().phases.find(({ id }) => id === 'vor-inbetriebnahme')?.measures ?? [];
    expect(
      before.map(({ title, force, stufe, binding }) => [title, force.word, stufe.word, binding]),
    ).toEqual([
      ['Auf die KI hinweisen', 'Gesetz', 'Muss', ''],
      [
        'Folgenabschätzung abschließen',
        'Leitlinie',
        'Muss',
        'Muss nach Prüfpfad, Grundlage ist eine Leitlinie.',
      ],
      ['Risikoanalyse durchführen', 'Empfehlung', 'Soll', ''],
    ]);
  });

  it('name what is only possible without spelling it out', () => {
    const [first] = result({ 'dsgvo.avv': undefined }).phases;
    expect([first?.measures, first?.possible]).toMatchObject([
      [],
      [{ title: 'Vertrag schließen und prüfen', stufe: 'Muss', condition: 'Hängt an Frage 2.2.' }],
    ]);
  });
});

describe('the dates', () => {
  it('stand in order with today and the planned start between the duties', () => {
    expect(result().dates.map(({ date, what, status }) => [date, what, status])).toEqual([
      ['02.08.2026', 'Auf die KI hinweisen', 'gilt'],
      ['23.11.2026', 'Heute', 'Tag der Bewertung'],
      ['01.03.2027', 'Geplanter Start', 'geplant'],
      ['02.12.2027', 'Beschäftigte schulen', 'gilt ab dann'],
    ]);
  });
});

describe('the sources', () => {
  it('are listed with their state, weak ones counted', () => {
    const { sources, weakSources } = result();
    expect(sources.map(({ provision }) => provision)).toContain('Kap. 8.2 BSI-Standard 200-2');
    expect(weakSources).toMatch(/^Bei einer Quelle ist der Wortlaut noch nicht geprüft\./);
  });
});
