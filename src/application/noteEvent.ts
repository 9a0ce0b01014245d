import type { Account, AuditLog, Clock, Log } from './ports.ts';
import { StorageFailure } from './ports.ts';

export interface NoteDeps {
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly log: Log;
}

export interface NotedEvent {
  /** "anmeldung.erfolgt" */
  readonly action: string;
  /** What it was about: "vorhaben:<id>", a path. Never what somebody typed. */
  readonly field: string;
  /** Revision of the Vorhaben that was read or printed. */
  readonly rev?: number;
  readonly detail?: unknown;
}

/**
 * Writes what happened beside the Vorhaben into the record, before the answer goes out. A disk that refuses does not
 * keep people from reading; the gap then stands in the log of the machine.
 */
export const noteEvent =
  ({ audit, clock, log }: NoteDeps) =>
  async (
    actor: Pick<Account, 'id' | 'name'> | null,
    { action, field, rev = 0, detail = null }: NotedEvent,
  ): Promise<void> => {
    const by = { by: actor?.id ?? '', byName: actor?.name ?? '', at: clock.now() };
    try {
      await audit.append({ ...by, action, rev, field, before: null, after: detail });
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      log.event('error', 'protokoll.luecke', { action, account: by.by });
    }
  };
