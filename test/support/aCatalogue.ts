/** Small catalogues for tests: only what the test is about is written down. */
import type {
  Catalogue,
  Condition,
  Decision,
  DerivedFact,
  Question,
  QuestionType,
  Rule,
  Stufe,
} from '../../src/domain/catalogue.ts';

type Parts = Partial<Pick<Catalogue, 'questions' | 'switches' | 'facts' | 'rules' | 'decisions'>>;

export function aCatalogue(parts: Parts): Catalogue {
  return {
    version: 'test.1',
    validFrom: '2026-01-01',
    sha256: '0'.repeat(64),
    regimes: [{ id: 'basis', title: 'Grundlagen' }],
    offices: [{ id: 'fachamt', title: 'Fachamt' }],
    sections: [{ id: 'abschnitt', title: 'Abschnitt', group: 'Grundlagen' }],
    questions: [],
    switches: [],
    facts: [],
    rules: [],
    measures: [],
    modules: [],
    decisions: [],
    sources: [],
    templates: [],
    records: [],
    waivers: [],
    ...parts,
  };
}

type QuestionParts = Partial<Omit<Question, 'options' | 'rows'>> & {
  readonly options?: readonly string[];
  readonly exklusiv?: string;
  readonly rows?: readonly string[];
};

export function aQuestion(id: string, type: QuestionType, parts: QuestionParts = {}): Question {
  const { options = type === 'ja-nein' ? ['ja', 'nein'] : [], rows = [], exklusiv, ...rest } = parts;
  return {
    id,
    section: 'abschnitt',
    type,
    text: `Frage ${id}?`,
    short: id,
    help: [],
    reason: 'Weil die Prüfung es braucht.',
    options: options.map((option) => ({ id: option, text: option, exklusiv: option === exklusiv })),
    rows: rows.map((row) => ({ id: row, text: row })),
    visibleWhen: 'immer',
    cites: [],
    answeredBy: 'fachamt',
    effort: 'auswendig',
    minutes: 1,
    ...rest,
  };
}

export function aFact(id: string, definition: DerivedFact['definition'] | Condition): DerivedFact {
  const isDefinition = typeof definition === 'object' && 'kind' in definition;
  return {
    id,
    title: id,
    cites: [],
    definition: isDefinition ? definition : { kind: 'bedingung', when: definition },
  };
}

type RuleParts = Partial<Omit<Rule, 'id' | 'then'>> & {
  readonly class?: Rule['then']['class'];
  readonly measures?: Readonly<Record<string, Stufe>>;
  readonly brings?: Partial<Rule['then']>;
};

export function aRule(id: string, when: Condition, parts: RuleParts = {}): Rule {
  const { class: levels = {}, measures = {}, brings = {}, ...rest } = parts;
  return {
    id,
    title: id,
    when,
    unless: [],
    exceptedBy: [],
    // biome-ignore lint/suspicious/noThenProperty: the law says when … then
    then: {
      class: levels,
      measures: Object.entries(measures).map(([measure, stufe]) => ({ id: measure, stufe })),
      modules: [],
      ...brings,
    },
    unbekannt: {},
    reason: 'Weil es so im Gesetz steht.',
    cites: [],
    force: 'bindend',
    ...rest,
  };
}

export function aDecision(
  id: string,
  scale: readonly string[],
  parts: Partial<Omit<Decision, 'id' | 'scale'>> = {},
): Decision {
  return {
    id,
    regime: 'basis',
    title: id,
    question: `${id}?`,
    scale: scale.map((level) => ({ id: level, title: level, meaning: level })),
    base: { reason: 'Ausgangsstufe.', cites: [] },
    ...parts,
  };
}
