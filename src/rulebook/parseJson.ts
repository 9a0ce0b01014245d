import { type Finding, finding, type Place } from './finding.ts';
import { jsonFault } from './jsonFault.ts';

/** The value of a JSON text. Also finds what JSON.parse swallows: a BOM, a key that stands twice in one object. */
export function parseJson(file: string, text: string): { value: unknown; findings: Finding[] } {
  const root: Place = { file, pointer: '' };
  const bom = text.startsWith('\uFEFF');
  const body = bom ? text.slice(1) : text;
  const findings = bom ? [finding('RB101.bom', root)] : [];
  try {
    const value: unknown = JSON.parse(body);
    return { value, findings: [...findings, ...repeatedKeys(file, body)] };
  } catch {
    const kein = finding('RB101.kein-json', root, { grund: germanReason(body) });
    return { value: undefined, findings: [...findings, kein] };
  }
}

function germanReason(text: string): string {
  const fault = jsonFault(text);
  if (fault === null) return 'Die Datei bricht ab oder ist leer.';
  const before = text.slice(0, fault).split('\n');
  return `Zeile ${before.length}, Spalte ${(before.at(-1) ?? '').length + 1}.`;
}

interface Container {
  readonly keys: Set<string> | null;
  readonly pointer: string;
  step: string | number;
}

/** Reads the tokens of a text that is known to be valid JSON. */
function repeatedKeys(file: string, text: string): Finding[] {
  const found: Finding[] = [];
  const open: Container[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[\s\S])*(?:"(?:\s*:)?|\\?$)|[{}[\],]/g)) {
    const inner = open.at(-1);
    if (token === '{' || token === '[') {
      const pointer = inner === undefined ? '' : `${inner.pointer}/${inner.step}`;
      open.push({ keys: token === '{' ? new Set() : null, pointer, step: 0 });
    } else if (token === '}' || token === ']') open.pop();
    else if (inner !== undefined) readMember(token, inner, file, found);
  }
  return found;
}

function readMember(token: string, inner: Container, file: string, found: Finding[]): void {
  if (token === ',' && typeof inner.step === 'number') inner.step += 1;
  if (inner.keys === null || !token.endsWith(':')) return;
  const feld = String(JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)));
  if (inner.keys.has(feld)) {
    found.push(finding('RB101.doppelter-schluessel', { file, pointer: inner.pointer }, { feld }));
  }
  inner.keys.add(feld);
  inner.step = feld;
}
