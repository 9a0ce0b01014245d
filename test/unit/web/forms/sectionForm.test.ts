import { parseFields } from '../../../../src/web/forms/fields.ts';
import { parseSectionForm } from '../../../../src/web/forms/sectionForm.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

const questions = sampleCatalogue.questions;

function parse(body: unknown) {
  const fields = parseFields(body);
  if (fields === null) throw new Error('no form');
  return parseSectionForm(fields, questions, ['_csrf']);
}

/** One question of the form, shown on revision 3. */
function answered(question: string, fields: Readonly<Record<string, unknown>>) {
  const parsed = parse({ [`rev.${question}`]: '3', ...fields });
  return parsed.ok ? parsed.value.changes[0]?.content : parsed.problems;
}

describe('parseSectionForm', () => {
  it.each([
    ['ja-nein', 'basis.gespraech', { 'antwort.basis.gespraech': 'ja' }, 'ja'],
    ['weiß nicht', 'basis.gespraech', { 'antwort.basis.gespraech': 'unbekannt' }, 'unbekannt'],
    ['einfach', 'basis.werkzeugart', { 'antwort.basis.werkzeugart': 'chatbot' }, 'chatbot'],
    [
      'text, trimmed, one kind of line break',
      'basis.zweck',
      { 'antwort.basis.zweck': ' Eins\r\nZwei ' },
      'Eins\nZwei',
    ],
    [
      'mehrfach, in the order of the options',
      'dsgvo.datenarten',
      { 'antwort.dsgvo.datenarten': ['protokolle', 'eingaben'] },
      ['eingaben', 'protokolle'],
    ],
    ['mehrfach with one choice', 'dsgvo.datenarten', { 'antwort.dsgvo.datenarten': 'keine' }, ['keine']],
    ['mehrfach weiß nicht', 'dsgvo.datenarten', { 'antwort.dsgvo.datenarten': 'unbekannt' }, 'unbekannt'],
    ['zahl', 'dsgvo.anzahl', { 'antwort.dsgvo.anzahl': '250' }, 250],
    ['zahl with a thousands dot', 'dsgvo.anzahl', { 'antwort.dsgvo.anzahl': '1.200' }, 1200],
    [
      'zahl weiß nicht',
      'dsgvo.anzahl',
      { 'antwort.dsgvo.anzahl': '', 'unbekannt.dsgvo.anzahl': 'unbekannt' },
      'unbekannt',
    ],
    ['datum as people write it', 'basis.start', { 'antwort.basis.start': '1.3.2027' }, '2027-03-01'],
    ['datum as machines write it', 'basis.start', { 'antwort.basis.start': '2027-03-01' }, '2027-03-01'],
    ['tabelle, also in part', 'bsi.folgen', { 'antwort.bsi.folgen.gesetze': 'hoch' }, { gesetze: 'hoch' }],
    [
      'tabelle with weiß nicht in a row',
      'bsi.folgen',
      { 'antwort.bsi.folgen.gesetze': 'unbekannt', 'antwort.bsi.folgen.aufgaben': 'normal' },
      { gesetze: 'unbekannt', aufgaben: 'normal' },
    ],
  ])('reads %s', (_name, question, fields, value) => {
    expect(answered(question, fields)).toEqual({ value, note: '' });
  });

  it.each([
    ['basis.gespraech', {}],
    ['basis.zweck', { 'antwort.basis.zweck': '   ' }],
    ['dsgvo.datenarten', {}],
    ['dsgvo.anzahl', { 'antwort.dsgvo.anzahl': '' }],
    ['bsi.folgen', {}],
    ['basis.gespraech', { 'antwort.basis.gespraech': 'ja', 'entfernen.basis.gespraech': 'ja' }],
  ])('takes %s with %j as not answered', (question, fields) => {
    expect(answered(question, fields)).toBeNull();
  });

  it('reads the note and the revision that the question was shown on', () => {
    const parsed = parse({
      stand: '6',
      'rev.basis.gespraech': '7',
      'antwort.basis.gespraech': 'ja',
      'anmerkung.basis.gespraech': ' nur im Chat ',
    });
    expect(parsed).toEqual({
      ok: true,
      value: {
        changes: [{ question: 'basis.gespraech', baseRev: 7, content: { value: 'ja', note: 'nur im Chat' } }],
        shown: ['basis.gespraech'],
        next: 'weiter',
        toAnswers: false,
        pageRev: 6,
        leaves: null,
      },
    });
  });

  it('leaves out questions that the form did not show', () => {
    expect(parse({ _csrf: 'x', aktion: 'liste', zurueck: 'antworten' })).toEqual({
      ok: true,
      value: {
        changes: [],
        shown: [],
        next: 'liste',
        toAnswers: true,
        pageRev: Number.MAX_SAFE_INTEGER,
        leaves: null,
      },
    });
  });

  it('U10 keeps the other version when the person chose it', () => {
    const parsed = parse({
      'rev.basis.gespraech': '7',
      'antwort.basis.gespraech': 'ja',
      'fassung.basis.gespraech': 'andere',
    });
    expect(parsed).toMatchObject({ ok: true, value: { changes: [] } });
  });

  const long = 'x'.repeat(10_001);
  it.each([
    [
      'an unknown option',
      'basis.gespraech',
      { 'antwort.basis.gespraech': 'vielleicht' },
      'antwort.basis.gespraech',
    ],
    [
      'a repeated single choice',
      'basis.gespraech',
      { 'antwort.basis.gespraech': ['ja', 'nein'] },
      'antwort.basis.gespraech',
    ],
    [
      'an option given twice',
      'dsgvo.datenarten',
      { 'antwort.dsgvo.datenarten': ['eingaben', 'eingaben'] },
      'antwort.dsgvo.datenarten',
    ],
    [
      '"weiß nicht" beside an answer',
      'dsgvo.datenarten',
      { 'antwort.dsgvo.datenarten': ['eingaben', 'unbekannt'] },
      'antwort.dsgvo.datenarten',
    ],
    [
      '"nichts davon" beside an answer',
      'dsgvo.datenarten',
      { 'antwort.dsgvo.datenarten': ['eingaben', 'keine'] },
      'antwort.dsgvo.datenarten',
    ],
    ['a text that is too long', 'basis.zweck', { 'antwort.basis.zweck': long }, 'antwort.basis.zweck'],
    [
      'a note that is too long',
      'basis.gespraech',
      { 'antwort.basis.gespraech': 'ja', 'anmerkung.basis.gespraech': long },
      'anmerkung.basis.gespraech',
    ],
    [
      'a note without an answer',
      'basis.gespraech',
      { 'anmerkung.basis.gespraech': 'Notiz' },
      'anmerkung.basis.gespraech',
    ],
    [
      'a repeated note',
      'basis.gespraech',
      { 'antwort.basis.gespraech': 'ja', 'anmerkung.basis.gespraech': ['a', 'b'] },
      'anmerkung.basis.gespraech',
    ],
    ['a word for a number', 'dsgvo.anzahl', { 'antwort.dsgvo.anzahl': 'viele' }, 'antwort.dsgvo.anzahl'],
    ['a number out of bounds', 'dsgvo.anzahl', { 'antwort.dsgvo.anzahl': '-1' }, 'antwort.dsgvo.anzahl'],
    [
      'a number and "weiß nicht"',
      'dsgvo.anzahl',
      { 'antwort.dsgvo.anzahl': '5', 'unbekannt.dsgvo.anzahl': 'unbekannt' },
      'antwort.dsgvo.anzahl',
    ],
    [
      'a strange value of a check box',
      'dsgvo.anzahl',
      { 'unbekannt.dsgvo.anzahl': 'x' },
      'unbekannt.dsgvo.anzahl',
    ],
    [
      'a day that does not exist',
      'basis.start',
      { 'antwort.basis.start': '31.02.2027' },
      'antwort.basis.start',
    ],
    [
      'an unknown level of a table',
      'bsi.folgen',
      { 'antwort.bsi.folgen.gesetze': 'egal' },
      'antwort.bsi.folgen.gesetze',
    ],
    [
      'a repeated row of a table',
      'bsi.folgen',
      { 'antwort.bsi.folgen.gesetze': ['hoch', 'normal'] },
      'antwort.bsi.folgen.gesetze',
    ],
    [
      'an unknown row of a table',
      'bsi.folgen',
      { 'antwort.bsi.folgen.erfunden': 'hoch' },
      'antwort.bsi.folgen.erfunden',
    ],
    [
      'an unknown version after a conflict',
      'basis.gespraech',
      { 'fassung.basis.gespraech': 'beide' },
      'fassung.basis.gespraech',
    ],
    ['a strange field', 'basis.gespraech', { 'antwort.gibt.es.nicht': 'ja' }, 'antwort.gibt.es.nicht'],
    [
      'a field of a question that was not shown',
      'basis.gespraech',
      { 'antwort.basis.zweck': 'x' },
      'antwort.basis.zweck',
    ],
    ['a strange revision of the page', 'basis.gespraech', { stand: 'neu' }, 'stand'],
    ['a strange button', 'basis.gespraech', { aktion: 'loeschen' }, 'aktion'],
    ['a prototype as field', 'basis.gespraech', { constructor: 'x' }, 'constructor'],
  ])('refuses %s at its field', (_name, question, fields, field) => {
    expect(answered(question, fields)).toEqual(expect.arrayContaining([expect.objectContaining({ field })]));
  });

  it.each([['0'], ['-1'], ['x'], ['1e9'], [['1', '2']]])('refuses the revision %j', (rev) => {
    expect(parse({ 'rev.basis.gespraech': rev })).toMatchObject({
      ok: false,
      problems: [{ field: 'rev.basis.gespraech' }],
    });
  });

  it('reports all problems at once and nothing as changed', () => {
    const parsed = parse({
      'rev.basis.gespraech': '1',
      'antwort.basis.gespraech': 'vielleicht',
      'rev.dsgvo.anzahl': '1',
      'antwort.dsgvo.anzahl': 'viele',
    });
    expect(parsed).toMatchObject({ ok: false, problems: [{}, {}] });
  });
});
