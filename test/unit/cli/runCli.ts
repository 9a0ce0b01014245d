import { spawn } from 'node:child_process';
import { projectRoot } from '../../../src/projectRoot.ts';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of `src/cli` as a process of its own, as npm does; `env` is added to the environment. */
export function runCli(
  file: 'main' | 'rulesCheck' | 'rulesDiff' | 'rulesDoc' | 'rulesMutate' | 'rulesRelease',
  argv: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', `src/cli/${file}.ts`, ...argv], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  child.stdin.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...output }));
  });
}
