import { missingNumbers, nextNumber, repeatedNumbers } from '../../../src/domain/caseNumber.ts';

describe('numbers of the Vorhaben', () => {
  it.each([
    [[], 0, 'V-2026-001'],
    [['V-2026-001', 'V-2026-009', 'V-2025-044'], 0, 'V-2026-010'],
    [['V-2026-001'], 2, 'V-2026-004'],
    [['V-2026-999'], 0, 'V-2026-1000'],
  ])('after %j with %i unreadable files comes %s', (given, hidden, next) => {
    expect(nextNumber('2026', given, hidden)).toBe(next);
  });

  it('are missing when nobody has them, below the highest of their year', () => {
    expect(missingNumbers(['V-2026-004', 'V-2025-001'], ['V-2026-001', 'V-2026-003'])).toEqual([
      'V-2025-001',
      'V-2026-002',
      'V-2026-004',
    ]);
    expect(missingNumbers(['V-2026-001'], ['V-2026-001', 'V-2026-002'])).toEqual([]);
  });

  it('are not missing when they were declared unused', () => {
    expect(missingNumbers(['V-2026-001', 'V-2026-002'], [], ['V-2026-002'])).toEqual(['V-2026-001']);
  });

  it('are not counted up to a forged one', () => {
    expect(missingNumbers([], ['V-2026-999999999', 'V-2026-001'])).toEqual([]);
    expect(nextNumber('2026', ['V-2026-999999999', 'V-2026-001'], 0)).toBe('V-2026-003');
  });

  it('are repeated when two have the same, named once', () => {
    expect(repeatedNumbers(['V-2026-002', 'V-2026-001', 'V-2026-002', 'V-2026-002'])).toEqual(['V-2026-002']);
  });
});
