import { type DestinationStream, pino } from 'pino';
import type { Log } from '../application/ports.ts';

/** JSON lines: time, level, event, then the fields. Standard output unless a destination is given. */
export function createLog(destination?: DestinationStream): Log {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'event',
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return { event: (level, name, fields = {}) => logger[level](fields, name) };
}
