/** Which process this is, so that a later one can tell whether it still lives. */
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errorCode } from './fileSystem.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** Host, its boot, and the space in which the pid counts: two containers may share a name and a disk. */
  readonly realm: string;
  /** Start of the process in clock ticks; null where the system does not tell. Pids are used again. */
  readonly started: string | null;
}

export type Liveness = 'lives' | 'dead' | 'unknown';

export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, realm: await ownRealm(), started: await startOf(process.pid) };
}

/** `dead` and `lives` are certain; everything else is `unknown`. */
export async function livenessOf(other: ProcessIdentity): Promise<Liveness> {
  if (other.realm !== (await ownRealm())) return 'unknown';
  if (!pidExists(other.pid)) return 'dead';
  const started = await startOf(other.pid);
  if (started === null || other.started === null) return 'unknown';
  return started === other.started ? 'lives' : 'dead';
}

async function ownRealm(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return [hostname(), boot.trim(), space].join(' ');
}

async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name in brackets may itself hold spaces and brackets; the start is the 20th value behind it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
