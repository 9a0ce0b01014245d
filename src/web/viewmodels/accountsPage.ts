import type { Account, DamagedDocument } from '../../application/ports.ts';
import { ROLE_LABELS } from '../layout.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';
import { type DamagedFilesView, damagedFiles } from './damagedFiles.ts';

export interface AccountsPage extends PageModel {
  readonly newHref: string;
  readonly accounts: readonly AccountRow[];
  /** By file and number only: an administrator reads no Vorhaben. */
  readonly damaged: DamagedFilesView | null;
}

interface AccountRow {
  readonly href: string;
  readonly name: string;
  readonly login: string;
  readonly department: string;
  readonly role: string;
  readonly state: string;
  readonly isOpen: boolean;
}

export function accountsPage(
  accounts: readonly Account[],
  damaged: readonly DamagedDocument[],
): AccountsPage {
  const byName = accounts.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
  return {
    head: { title: 'Konten', intro: 'Wer sich anmelden darf und mit welcher Rolle.' },
    nav: 'konten',
    newHref: paths.newAccount(),
    accounts: byName.map(toRow),
    damaged: damagedFiles(damaged, 'admin'),
  };
}

function toRow({ id, name, login, department, role, active, mustChangePassword }: Account): AccountRow {
  return {
    href: paths.account(id),
    name,
    login,
    department,
    role: ROLE_LABELS[role],
    state: stateOf(active, mustChangePassword),
    isOpen: active,
  };
}

export function stateOf(active: boolean, mustChangePassword: boolean): string {
  if (!active) return 'Geschlossen';
  return mustChangePassword ? 'Aktiv, Passwort noch nicht gewechselt' : 'Aktiv';
}
