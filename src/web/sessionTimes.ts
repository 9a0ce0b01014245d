import type { Instant } from '../domain/assessment.ts';

const MINUTE_MS = 60_000;
/** The last use is noted this often: every note is a write to the disk. */
const NOTE_MS = MINUTE_MS;

export interface SessionTimes {
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
}

interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

export interface SessionEnd {
  readonly endsAt: Instant;
  /** From now on, for scripts: the clock of the workplace may be wrong. */
  readonly seconds: number;
}

/** When the session ends if nothing is opened or sent any more. */
export function endOfSession(
  { signedInAt, lastSeenAt }: SessionTimes,
  now: Instant,
  limits: SessionLimits,
): SessionEnd {
  const idle = Date.parse(lastSeenAt) + limits.idleMinutes * MINUTE_MS;
  const absolute = Date.parse(signedInAt) + limits.absoluteHours * 60 * MINUTE_MS;
  const end = Math.min(idle, absolute);
  return { endsAt: new Date(end).toISOString(), seconds: Math.floor((end - Date.parse(now)) / 1000) };
}

/** True when nobody used the session for too long, or when it is too old however busy it is. */
export function hasExpired(times: SessionTimes, now: Instant, limits: SessionLimits): boolean {
  return elapsed(endOfSession(times, now, limits).endsAt, now) > 0;
}

export function isWorthNoting({ lastSeenAt }: SessionTimes, now: Instant): boolean {
  return elapsed(lastSeenAt, now) >= NOTE_MS;
}

function elapsed(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}
