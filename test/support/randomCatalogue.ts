/** Random small catalogues that use the whole grammar; every part reads only what was made before it. */
import type {
  Catalogue,
  Condition,
  Decision,
  DerivedFact,
  MeasureEffect,
  Question,
  QuestionType,
  Rule,
  Switch,
} from '../../src/domain/catalogue.ts';
import type { Random } from '../../src/rulebook/random.ts';
import { aCatalogue, aDecision, aFact, aQuestion, aRule } from './aCatalogue.ts';
import { DATES, type Pool, randomAtom } from './randomAtom.ts';

export const AS_OF = '2026-11-23';
const TYPES: readonly QuestionType[] = [
  'ja-nein',
  'ja-nein',
  'einfach',
  'mehrfach',
  'tabelle',
  'zahl',
  'datum',
  'text',
];
const LEVELS = ['eins', 'zwei', 'drei', 'vier'];

/** Two or three decisions in layers, each with questions, Merkmale and rules of its own, then rules without a class. */
export function randomCatalogue(random: Random, parts: { readonly ceilings: boolean }): Catalogue {
  const pool: Pool = { questions: [], switches: [aSwitch()], facts: [], decisions: [] };
  const rules: Rule[] = [];
  const layers = 2 + random.below(2);
  for (let layer = 0; layer < layers; layer++) {
    addQuestions(random, pool, 2 + random.below(2));
    addFacts(random, pool, 1 + random.below(3));
    const decision = randomDecision(random, layer, parts.ceilings);
    rules.push(...layerRules(random, pool, decision, rules, parts.ceilings));
    pool.decisions.push(decision);
  }
  rules.push(...layerRules(random, pool, null, rules, parts.ceilings));
  return aCatalogue({ ...pool, rules });
}

function aSwitch(): Switch {
  const options = ['eng', 'weit'].map((id) => ({ id, text: id }));
  return { id: 'schalter', title: 'Schalter', help: '', options, value: 'eng', auslegung: '0001' };
}

function addQuestions(random: Random, pool: Pool, count: number): void {
  for (let added = 0; added < count; added++) {
    const visibleWhen = random.chance(0.5) ? 'immer' : randomCondition(random, pool);
    pool.questions.push(randomQuestion(random, `f${pool.questions.length}`, visibleWhen));
  }
}

function randomQuestion(random: Random, id: string, visibleWhen: Condition): Question {
  const type = random.pick(TYPES);
  const parts: Partial<Record<QuestionType, Parameters<typeof aQuestion>[2]>> = {
    einfach: { options: ['a', 'b', 'c'] },
    mehrfach: { options: ['a', 'b', 'nichts'], exklusiv: 'nichts' },
    tabelle: { options: ['gering', 'mittel', 'hoch'], rows: ['geld', 'ruf'] },
    zahl: { min: 0, max: 4 },
  };
  return aQuestion(id, type, { ...parts[type], visibleWhen });
}

function addFacts(random: Random, pool: Pool, count: number): void {
  for (let added = 0; added < count; added++) {
    const kind = random.below(4);
    const id = `m${pool.facts.length}`;
    const choices = pool.questions.filter(({ type }) => type === 'einfach' || type === 'ja-nein');
    if (kind === 0 && pool.facts.length > 1) {
      pool.facts.push(aFact(id, { kind: 'anzahl', of: random.some(pool.facts, 0.7).map((fact) => fact.id) }));
    } else if (kind === 1 && choices.length > 0) {
      pool.facts.push(aFact(id, randomTable(random, random.pick(choices), random.pick(choices))));
    } else {
      pool.facts.push(aFact(id, randomCondition(random, pool)));
    }
  }
}

function randomTable(random: Random, zeilen: Question, spalten: Question): DerivedFact['definition'] {
  const stufen = LEVELS.slice(0, 3);
  const cells = () => Object.fromEntries(spalten.options.map(({ id }) => [id, random.pick(stufen)]));
  const werte = Object.fromEntries(zeilen.options.map(({ id }) => [id, cells()]));
  return { kind: 'tabelle', zeilen: zeilen.id, spalten: spalten.id, stufen, werte };
}

function randomDecision(random: Random, layer: number, ceilings: boolean): Decision {
  const scale = LEVELS.slice(0, 2 + random.below(3));
  const hasCeiling = ceilings && random.chance(0.5);
  return aDecision(`e${layer}`, scale, hasCeiling ? { unbekannt: random.pick(scale) } : {});
}

function layerRules(
  random: Random,
  pool: Pool,
  decision: Decision | null,
  earlier: readonly Rule[],
  ceilings: boolean,
): Rule[] {
  const rules = Array.from({ length: 2 + random.below(3) }, (_, index) =>
    randomRule(random, pool, decision, `r${earlier.length + index}`, ceilings),
  );
  const excepting = [...earlier, ...rules];
  return rules.map((rule) => {
    const others = excepting.filter((other) => other.id !== rule.id).map((other) => other.id);
    return random.chance(0.2) && others.length > 0 ? { ...rule, exceptedBy: [random.pick(others)] } : rule;
  });
}

function randomRule(
  random: Random,
  pool: Pool,
  decision: Decision | null,
  id: string,
  ceilings: boolean,
): Rule {
  const level = () => random.pick((decision?.scale ?? []).map((one) => one.id));
  const unless = random.chance(0.3) && pool.facts.length > 0 ? [random.pick(pool.facts).id] : [];
  const hasCeiling = decision !== null && ceilings && random.chance(0.2);
  return aRule(id, random.chance(0.05) ? 'immer' : randomCondition(random, pool), {
    class: decision === null ? {} : { [decision.id]: level() },
    unless,
    unbekannt: hasCeiling ? { [decision.id]: level() } : {},
    brings: {
      measures: random.chance(0.6) ? [randomEffect(random, pool)] : [],
      modules: random.chance(0.2) ? ['modul'] : [],
      ...(random.chance(0.1) ? { hint: 'Hinweis.' } : {}),
    },
    ...(random.chance(0.1) ? { validFrom: random.pick(DATES) } : {}),
    ...(random.chance(0.1) ? { validTo: random.pick(DATES) } : {}),
  });
}

function randomEffect(random: Random, pool: Pool): MeasureEffect {
  const effect = { id: `p${random.below(3)}`, stufe: random.pick(['kann', 'soll', 'muss'] as const) };
  if (random.chance(0.6)) return effect;
  if (random.chance(0.5)) return { ...effect, appliesFrom: random.pick(DATES) };
  const entries = [{ when: randomCondition(random, pool), date: random.pick(DATES) }];
  return { ...effect, appliesFrom: [...entries, { when: 'immer', date: random.pick(DATES) }] };
}

function randomCondition(random: Random, pool: Pool, depth = 0): Condition {
  if (depth === 2 || random.chance(0.4)) return randomAtom(random, pool);
  const parts = Array.from({ length: 1 + random.below(3) }, () => randomCondition(random, pool, depth + 1));
  return random.chance(0.5) ? { all: parts } : { any: parts };
}
