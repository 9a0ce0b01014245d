/** RB203, RB204: what a condition compares exists, can be compared so, and can have that value. */
import { isIsoDate } from '../../domain/answers.ts';
import type {
  Catalogue,
  DecisionAtom,
  FactAtom,
  Operator,
  QuestionAtom,
  QuestionType,
} from '../../domain/catalogue.ts';
import { below, type Finding, finding, type Place } from '../finding.ts';
import { type Atom, atomsOf, conditionsOf, type Law, type Placed } from '../law.ts';
import { suggest } from '../suggest.ts';

const CHOICE: readonly Operator[] = ['equal', 'notEqual', 'in', 'notIn'];
const ORDER: readonly Operator[] = ['equal', 'greaterThanInclusive', 'lessThanInclusive'];
const OPERATORS: Readonly<Record<QuestionType, readonly Operator[]>> = {
  'ja-nein': CHOICE,
  einfach: CHOICE,
  mehrfach: ['contains', 'containsAny', 'containsOnly', 'doesNotContain'],
  tabelle: ORDER,
  zahl: ORDER,
  datum: ORDER,
  text: [],
};

export function checkAtoms(law: Law): Finding[] {
  return conditionsOf(law)
    .flatMap(({ value, place }) => atomsOf(value, place))
    .flatMap((placed) => checkAtom(placed, law));
}

function checkAtom({ value: atom, place }: Placed<Atom>, law: Law): Finding[] {
  if ('fact' in atom) return checkQuestionAtom(atom, place, law);
  return 'merkmal' in atom ? checkFactAtom(atom, place, law) : checkDecisionAtom(atom, place, law);
}

/** What a question atom can ask about: a question, or a switch, which is answered like a choice. */
interface Asked {
  readonly type: QuestionType;
  readonly options: readonly { readonly id: string }[];
  readonly rows: readonly { readonly id: string }[];
}

function askedBy(id: string, { questions, switches }: Catalogue): Asked | undefined {
  const choice = switches.find((candidate) => candidate.id === id);
  if (choice !== undefined) return { type: 'einfach', options: choice.options, rows: [] };
  return questions.find((candidate) => candidate.id === id);
}

function checkQuestionAtom(atom: QuestionAtom, place: Place, law: Law): Finding[] {
  const { catalogue } = law;
  const asked = askedBy(atom.fact, catalogue);
  if (asked === undefined) {
    const known = [...catalogue.questions, ...catalogue.switches].map(({ id }) => id);
    return undefinedName('RB203.faktum', atom.fact, known, below(place, 'fact'), law);
  }
  if (!OPERATORS[asked.type].includes(atom.operator)) {
    const erlaubt = OPERATORS[asked.type].join(', ') || 'keiner, ein Text steht nie in einer Bedingung';
    return [
      finding('RB204.operator', below(place, 'operator'), {
        operator: atom.operator,
        typ: asked.type,
        erlaubt,
      }),
    ];
  }
  return [...checkValue(atom, asked, below(place, 'value')), ...checkRow(atom, asked, below(place, 'row'))];
}

function checkValue({ fact, value }: QuestionAtom, { type, options }: Asked, place: Place): Finding[] {
  if (type === 'zahl')
    return typeof value === 'number' ? [] : [finding('RB204.typ', place, { erwartet: 'eine Zahl' })];
  if (type === 'datum') {
    return typeof value === 'string' && isIsoDate(value)
      ? []
      : [finding('RB204.typ', place, { erwartet: 'ein Datum der Form JJJJ-MM-TT' })];
  }
  const known = options.map(({ id }) => id);
  const values = Array.isArray(value) ? value : [value];
  return values
    .filter((item) => !known.includes(String(item)))
    .map((item) =>
      finding('RB204.option', place, { wert: item, id: fact, vorschlag: suggest(String(item), known) }),
    );
}

function checkRow({ fact, row }: QuestionAtom, { type, rows }: Asked, place: Place): Finding[] {
  if (row === undefined) return [];
  if (type !== 'tabelle') return [finding('RB204.zeile-ohne-tabelle', place, { id: fact })];
  const known = rows.map(({ id }) => id);
  return known.includes(row)
    ? []
    : [finding('RB204.zeile', place, { wert: row, id: fact, vorschlag: suggest(row, known) })];
}

function checkFactAtom(atom: FactAtom, place: Place, law: Law): Finding[] {
  const { facts } = law.catalogue;
  const fact = facts.find(({ id }) => id === atom.merkmal);
  if (fact === undefined) {
    const known = facts.map(({ id }) => id);
    return undefinedName('RB203.merkmal', atom.merkmal, known, below(place, 'merkmal'), law);
  }
  const { definition } = fact;
  const id = atom.merkmal;
  if (definition.kind === 'bedingung') {
    return atom.atLeast === undefined
      ? []
      : [finding('RB204.merkmal-ja-nein', below(place, 'atLeast'), { id })];
  }
  if (definition.kind === 'anzahl') {
    const fits = typeof atom.atLeast === 'number' && atom.atLeast <= definition.of.length;
    return fits ? [] : [finding('RB204.merkmal-anzahl', place, { id, anzahl: definition.of.length })];
  }
  const fits = typeof atom.atLeast === 'string' && definition.stufen.includes(atom.atLeast);
  return fits ? [] : [finding('RB204.merkmal-stufe', place, { id, stufen: definition.stufen.join(', ') })];
}

function checkDecisionAtom(atom: DecisionAtom, place: Place, law: Law): Finding[] {
  const { decisions } = law.catalogue;
  const decision = decisions.find(({ id }) => id === atom.decision);
  if (decision === undefined) {
    const known = decisions.map(({ id }) => id);
    return undefinedName('RB203.entscheidung', atom.decision, known, below(place, 'decision'), law);
  }
  const level = 'atLeast' in atom ? atom.atLeast : atom.atMost;
  const known = decision.scale.map(({ id }) => id);
  if (known.includes(level)) return [];
  return [
    finding('RB204.stufe', place, { wert: level, id: atom.decision, vorschlag: suggest(level, known) }),
  ];
}

function undefinedName(
  kind: 'RB203.faktum' | 'RB203.merkmal' | 'RB203.entscheidung',
  id: string,
  known: readonly string[],
  place: Place,
  law: Law,
): Finding[] {
  return law.broken.has(id) ? [] : [finding(kind, place, { id, vorschlag: suggest(id, known) })];
}
