import type { DamagedDocument } from '../../application/ports.ts';

/** One stored file cannot be trusted; says nothing about the others. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  readonly code: DamagedDocument['code'];

  constructor(code: DamagedDocument['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}
