import { dateInBerlin, systemClock } from '../../../src/adapters/clock.ts';

describe('today is the date in Germany', () => {
  it.each([
    ['summer, shortly before midnight UTC', '2026-07-01T22:30:00Z', '2026-07-02'],
    ['winter, shortly before midnight UTC', '2026-12-31T23:30:00Z', '2027-01-01'],
    ['winter, before midnight in Berlin', '2026-12-31T22:59:59Z', '2026-12-31'],
    ['the night the clock goes forward', '2026-03-29T01:00:00Z', '2026-03-29'],
  ])('%s', (_case, instant, date) => {
    expect(dateInBerlin(new Date(instant))).toBe(date);
  });

  it('now is an instant in UTC', () => {
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(systemClock.today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
