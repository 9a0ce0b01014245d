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

function start(env: Readonly<Record<string, string>>, before: readonly string[] = []): Program {
  const child = spawn(process.execPath, [...before, '--import', 'tsx', join('src', 'main.ts')], {
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

  it('S38: an error that nobody expected ends the process, and the log says so without its text', async () => {
    const bug = `process.on('SIGUSR2', () => void Promise.reject(new TypeError('Passwort von Jana')));`;
    const preload = ['--import', `data:text/javascript,${encodeURIComponent(bug)}`];
    const program = start({ PORT: '0', DATA_DIR: await newDirectory() }, preload);
    await program.says('/einrichten/');
    program.child.kill('SIGUSR2');
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/"level":"error".*"kind":"TypeError".*"event":"prozess\.endet"/);
    expect(program.output()).not.toContain('Passwort von Jana');
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
