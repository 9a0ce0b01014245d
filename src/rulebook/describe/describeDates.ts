/** What changes on which day: rules that begin or end, and duties that begin to bind. */
import type { Catalogue, Condition, IsoDate, Rule } from '../../domain/catalogue.ts';
import { conditionText } from './conditionText.ts';
import { linkTo } from './entries.ts';
import { STUFE_WORDS } from './force.ts';
import { germanDate } from './germanDate.ts';
import { type Block, heading, type Page, plainText, type Runs, strong, table, text } from './page.ts';

interface Change {
  readonly date: IsoDate;
  readonly what: Runs;
  readonly rule: Rule;
  /** For whom the day counts. */
  readonly when: string;
}

export function describeDates(catalogue: Catalogue): Page {
  const changes = catalogue.rules.flatMap((rule) => [...validityOf(rule), ...dutiesOf(catalogue, rule)]);
  const days = [...new Set(changes.map(({ date }) => date))].toSorted();
  const inForce = `Dieses Regelwerk gilt seit dem ${germanDate(catalogue.validFrom)}. `;
  return {
    kicker: 'Verzeichnis',
    title: 'Was sich wann ändert',
    intro: `${inForce}Maßnahmen ohne eigenes Datum gelten, sobald das Werkzeug eingesetzt wird.`,
    blocks: days.flatMap((day) => dayBlocks(catalogue, day, changes)),
  };
}

/** One row per duty and case, with every rule that asks for it. */
function dayBlocks(catalogue: Catalogue, day: IsoDate, changes: readonly Change[]): readonly Block[] {
  const own = changes.filter(({ date }) => date === day);
  const keys = [...new Set(own.map(keyOf))];
  const rows = keys.flatMap((key): readonly (readonly Runs[])[] => {
    const same = own.filter((change) => keyOf(change) === key);
    const [first] = same;
    if (first === undefined) return [];
    const rules = same.flatMap(({ rule }, position) => [
      ...(position === 0 ? [] : [text('; ')]),
      linkTo(catalogue, { kind: 'regel', id: rule.id }),
    ]);
    return [[first.what, [text(first.when)], rules]];
  });
  const words = germanDate(day);
  return [heading(words, `ab-${day}`), table(`Änderungen am ${words}`, ['Was', 'Für wen', 'Regel'], rows)];
}

function keyOf({ what, when }: Change): string {
  return `${plainText(what)} ${when}`;
}

function validityOf(rule: Rule): readonly Change[] {
  const change = (date: IsoDate | undefined, words: string) =>
    date === undefined ? [] : [{ date, what: [text(words)], rule, when: EVERYBODY }];
  return [
    ...change(rule.validFrom, 'Die Regel gilt ab diesem Tag.'),
    ...change(rule.validTo, 'Die Regel gilt zuletzt an diesem Tag.'),
  ];
}

function dutiesOf(catalogue: Catalogue, rule: Rule): readonly Change[] {
  return rule.then.measures.flatMap(({ id, stufe, appliesFrom }) => {
    const what = [strong(`${STUFE_WORDS[stufe]}: `), linkTo(catalogue, { kind: 'massnahme', id })];
    if (appliesFrom === undefined) return [];
    if (typeof appliesFrom === 'string') return [{ date: appliesFrom, what, rule, when: EVERYBODY }];
    return appliesFrom.map(({ when, date }) => ({ date, what, rule, when: caseOf(when, catalogue) }));
  });
}

const EVERYBODY = 'für alle';

function caseOf(when: Condition, catalogue: Catalogue): string {
  return when === 'immer' ? 'sonst' : `wenn: ${conditionText(when, catalogue)}`;
}
