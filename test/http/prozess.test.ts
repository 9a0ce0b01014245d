/** The program as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const newDirectory = temporaryDirectories();

interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  says(text: string): Promise<void>;
}

function start(env: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', join('src', 'main.ts')], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return {
    child,
    ended: once(child, 'close').then(([code]) => code),
    output: () => output,
    says: async (text) => {
      while (!output.includes(text)) await once(child.stdout, 'data');
    },
  };
}

describe('the program', () => {
  it('starts with the law of this repository, prints the set-up link, and ends in order on SIGTERM', async () => {
    const program = start({ PORT: '0', DATA_DIR: await newDirectory() });
    await program.says('/einrichten/');
    expect(program.output()).toMatch(
      /Der Link gilt nur einmal:\nhttp:\/\/localhost:[1-9]\d+\/einrichten\/[0-9a-z]{25}\n/,
    );
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  it('says in German everything that is wrong with its configuration', async () => {
    const program = start({ PORT: 'drei', SESSION_SECRET: 'kurz' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toBe(
      [
        'Prüfpfad startet nicht.',
        'PORT: „drei“ ist keine ganze Zahl von 0 bis 65535.',
        'SESSION_SECRET: Das Geheimnis braucht mindestens 32 zufällige Zeichen.',
        '',
      ].join('\n'),
    );
  });
});
