/** What a page that failed tells people: what happened, what is safe, what to do. */
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';

export interface ErrorPageModel extends PageModel {
  readonly status: number;
  readonly safe: string;
  readonly todo: string;
  readonly homeHref: string;
  readonly formHref: string | null;
  readonly retry: Retry | null;
}

/** Everything that was typed, ready to be sent once more. */
export interface Retry {
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

interface Wording {
  readonly title: string;
  readonly safe: string;
  readonly todo: string;
}

const NOTHING_CHANGED = 'Es wurde nichts geändert. Was Sie vorher gespeichert haben, ist sicher.';
const KEPT = 'Nicht gespeichert. Ihr Text ist noch da. Was Sie vorher gespeichert haben, ist sicher.';

const WORDINGS: Readonly<Record<number, Wording>> = {
  400: {
    title: 'Die Anfrage war unvollständig',
    safe: NOTHING_CHANGED,
    todo: 'Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es erneut.',
  },
  403: {
    title: 'Keine Berechtigung',
    safe: NOTHING_CHANGED,
    todo: 'Sie bleiben angemeldet. Brauchen Sie Zugang, wenden Sie sich an die Verwaltung der Anwendung.',
  },
  404: {
    title: 'Diese Seite gibt es nicht',
    safe: NOTHING_CHANGED,
    todo: 'Prüfen Sie die Adresse. Vielleicht haben Sie auch keinen Zugang zu diesem Vorhaben.',
  },
  405: {
    title: 'Diese Art von Anfrage gibt es hier nicht',
    safe: NOTHING_CHANGED,
    todo: 'Öffnen Sie die Seite über die Übersicht.',
  },
  413: {
    title: 'Das Formular ist zu groß',
    safe: `${NOTHING_CHANGED} Ihr Text steht noch im Formular, wenn Sie zurückgehen.`,
    todo: 'Gehen Sie zurück, kürzen Sie den Text und speichern Sie erneut.',
  },
  429: {
    title: 'Zu viele Versuche',
    safe: NOTHING_CHANGED,
    todo: 'Warten Sie einige Minuten und versuchen Sie es dann erneut.',
  },
  500: {
    title: 'Das hat nicht funktioniert',
    safe: 'Was Sie vorher gespeichert haben, ist sicher.',
    todo: 'Versuchen Sie es erneut. Hilft das nicht, nennen Sie der Verwaltung der Anwendung die Vorgangsnummer.',
  },
  503: {
    title: 'Speichern ist gerade nicht möglich',
    safe: 'Nicht gespeichert. Was Sie vorher gespeichert haben, ist sicher.',
    todo: 'Versuchen Sie es in einigen Minuten erneut. Hilft das nicht, nennen Sie der Verwaltung der Anwendung die Vorgangsnummer.',
  },
};

const STALE_FORM: Wording = {
  title: 'Das Formular war nicht mehr gültig',
  safe: KEPT,
  todo: 'Öffnen Sie das Formular erneut, prüfen Sie Ihren Text und speichern Sie ihn.',
};

export interface Failure {
  readonly status: number;
  /** Page of the form where the typed text stands again; null when nothing was kept. */
  readonly formHref: string | null;
  /** What may be sent once more as it is; null when a new look at the form is needed. */
  readonly retry: Retry | null;
  readonly homeHref: string;
}

export function errorPageModel({ status, formHref, retry, homeHref }: Failure): ErrorPageModel {
  const { title, safe, todo } = wordingFor(status, formHref !== null || retry !== null);
  return { head: { title }, nav: null, status, safe, todo, homeHref, formHref, retry };
}

function wordingFor(status: number, isTextKept: boolean): Wording {
  if (status === 403 && isTextKept) return STALE_FORM;
  const known = WORDINGS[status] ?? WORDINGS[status < 500 ? 400 : 500] ?? STALE_FORM;
  return isTextKept ? { ...known, safe: KEPT } : known;
}

/** A link to set up the application that is used, replaced or invented. */
export function usedLinkPage(homeHref: string): ErrorPageModel {
  return {
    head: { title: 'Der Link ist verbraucht' },
    nav: null,
    status: 404,
    safe: 'Er gilt nur einmal, und ein neuer Link macht den alten ungültig.',
    todo: 'Haben Sie schon ein Konto, melden Sie sich an. Sonst bitten Sie den Betrieb der Anwendung um einen neuen Link.',
    homeHref,
    formHref: null,
    retry: null,
  };
}

/** An entry of the Regelwerk that today's does not have, such as a rule of an older submission. */
export function missingEntryPage(version: string): ErrorPageModel {
  return {
    head: { title: 'Das steht nicht im Regelwerk', crumbs: [{ text: 'Regelwerk', href: paths.catalogue() }] },
    nav: 'katalog',
    status: 404,
    safe: `Das heutige Regelwerk ${version} hat keinen Eintrag mit dieser Kennung.`,
    todo: 'Kommt der Link aus einer älteren Einreichung, gilt für sie weiter das Regelwerk von damals. Es steht vollständig in ihrem Ergebnis. Sonst suchen Sie im Regelwerk.',
    homeHref: paths.overview(),
    formHref: null,
    retry: null,
  };
}
