import type { Account } from '../../application/ports.ts';
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';

/** A password that an administrator passes on; it is on this page and nowhere else. */
export interface HandOverPage extends PageModel {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly accountHref: string;
  readonly listHref: string;
}

export function handOverPage(title: string, { id, name, login }: Account, password: string): HandOverPage {
  return {
    head: { title, crumbs: [{ text: 'Konten', href: paths.accounts() }, { text: login }] },
    nav: 'konten',
    name,
    login,
    password,
    accountHref: paths.account(id),
    listHref: paths.accounts(),
  };
}
