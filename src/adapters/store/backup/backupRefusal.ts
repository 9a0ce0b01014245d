import { SyncFailure } from '../durableWrite.ts';
import { errorCode } from '../fileSystem.ts';

/** A backup or a restore that does not take place; the message is for the person who asked for it. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
  /** `angabe`: what was typed cannot be meant. `zustand`: the data, the disk or a running program stands against it. */
  readonly code: 'angabe' | 'zustand';
  readonly lines: readonly string[];

  constructor(code: BackupRefusal['code'], lines: readonly string[]) {
    super(lines.join('\n'));
    this.code = code;
    this.lines = lines;
  }
}

const SYSTEM_CODE = /^E[A-Z0-9]+$/;

/** What the operating system refused becomes a refusal with its code; any other error is a bug and stays one. */
export function asRefusal(error: unknown, lines: (code: string) => readonly string[]): unknown {
  const code = errorCode(error instanceof SyncFailure ? error.cause : error);
  return SYSTEM_CODE.test(code) ? new BackupRefusal('zustand', lines(code)) : error;
}
