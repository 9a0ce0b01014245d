/** The difference of two laws as Markdown, for whoever reviews the later one. */
import type { AnswerValue } from '../../domain/answers.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Change, Pair } from './change.ts';
import { type ChangedEntries, changedEntries } from './changedEntries.ts';
import type { ChangedCase, LawDifference, NearbyChange } from './compareLaws.ts';

export function diffReport(laws: Pair<Catalogue>, difference: LawDifference): string {
  return [
    `# Regelwerk ${nameOf(laws.before)} gegen ${nameOf(laws.after)}`,
    comparedText(difference),
    '## Was sich im Regelwerk geändert hat',
    entryTable(changedEntries(laws)),
    '## Fälle, die anders herauskommen',
    caseTable(difference.cases),
    '## Was erst herauskommt, wenn man in einem Fall eine Antwort ändert',
    nearbyTable(difference.nearby),
  ].join('\n\n');
}

function nameOf({ version, sha256 }: Catalogue): string {
  return `${version} (${sha256.slice(0, 12)})`;
}

function comparedText({ caseCount, nearbyCount, cases, nearby }: LawDifference): string {
  const compared = `Verglichen: ${caseCount} Fälle und ${nearbyCount} Abwandlungen, in denen eine Antwort anders ist.`;
  return `${compared} Anders: ${cases.length} Fälle; dazu ${nearby.length} Änderungen, die nur Abwandlungen zeigen.`;
}

function entryTable(entries: readonly ChangedEntries[]): string {
  if (entries.length === 0) return 'Kein Eintrag ist anders.';
  const rows = entries.map(({ kind, added, removed, changed }) => [
    kind,
    codes(added),
    codes(removed),
    codes(changed),
  ]);
  return table(['Art', 'neu', 'entfallen', 'geändert'], rows);
}

function caseTable(cases: readonly ChangedCase[]): string {
  if (cases.length === 0) return 'Kein Fall kommt anders heraus.';
  const rows = cases.flatMap((changed) =>
    changed.changes.map((change, index) => [index === 0 ? caseCell(changed) : '〃', ...changeCells(change)]),
  );
  return table(['Fall', 'Entscheidung oder Maßnahme', 'bisher', 'neu'], rows);
}

function caseCell({ golden, newlyAsked }: ChangedCase): string {
  const asked = newlyAsked.length === 0 ? '' : `, neu gefragt: ${codes(newlyAsked)}`;
  return `${plain(golden.title)} (${code(golden.file)}${asked})`;
}

function nearbyTable(nearby: readonly NearbyChange[]): string {
  if (nearby.length === 0) return 'Keine weitere Änderung.';
  const rows = nearby
    .toSorted((a, b) => b.count - a.count)
    .map(({ change, count, example: { golden, question, value } }) => [
      ...changeCells(change),
      String(count),
      `${code(golden.file)} mit ${code(question)} = ${valueText(value)}`,
    ]);
  return table(['Entscheidung oder Maßnahme', 'bisher', 'neu', 'Abwandlungen', 'Beispiel'], rows);
}

function changeCells({ id, title, before, after }: Change): string[] {
  const side = ({ text, rules }: Change['before']) =>
    rules.length === 0 ? plain(text) : `${plain(text)}: ${codes(rules)}`;
  return [`${plain(title)} (${code(id)})`, side(before), side(after)];
}

function valueText(value: AnswerValue | null): string {
  if (value === null) return 'keine Antwort';
  if (typeof value !== 'object') return code(String(value));
  if (Array.isArray(value)) return codes(value);
  return codes(Object.entries(value).map(([row, level]) => `${row}: ${level}`));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function codes(ids: readonly string[]): string {
  return ids.map(code).join(', ');
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** Words of the law are no Markdown. */
function plain(text: string): string {
  return text.replace(/[\\|*_`[\]<>]/g, '\\$&');
}
