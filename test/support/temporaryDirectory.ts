import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty directory that is gone after the tests of the file. */
export function temporaryDirectories(): () => Promise<string> {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));
  return async () => {
    const path = await mkdtemp(join(tmpdir(), 'pruefpfad-'));
    made.push(path);
    return path;
  };
}
