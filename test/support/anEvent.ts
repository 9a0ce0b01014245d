import type { AuditEvent } from '../../src/application/ports.ts';

/** Something that happened beside the Vorhaben, told apart by `field`. */
export function anEvent(field: string): AuditEvent {
  const who = { by: 'jana', byName: 'Jana Groß', at: '2026-11-23T09:00:00.000Z' };
  return { ...who, action: 'druck', field, rev: 3, before: null, after: { seiten: 4 } };
}
