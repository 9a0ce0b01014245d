import type { Log } from '../../src/application/ports.ts';

export interface RecordedEvent {
  readonly level: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

/** A log that keeps its events for the test instead of printing them. */
export function recordingLog(): { readonly log: Log; readonly events: readonly RecordedEvent[] } {
  const events: RecordedEvent[] = [];
  return { log: { event: (level, name, fields = {}) => events.push({ level, name, fields }) }, events };
}
