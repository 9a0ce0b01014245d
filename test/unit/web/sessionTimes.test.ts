import { hasExpired } from '../../../src/web/sessionTimes.ts';

const LIMITS = { idleMinutes: 30, absoluteHours: 10 };
const at = (time: string) => `2026-11-23T${time}:00.000Z`;

describe('S3 a session', () => {
  it.each([
    ['is new', '08:00', '08:00', '08:00', false],
    ['was used half an hour ago', '08:00', '09:00', '09:30', false],
    ['was not used for longer', '08:00', '09:00', '09:31', true],
    ['is ten hours old and busy', '08:00', '18:00', '18:00', false],
    ['is older and busy', '08:00', '18:00', '18:01', true],
  ])('that %s: over is %s–%s at %s → %s', (_, signedInAt, lastSeenAt, now, over) => {
    expect(hasExpired({ signedInAt: at(signedInAt), lastSeenAt: at(lastSeenAt) }, at(now), LIMITS)).toBe(
      over,
    );
  });
});
