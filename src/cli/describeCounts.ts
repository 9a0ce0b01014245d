import type { Catalogue, Decision } from '../domain/catalogue.ts';
import { counted } from '../rulebook/describe/counted.ts';
import type { QuestionCount } from '../rulebook/questionCount.ts';

/** Per case how many questions it takes when only this decision is wanted, mildest class first, then per class the span. */
export function describeCounts(
  { title, regime, scale, kurzweg }: Decision,
  counts: readonly QuestionCount[],
  { regimes }: Catalogue,
): readonly string[] {
  const name = regimes.find(({ id }) => id === regime)?.title ?? regime;
  const levels = scale.map((level) => ({
    title: level.title,
    counts: counts.filter((count) => count.level === level.id),
  }));
  const isBeyond = ({ level, asked }: QuestionCount) =>
    kurzweg?.stufen.includes(level) === true && asked.length > kurzweg.fragen;
  const beyond = counts.filter(isBeyond);
  return [
    `Fragen je Fall, wenn nur „${title}“ (${name}) gefragt ist: bis die Stufe feststeht (* bleibt wegen „weiß nicht“ offen), und insgesamt`,
    ...levels.flatMap((level) => [level.title, ...byNumber(level.counts).map(caseLine)]),
    `Fragen, bis „${title}“ (${name}) feststeht: wenigste, mittlere, meiste`,
    ...levels.map((level) => spanLine(level.title, level.counts)),
    ...(kurzweg === undefined ? [] : [`${beyondTitle(kurzweg, scale)}: ${beyond.length || 'kein Fall'}`]),
    ...beyond.map(caseLine),
  ];
}

function beyondTitle({ fragen, stufen }: NonNullable<Decision['kurzweg']>, scale: Decision['scale']): string {
  const titles = scale.filter(({ id }) => stufen.includes(id)).map(({ title }) => title);
  return `Mehr als ${fragen} Fragen, wo der Weg kurz sein soll (${titles.join(', ')})`;
}

function byNumber(counts: readonly QuestionCount[]): readonly QuestionCount[] {
  return counts.toSorted((a, b) => a.asked.length - b.asked.length || a.title.localeCompare(b.title, 'de'));
}

function caseLine({ title, asked, isDecided, shown }: QuestionCount): string {
  return `${String(asked.length).padStart(5)}${isDecided ? ' ' : '*'}${String(shown).padStart(4)}  ${title}`;
}

/** Over the cases that are decided in the end. */
function spanLine(title: string, counts: readonly QuestionCount[]): string {
  const numbers = byNumber(counts.filter(({ isDecided }) => isDecided)).map(({ asked }) => asked.length);
  const span = [numbers[0], numbers[Math.floor(numbers.length / 2)], numbers.at(-1)];
  const text = numbers.length === 0 ? '–' : span.join(', ');
  return `  ${title}: ${text} (${counted(counts.length, 'Fall', 'Fälle')})`;
}
