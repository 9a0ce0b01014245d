import type { AnswerValue } from '../../../../src/domain/answers.ts';
import type { Question } from '../../../../src/domain/catalogue.ts';
import { questionNumbers } from '../../../../src/rulebook/describe/questionNumbers.ts';
import { answerLines, answerText } from '../../../../src/web/viewmodels/answerText.ts';
import { citations, forceLegend } from '../../../../src/web/viewmodels/citation.ts';
import { germanDate, germanDateTime, germanTime } from '../../../../src/web/viewmodels/germanDate.ts';
import { cssString } from '../../../../src/web/viewmodels/printStyles.ts';
import {
  aboutMinutes,
  counted,
  listed,
  shortHash,
  untilClarified,
} from '../../../../src/web/viewmodels/wording.ts';
import { sampleCatalogue } from '../../../support/sampleCatalogue.ts';

function question(id: string): Question {
  const found = sampleCatalogue.questions.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('dates', () => {
  it('stand as people write them, in the time of Berlin, summer and winter', () => {
    expect(germanDate('2026-11-23')).toBe('23.11.2026');
    expect(germanDate('bald')).toBe('bald');
    expect(germanDateTime('2026-11-23T09:42:00.000Z')).toBe('23.11.2026, 10:42 Uhr');
    expect(germanTime('2026-07-01T22:05:00.000Z')).toBe('00:05 Uhr');
    expect(germanDateTime('2026-12-31T23:30:00.000Z')).toBe('01.01.2027, 00:30 Uhr');
  });
});

describe('words', () => {
  it('count and list', () => {
    expect([counted(1, 'Frage', 'Fragen'), counted(0, 'Frage', 'Fragen')]).toEqual(['1 Frage', '0 Fragen']);
    expect([listed([]), listed(['A']), listed(['A', 'B', 'C'])]).toEqual(['', 'A', 'A, B und C']);
    expect([aboutMinutes(0.4), aboutMinutes(7.6)]).toEqual(['etwa 1 Minute', 'etwa 8 Minuten']);
    expect([untilClarified(['1.2']), untilClarified(['1.2', '1.3'])]).toEqual([
      'vorsorglich, entscheidet sich mit Frage 1.2',
      'vorsorglich, entscheidet sich mit Fragen 1.2 und 1.3',
    ]);
    expect(shortHash('0123456789abcdef0123')).toBe('01234567 89abcdef');
  });
});

describe('answers', () => {
  it.each<[string, AnswerValue, string]>([
    ['basis.gespraech', 'ja', 'Ja'],
    ['basis.gespraech', 'unbekannt', 'Weiß ich nicht'],
    ['basis.zweck', 'unbekannt', 'unbekannt'],
    ['basis.start', '2027-03-01', '01.03.2027'],
    ['dsgvo.anzahl', 12500, '12.500'],
    ['dsgvo.datenarten', ['eingaben', 'protokolle'], 'Eingaben, Protokolle'],
    [
      'bsi.folgen',
      { gesetze: 'hoch', aufgaben: 'unbekannt' },
      'Gesetze und Vorschriften: Hoch; Aufgaben der Stadt: Weiß ich nicht',
    ],
  ])('of %s read as the question words them', (id, value, text) => {
    expect(answerText(question(id), value)).toBe(text);
  });

  it('put one row of a table on one line', () => {
    expect(answerLines(question('bsi.folgen'), { gesetze: 'hoch' })).toEqual([
      'Gesetze und Vorschriften: Hoch',
    ]);
  });
});

describe('question numbers', () => {
  it('count sections and questions of the whole catalogue, so they stay', () => {
    const numbers = questionNumbers(sampleCatalogue);
    expect(['basis.werkzeugart', 'dsgvo.avv', 'bsi.folgen'].map(numbers.question)).toEqual([
      '1.1',
      '2.2',
      '3.1',
    ]);
    expect(numbers.section('bsi.schutzbedarf')).toBe(3);
  });
});

describe('provisions', () => {
  it('name law, binding force and doubt', () => {
    const [law, standard] = citations(sampleCatalogue, ['dsgvo.art-28-abs-3', 'bsi.200-2-kap-8-2']);
    expect([law?.provision, law?.force.word, law?.doubt]).toEqual(['Art. 28 Abs. 3 DSGVO', 'Gesetz', '']);
    expect([standard?.force.word, standard?.doubt]).toEqual(['Empfehlung', 'Wortlaut noch nicht geprüft']);
  });

  it('explain each of the five forces with its own frame', () => {
    expect(forceLegend().map(({ word }) => word)).toEqual([
      'Gesetz',
      'Leitlinie',
      'Entwurf',
      'Empfehlung',
      'Projektregel',
    ]);
    expect(new Set(forceLegend().map(({ style }) => style)).size).toBe(5);
  });
});

describe('texts in the style sheet of a print', () => {
  it.each(['Stadt "Köln"', '"; } @import url(//x); {', 'a\\', '</style>', 'Zeile\nzwei', '🐕'])(
    'cannot leave their string: %j',
    (text) => {
      expect(cssString(text)).toMatch(/^"([A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"$/);
    },
  );
});
