import type { Condition } from '../../../../src/domain/catalogue.ts';
import { conditionItem, conditionText } from '../../../../src/rulebook/describe/conditionText.ts';
import { type Item, plainText } from '../../../../src/rulebook/describe/page.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

describe('a condition in one sentence', () => {
  it.each<[string, Condition]>([
    ['immer', 'immer'],
    [
      'Antwort 1.4 (Personenbezug) lautet „Ja“',
      { fact: 'basis.personenbezug', operator: 'equal', value: 'ja' },
    ],
    [
      'Antwort 1.1 (Art des Werkzeugs) lautet nicht „Chatbot“',
      { fact: 'basis.werkzeugart', operator: 'notEqual', value: 'chatbot' },
    ],
    [
      'Antwort 1.1 (Art des Werkzeugs) lautet „Chatbot“ oder „Niederschrift“',
      { fact: 'basis.werkzeugart', operator: 'in', value: ['chatbot', 'protokoll'] },
    ],
    [
      'Antwort 1.1 (Art des Werkzeugs) lautet weder „Chatbot“ noch „Niederschrift“',
      { fact: 'basis.werkzeugart', operator: 'notIn', value: ['chatbot', 'protokoll'] },
    ],
    [
      'Antwort 2.1 (Stellen) enthält „Eingaben“',
      { fact: 'dsgvo.datenarten', operator: 'contains', value: 'eingaben' },
    ],
    [
      'Antwort 2.1 (Stellen) enthält „Eingaben“ oder „Protokolle“',
      { fact: 'dsgvo.datenarten', operator: 'containsAny', value: ['eingaben', 'protokolle'] },
    ],
    [
      'Antwort 2.1 (Stellen) enthält nichts außer „Eingaben“ oder „Protokolle“',
      { fact: 'dsgvo.datenarten', operator: 'containsOnly', value: ['eingaben', 'protokolle'] },
    ],
    [
      'Antwort 2.1 (Stellen) enthält nicht „Eingaben“',
      { fact: 'dsgvo.datenarten', operator: 'doesNotContain', value: 'eingaben' },
    ],
    [
      'Antwort 3.1 (Folgen) in der Zeile „Aufgaben der Stadt“ ist mindestens „Hoch“',
      { fact: 'bsi.folgen', operator: 'greaterThanInclusive', value: 'hoch', row: 'aufgaben' },
    ],
    [
      'Antwort 3.1 (Folgen) in der strengsten Zeile ist höchstens „Hoch“',
      { fact: 'bsi.folgen', operator: 'lessThanInclusive', value: 'hoch' },
    ],
    [
      'Antwort 2.3 (Betroffene) ist mindestens 12.500',
      { fact: 'dsgvo.anzahl', operator: 'greaterThanInclusive', value: 12500 },
    ],
    [
      'Antwort 1.5 (Betriebsbeginn) ist der 01.08.2026 oder früher',
      { fact: 'basis.start', operator: 'lessThanInclusive', value: '2026-08-01' },
    ],
    ['Lesart „Vorsorge“ lautet „Streng“', { fact: 'schalter.vorsorge', operator: 'equal', value: 'streng' }],
    ['„Direkte Interaktion mit Menschen“ trifft zu', { merkmal: 'ki-vo.direkter-kontakt' }],
    ['„Nur wenige Menschen sind betroffen“ trifft nicht zu', { merkmal: 'dsgvo.wenige', is: false }],
    ['„Nur wenige Menschen sind betroffen“ erreicht mindestens 2', { merkmal: 'dsgvo.wenige', atLeast: 2 }],
    ['Klasse ist mindestens „Transparenzpflichten“', { decision: 'ki-vo.klasse', atLeast: 'transparenz' }],
    [
      'Klasse ist höchstens „verboten“ und („Direkte Interaktion mit Menschen“ trifft zu oder Antwort 2.3 (Betroffene) ist höchstens 10)',
      {
        all: [
          { decision: 'ki-vo.klasse', atMost: 'verboten' },
          {
            any: [
              { merkmal: 'ki-vo.direkter-kontakt' },
              { fact: 'dsgvo.anzahl', operator: 'lessThanInclusive', value: 10 },
            ],
          },
        ],
      },
    ],
  ])('%s', (text, condition) => {
    expect(conditionText(condition, sampleCatalogue)).toBe(text);
  });
});

/** "Alles davon: [A, Mindestens eines davon: [B, C]]" */
function shape({ runs, items }: Item): string {
  const below = items.length === 0 ? '' : ` [${items.map(shape).join(' | ')}]`;
  return `${plainText(runs)}${below}`;
}

describe('a condition as a list', () => {
  const contact: Condition = { merkmal: 'ki-vo.direkter-kontakt' };
  const few: Condition = { merkmal: 'dsgvo.wenige' };

  it.each<[string, Condition]>([
    ['Immer, unabhängig von den Antworten.', 'immer'],
    ['„Direkte Interaktion mit Menschen“ trifft zu', contact],
    ['„Direkte Interaktion mit Menschen“ trifft zu', { all: [{ any: [contact] }] }],
    [
      'Alles davon: [„Direkte Interaktion mit Menschen“ trifft zu | Mindestens eines davon: [„Nur wenige Menschen sind betroffen“ trifft zu | „Direkte Interaktion mit Menschen“ trifft zu]]',
      { all: [contact, { any: [few, contact] }] },
    ],
  ])('%s', (text, condition) => {
    expect(shape(conditionItem(condition, sampleCatalogue))).toBe(text);
  });

  it('leads to the question, the Merkmal, the decision and the switch', () => {
    const all: Condition = {
      all: [
        { fact: 'basis.personenbezug', operator: 'equal', value: 'ja' },
        contact,
        { decision: 'ki-vo.klasse', atLeast: 'transparenz' },
        { fact: 'schalter.vorsorge', operator: 'equal', value: 'mild' },
      ],
    };
    const runs = conditionItem(all, sampleCatalogue).items.flatMap((one) => one.runs);
    expect(runs.flatMap((run) => (run.kind === 'ref' ? [`${run.to.kind} ${run.to.id}`] : []))).toEqual([
      'frage basis.personenbezug',
      'merkmal ki-vo.direkter-kontakt',
      'entscheidung ki-vo.klasse',
      'lesart schalter.vorsorge',
    ]);
  });
});
