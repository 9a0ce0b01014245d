import { createLog } from '../../../src/adapters/log.ts';

it('writes one JSON line per event: time, level, event, fields', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  log.event('warn', 'speicher.schreibfehler', { code: 'ENOSPC', attempts: 2 });
  log.event('info', 'start');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 'warn',
      time: expect.stringMatching(/Z$/),
      code: 'ENOSPC',
      attempts: 2,
      event: 'speicher.schreibfehler',
    },
    { level: 'info', time: expect.any(String), event: 'start' },
  ]);
});
