import {
  MOST_ROWS,
  parseConditions,
  rowCount,
  withMoreRows,
  withoutEmptyRows,
  withoutRow,
} from '../../../../src/web/forms/conditionRows.ts';
import { type Fields, parseFields } from '../../../../src/web/forms/fields.ts';

function fields(texts: Readonly<Record<string, string>>): Fields {
  return parseFields(texts) ?? new Map();
}

function row(number: number, text: string) {
  return {
    [`auflage-${number}-text`]: text,
    [`auflage-${number}-stelle`]: 'IT',
    [`auflage-${number}-bis`]: '1.3.2027',
    [`auflage-${number}-nachweis`]: 'Vermerk',
  };
}

describe('the rows of Auflagen', () => {
  it('are read with their dates', () => {
    expect(parseConditions(fields(row(1, 'Prüfen.')))).toEqual([
      { text: 'Prüfen.', office: 'IT', due: '2027-03-01', evidence: 'Vermerk' },
    ]);
  });

  it('have no date where the typed one is none', () => {
    const [first] = parseConditions(fields({ ...row(1, 'x'), 'auflage-1-bis': '31.02.2027' }));
    expect(first?.due).toBe('');
  });

  it('move up when one before them goes; what is beside them stays', () => {
    const all = fields({ ...row(1, 'eins'), ...row(2, 'zwei'), ...row(3, 'drei'), begruendung: 'bleibt' });
    const fewer = withoutRow(all, 2);
    expect(parseConditions(fewer).map(({ text }) => text)).toEqual(['eins', 'drei']);
    expect(fewer.get('begruendung')).toEqual(['bleibt']);
  });

  it('in which nothing was typed are none', () => {
    const blank = {
      'auflage-2-text': ' ',
      'auflage-2-stelle': '',
      'auflage-2-bis': '',
      'auflage-2-nachweis': '',
    };
    const kept = withoutEmptyRows(fields({ ...row(1, 'eins'), ...blank, 'auflage-3-nachweis': 'nur das' }));
    expect(parseConditions(kept).map(({ evidence }) => evidence)).toEqual(['Vermerk', 'nur das']);
  });

  it('end somewhere', () => {
    let many = fields({});
    for (let i = 0; i < MOST_ROWS + 5; i += 1) many = withMoreRows(many);
    expect(rowCount(many)).toBe(MOST_ROWS);
  });
});
