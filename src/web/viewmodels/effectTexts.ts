/** "Dadurch": what one changed answer did to Freigabe, classes and measures. */
import type { QuestionId, RuleId } from '../../domain/catalogue.ts';
import { PERMISSION } from '../../domain/permission.ts';
import { type Blocker, blockers } from './blockers.ts';
import { differenceOf, type Sides } from './difference.ts';
import { boundsText } from './ladder.ts';
import { counted } from './wording.ts';

const NO_EFFECT = 'Keine Einstufung und keine Maßnahme ändert sich.';
/** From this number on, measures are counted and not named. */
const FEW = 3;

export function effectTexts(sides: Sides, question: QuestionId): readonly string[] {
  const texts = [
    ...blockerTexts(sides, question),
    ...classTexts(sides, question),
    ...measureTexts(sides, question),
  ];
  return texts.length === 0 ? [NO_EFFECT] : texts;
}

function blockerTexts(sides: Sides, question: QuestionId): readonly string[] {
  const { before, after } = sides;
  const { causes } = differenceOf(sides);
  const isCaused = ({ rule }: Blocker) => causes.ofRule(rule.id).includes(question);
  const [old, now] = [before, after].map((side) => blockers(side).filter(({ isCurrent }) => isCurrent));
  const rules = (list: readonly Blocker[] | undefined) => new Set<RuleId>(list?.map(({ rule }) => rule.id));
  const gone = (old ?? []).filter((one) => !rules(now).has(one.rule.id) && isCaused(one));
  const added = (now ?? []).filter((one) => !rules(old).has(one.rule.id) && isCaused(one));
  return [
    ...gone.map(({ rule }) => `Die Sperre „${rule.title}“ ist aufgehoben.`),
    ...added.map(({ rule }) => `Neue Sperre: ${rule.title}.`),
  ];
}

function classTexts(sides: Sides, question: QuestionId): readonly string[] {
  const { classes, causes } = differenceOf(sides);
  return sides.after.catalogue.decisions.flatMap((decision) => {
    const now = classes.find(({ id }) => id === decision.id)?.after ?? null;
    if (now === null || decision.id === PERMISSION || !causes.ofClass(decision.id).includes(question))
      return [];
    const { value, rest } = boundsText(decision, now);
    return [`${decision.title}: ${value}, ${rest}.`];
  });
}

function measureTexts(sides: Sides, question: QuestionId): readonly string[] {
  const { measures, causes } = differenceOf(sides);
  const caused = measures.filter(({ id }) => causes.ofMeasure(id).includes(question));
  const titles = (ids: readonly string[]) =>
    [...sides.after.catalogue.measures, ...sides.before.catalogue.measures]
      .filter(({ id }, index, all) => ids.includes(id) && all.findIndex((one) => one.id === id) === index)
      .map(({ title }) => title);
  const added = titles(caused.filter(({ before }) => before === null).map(({ id }) => id));
  const removed = titles(caused.filter(({ after }) => after === null).map(({ id }) => id));
  return [
    ...named(added, 'Neue Maßnahme', 'neue Maßnahmen'),
    ...named(removed, 'Nicht mehr nötig', 'Maßnahmen sind nicht mehr nötig'),
  ];
}

function named(titles: readonly string[], one: string, many: string): readonly string[] {
  if (titles.length > FEW) return [`${counted(titles.length, one, many)}.`];
  return titles.map((title) => `${one}: ${title}.`);
}
