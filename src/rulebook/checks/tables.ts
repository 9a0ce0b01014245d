/** RB204: levels, tables, counts and switches fit what they are about. */
import type { Decision, DerivedFact, Question } from '../../domain/catalogue.ts';
import { below, type Finding, finding, type Place } from '../finding.ts';
import { type Law, placeOf } from '../law.ts';
import { suggest } from '../suggest.ts';

export function checkTables(law: Law): Finding[] {
  const { facts, rules, decisions, switches } = law.catalogue;
  return [
    ...rules.flatMap(({ id, then, unless, unbekannt }) => [
      ...checkLevels(then.class, below(placeOf(law, id), 'then', 'class'), law),
      ...checkLevels(unbekannt, below(placeOf(law, id), 'unbekannt'), law),
      ...unless.flatMap((fact, index) => checkYesNo(fact, below(placeOf(law, id), 'unless', index), law)),
    ]),
    ...decisions.flatMap(({ id, unbekannt }) =>
      unbekannt === undefined ? [] : checkLevels({ [id]: unbekannt }, placeOf(law, id), law),
    ),
    ...decisions.flatMap(({ id, kurzweg }) =>
      (kurzweg?.stufen ?? []).flatMap((level) =>
        checkLevels({ [id]: level }, below(placeOf(law, id), 'kurzweg', 'stufen'), law),
      ),
    ),
    ...switches.flatMap(({ id, options, value }) =>
      options.some((option) => option.id === value)
        ? []
        : [finding('RB204.option', below(placeOf(law, id), 'value'), { wert: value, id })],
    ),
    ...facts.flatMap((fact) => checkFact(fact, law)),
  ];
}

function checkLevels(levels: Readonly<Record<string, string>>, place: Place, law: Law): Finding[] {
  const { decisions } = law.catalogue;
  return Object.entries(levels).flatMap(([id, level]) => {
    const decision = decisions.find((candidate) => candidate.id === id);
    const here = below(place, id);
    if (decision !== undefined) return checkLevel(level, decision, here);
    const vorschlag = suggest(
      id,
      decisions.map((candidate) => candidate.id),
    );
    return [finding('RB203.entscheidung', here, { id, vorschlag })];
  });
}

function checkLevel(level: string, { id, scale }: Decision, place: Place): Finding[] {
  const known = scale.map((step) => step.id);
  if (known.includes(level)) return [];
  return [finding('RB204.stufe', place, { wert: level, id, vorschlag: suggest(level, known) })];
}

/** Counts and tables have no yes or no: neither an exception nor another count can be built on them. */
function checkYesNo(id: string, place: Place, law: Law): Finding[] {
  const fact = law.catalogue.facts.find((candidate) => candidate.id === id);
  return fact === undefined || fact.definition.kind === 'bedingung'
    ? []
    : [finding('RB204.kein-ja-nein', place, { id })];
}

function checkFact({ id, definition }: DerivedFact, law: Law): Finding[] {
  const place = placeOf(law, id);
  if (definition.kind === 'bedingung') return [];
  if (definition.kind === 'anzahl') {
    const known = law.catalogue.facts.map((fact) => fact.id);
    return definition.of.flatMap((member, index) => {
      const here = below(place, 'anzahl', index);
      if (known.includes(member)) return checkYesNo(member, here, law);
      if (law.broken.has(member)) return [];
      return [finding('RB203.merkmal', here, { id: member, vorschlag: suggest(member, known) })];
    });
  }
  const axis = (feld: 'zeilen' | 'spalten') => {
    const question = law.catalogue.questions.find((candidate) => candidate.id === definition[feld]);
    return {
      question,
      findings: axisFindings(definition[feld], question, below(place, 'tabelle', feld), law),
    };
  };
  const [rows, columns] = [axis('zeilen'), axis('spalten')];
  const found = [...rows.findings, ...columns.findings];
  if (found.length > 0 || rows.question === undefined || columns.question === undefined) return found;
  return checkCells(definition, rows.question, columns.question, below(place, 'tabelle', 'werte'));
}

function axisFindings(id: string, question: Question | undefined, place: Place, law: Law): Finding[] {
  if (question !== undefined) {
    const fits = question.type === 'einfach' || question.type === 'ja-nein';
    return fits ? [] : [finding('RB204.tabellenachse', place, { id })];
  }
  const known = law.catalogue.questions.map((candidate) => candidate.id);
  return law.broken.has(id) ? [] : [finding('RB203.frage', place, { id, vorschlag: suggest(id, known) })];
}

/** Every combination of the two questions has exactly one known level. */
function checkCells(
  { stufen, werte }: Extract<DerivedFact['definition'], { kind: 'tabelle' }>,
  rows: Question,
  columns: Question,
  place: Place,
): Finding[] {
  const rowIds = rows.options.map(({ id }) => id);
  const columnIds = columns.options.map(({ id }) => id);
  const missing = rowIds.flatMap((row) =>
    columnIds.flatMap((column) => {
      const level = werte[row]?.[column];
      if (level !== undefined && stufen.includes(level)) return [];
      return [
        finding('RB204.tabellenfeld', place, { zeile: row, spalte: column, stufen: stufen.join(', ') }),
      ];
    }),
  );
  const strange = Object.entries(werte).flatMap(([row, cells]) => [
    ...(rowIds.includes(row) ? [] : [finding('RB204.option', below(place, row), { wert: row, id: rows.id })]),
    ...Object.keys(cells)
      .filter((column) => !columnIds.includes(column))
      .map((column) => finding('RB204.option', below(place, row, column), { wert: column, id: columns.id })),
  ]);
  return [...missing, ...strange];
}
