/**
 * What people typed into a form that could not be accepted: the session had run out, the disk was full. Shown again in
 * the form, never carried out by itself. Kept in memory, because it must work when the disk does not.
 */
import type { Request } from 'express';
import type { Clock } from '../application/ports.ts';
import type { Fields } from './forms/fields.ts';

const LIFE_MS = 60 * 60 * 1000;
/** At most 256 kB each (the limit of a form), so 25 MB in all. */
const MOST = 100;

interface Entry {
  readonly fields: Fields;
  /** Whose text it is; null when that is not known any more. */
  readonly userId: string | null;
  readonly at: number;
}

export interface PendingForms {
  /** Answers what was kept. Before the visitor is known nobody could find it again: then it is only answered. */
  keep(req: Request, fields: Fields): Fields;
  /** The text typed on this page; null when there is none, or when it is somebody else's. */
  typed(req: Request): Fields | null;
  drop(req: Request): void;
}

export function createPendingForms(clock: Clock): PendingForms {
  const entries = new Map<string, Entry>();
  const now = () => Date.parse(clock.now());
  return {
    keep: (req, fields) => {
      const { user, expiredUserId, visitorId } = req.context;
      const kept = withoutSecrets(fields);
      if (visitorId === '') return kept;
      entries.delete(keyOf(req));
      if (entries.size >= MOST) entries.delete(entries.keys().next().value ?? '');
      entries.set(keyOf(req), { fields: kept, userId: user?.id ?? expiredUserId, at: now() });
      return kept;
    },
    typed: (req) => {
      const entry = entries.get(keyOf(req));
      if (entry === undefined || now() - entry.at > LIFE_MS) return null;
      const isOwn = entry.userId === null || entry.userId === req.context.user?.id;
      return isOwn ? entry.fields : null;
    },
    drop: (req) => void entries.delete(keyOf(req)),
  };
}

function keyOf(req: Request): string {
  return `${req.context.visitorId} ${req.originalUrl.split('?')[0]}`;
}

/** Passwords are typed again; the token belongs to the session that has ended. */
function withoutSecrets(fields: Fields): Fields {
  return new Map([...fields].filter(([name]) => !name.startsWith('passwort') && name !== '_csrf'));
}
