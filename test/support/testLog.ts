import type { Log } from '../../src/application/ports.ts';

export interface TestLog extends Log {
  readonly lines: readonly string[];
}

/** Keeps what was logged, so that tests can look for what must not be in it. */
export function createTestLog(): TestLog {
  const lines: string[] = [];
  return {
    lines,
    event: (level, name, fields = {}) => void lines.push(JSON.stringify({ level, name, ...fields })),
  };
}
