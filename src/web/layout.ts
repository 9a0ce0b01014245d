/** The frame around every page as a plain view model. */
import { type Account, ROLES, type Role, type Settings } from '../application/ports.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { paths } from './paths.ts';
import type { SessionEnd } from './sessionTimes.ts';
import { germanDate, germanTime } from './viewmodels/germanDate.ts';
import { shortHash } from './viewmodels/wording.ts';

export type NavId =
  | 'uebersicht'
  | 'massnahmen'
  | 'eingang'
  | 'protokoll'
  | 'neues-vorhaben'
  | 'konten'
  | 'einstellungen'
  | 'verlauf'
  | 'katalog'
  | 'hilfe';

export interface Layout {
  readonly title: string;
  readonly organisation: string;
  readonly nav: readonly { readonly text: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly user: { readonly name: string; readonly role: string; readonly department: string } | null;
  /** Until when the person stays signed in, in words; empty for nobody. */
  readonly sessionUntil: string;
  readonly sessionSeconds: number;
  /** Of the application. */
  readonly version: string;
  readonly catalogue: { readonly version: string; readonly validFrom: string; readonly hash: string };
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  readonly paths: {
    readonly home: string;
    readonly signOut: string;
    readonly ownPassword: string;
    readonly catalogue: string;
  };
  readonly legalLinks: readonly { readonly text: string; readonly href: string }[];
}

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  owner: 'Projektverantwortung',
  contributor: 'Mitwirkung',
  dsb: 'Datenschutz (DSB)',
  isb: 'Informationssicherheit (ISB)',
  personalrat: 'Personalrat',
  lead: 'Leitung',
  auditor: 'Prüfung',
  admin: 'Verwaltung der Anwendung',
};

const NAVIGATION: readonly { id: NavId; text: string; href: string; roles: readonly Role[] }[] = [
  {
    id: 'uebersicht',
    text: 'Übersicht',
    href: paths.overview(),
    roles: ROLES.filter((role) => role !== 'admin'),
  },
  {
    id: 'massnahmen',
    text: 'Maßnahmen',
    href: paths.allMeasures(),
    roles: ROLES.filter((role) => role !== 'admin'),
  },
  {
    id: 'eingang',
    text: 'Eingang',
    href: paths.inbox(),
    roles: ROLES.filter((role) => role !== 'admin' && role !== 'auditor'),
  },
  { id: 'neues-vorhaben', text: 'Neues Vorhaben', href: paths.newAssessment(), roles: ['owner'] },
  { id: 'protokoll', text: 'Protokoll', href: paths.auditTrail(), roles: ['auditor'] },
  { id: 'konten', text: 'Konten', href: paths.accounts(), roles: ['admin'] },
  { id: 'einstellungen', text: 'Einstellungen', href: paths.settings(), roles: ['admin'] },
  { id: 'verlauf', text: 'Verlauf', href: paths.administrationHistory(), roles: ['admin'] },
];

/** For every role, always the last entries. */
const FOR_ALL: readonly { id: NavId; text: string; href: string }[] = [
  { id: 'katalog', text: 'Regelwerk', href: paths.catalogue() },
  { id: 'hilfe', text: 'Hilfe', href: paths.help() },
];

/** At the foot of every page, also for people who have not signed in. */
const LEGAL_LINKS: Layout['legalLinks'] = [
  { text: 'Handbuch', href: paths.help() },
  { text: 'Barrierefreiheit', href: paths.helpPage('barrierefreiheit') },
  { text: 'Datenschutz', href: paths.helpPage('datenschutz') },
];

export interface Frame {
  readonly title: string;
  readonly hasErrors: boolean;
  readonly nav: NavId | null;
  readonly user: Account | null;
  readonly session: SessionEnd | null;
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly version: string;
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  readonly newInInbox: number;
}

export function toLayout({
  title,
  hasErrors,
  nav,
  user,
  session,
  settings,
  catalogue,
  version,
  stylesheets,
  scripts,
  newInInbox,
}: Frame): Layout {
  return {
    title: `${hasErrors ? 'Fehler: ' : ''}${title} – Prüfpfad`,
    organisation: settings.municipality,
    nav: user === null ? [] : navigationOf(user.role, nav, newInInbox),
    user: user && { name: user.name, role: ROLE_LABELS[user.role], department: user.department },
    sessionUntil: session === null ? '' : germanTime(session.endsAt),
    sessionSeconds: session?.seconds ?? 0,
    version,
    catalogue: {
      version: catalogue.version,
      validFrom: germanDate(catalogue.validFrom),
      hash: shortHash(catalogue.sha256),
    },
    stylesheets,
    scripts,
    paths: {
      home: paths.overview(),
      signOut: paths.signOut(),
      ownPassword: paths.ownPassword(),
      catalogue: paths.catalogue(),
    },
    legalLinks: LEGAL_LINKS,
  };
}

function navigationOf(role: Role, current: NavId | null, newInInbox: number): Layout['nav'] {
  const entries = NAVIGATION.filter(({ roles }) => roles.includes(role));
  return [...entries, ...FOR_ALL].map(({ id, text, href }) => {
    const isWaiting = id === 'eingang' && newInInbox > 0;
    return { text: isWaiting ? `${text}: ${newInInbox} neu` : text, href, isCurrent: id === current };
  });
}
