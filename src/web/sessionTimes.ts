import type { Instant } from '../domain/assessment.ts';

const MINUTE_MS = 60_000;
/** The last use is noted this often: every note is a write to the disk. */
const NOTE_MS = MINUTE_MS;

export interface SessionTimes {
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
}

/** True when nobody used the session for too long, or when it is too old however busy it is. */
export function hasExpired(
  { signedInAt, lastSeenAt }: SessionTimes,
  now: Instant,
  { idleMinutes, absoluteHours }: { readonly idleMinutes: number; readonly absoluteHours: number },
): boolean {
  const isIdle = elapsed(lastSeenAt, now) > idleMinutes * MINUTE_MS;
  const isOld = elapsed(signedInAt, now) > absoluteHours * 60 * MINUTE_MS;
  return isIdle || isOld;
}

export function isWorthNoting({ lastSeenAt }: SessionTimes, now: Instant): boolean {
  return elapsed(lastSeenAt, now) >= NOTE_MS;
}

function elapsed(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}
