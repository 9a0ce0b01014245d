/** The properties in which the two values of an entry of the account book differ, in words. */
import type { TrailEntry } from '../../domain/assessment.ts';
import { canonicalJson } from '../../domain/canonicalJson.ts';
import type { Switch } from '../../domain/catalogue.ts';
import { LAENDER } from '../forms/settingsForm.ts';
import { ROLE_LABELS } from '../layout.ts';

export interface ChangedValue {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const NOTHING = '–';
const LABELS: Readonly<Record<string, string>> = {
  login: 'Anmeldename',
  name: 'Name',
  department: 'Fachamt oder Stelle',
  role: 'Rolle',
  active: 'Zustand',
  email: 'E-Mail-Adresse',
  municipality: 'Name der Kommune',
  land: 'Land',
  aiAuthority: 'Marktüberwachung nach KI-Verordnung',
  dataProtectionAuthority: 'Datenschutzaufsicht',
};
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_LABELS,
  land: LAENDER,
  active: { true: 'Aktiv', false: 'Geschlossen' },
};

export function changedValues(
  { before, after }: Pick<TrailEntry, 'before' | 'after'>,
  switches: readonly Switch[],
): readonly ChangedValue[] {
  const old = membersOf(before);
  const next = membersOf(after);
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key) => {
    if (key === 'switches') return changedReadings(old.get(key), next.get(key), switches);
    const isSame = canonicalJson(old.get(key) ?? null) === canonicalJson(next.get(key) ?? null);
    if (isSame) return [];
    return [
      { label: LABELS[key] ?? key, before: wordFor(key, old.get(key)), after: wordFor(key, next.get(key)) },
    ];
  });
}

/** A reading that is not stored is the default of the catalogue. */
function changedReadings(
  before: unknown,
  after: unknown,
  switches: readonly Switch[],
): readonly ChangedValue[] {
  const old = membersOf(before);
  const next = membersOf(after);
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((id) => {
    if (old.get(id) === next.get(id)) return [];
    const one = switches.find((candidate) => candidate.id === id);
    const option = (value: unknown) =>
      value === undefined
        ? 'Voreinstellung'
        : (one?.options.find((o) => o.id === value)?.text ?? String(value));
    return [
      { label: `Lesart: ${one?.title ?? id}`, before: option(old.get(id)), after: option(next.get(id)) },
    ];
  });
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Map<string, unknown>(isRecord ? Object.entries(value) : []);
}

function wordFor(key: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return NOTHING;
  return WORDS[key]?.[String(value)] ?? String(value);
}
