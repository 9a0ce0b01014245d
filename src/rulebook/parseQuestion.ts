import { z } from 'zod';
import { UNKNOWN } from '../domain/answers.ts';
import type { Question, QuestionType } from '../domain/catalogue.ts';
import { conditionSchema } from './parseCondition.ts';
import { mandatoryReason, newId, paragraphs, prose, reference, references } from './parseParts.ts';
import { type Problem, riskOrderProblems } from './riskOrder.ts';

const option = z.strictObject({
  id: newId,
  text: prose,
  hint: prose.exactOptional(),
  exklusiv: z.boolean().default(false),
});

const written = z.strictObject({
  id: newId,
  type: z.enum(['ja-nein', 'einfach', 'mehrfach', 'tabelle', 'zahl', 'datum', 'text']),
  text: prose,
  short: prose,
  help: paragraphs.default([]),
  reason: mandatoryReason,
  example: prose.exactOptional(),
  counterExample: prose.exactOptional(),
  options: z.array(option).default([]),
  rows: z.array(z.strictObject({ id: newId, text: prose })).default([]),
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  visibleWhen: conditionSchema.default('immer'),
  cites: references.default([]),
  answeredBy: reference,
  effort: z.enum(['auswendig', 'nachschlagen', 'erfragen', 'beschreiben']),
  minutes: z.number().nonnegative(),
  informational: prose.exactOptional(),
  riskOrder: references.exactOptional(),
});
type Written = z.infer<typeof written>;

const YES_NO = [
  { id: 'ja', text: 'Ja', exklusiv: false },
  { id: 'nein', text: 'Nein', exklusiv: false },
];
/** Fewest options and rows per type; absent: the type has none. */
const FEWEST: Partial<Record<QuestionType, { options: number; rows?: number }>> = {
  einfach: { options: 2 },
  mehrfach: { options: 1 },
  tabelle: { options: 2, rows: 1 },
};

/** A question as written, with the options of `ja-nein` filled in; its section is known only to its file. */
export const questionSchema = written
  .superRefine((question, context) => {
    for (const { kind, path, values } of typeProblems(question)) {
      context.addIssue({ code: 'custom', path, message: kind, params: { finding: kind, values } });
    }
  })
  .transform(
    (question): Omit<Question, 'section'> =>
      question.type === 'ja-nein' ? { ...question, options: YES_NO } : question,
  );

function typeProblems(question: Written): Problem[] {
  const options = question.type === 'ja-nein' ? YES_NO : question.options;
  return [
    ...optionProblems(question),
    ...strayFields(question),
    ...riskOrderProblems({ ...question, options }),
  ];
}

function optionProblems({ type, options, rows }: Written): Problem[] {
  const fewest = FEWEST[type];
  const problems: Problem[] = options.flatMap(({ id }, index) =>
    id === UNKNOWN
      ? [{ kind: 'RB101.unbekannt-als-option', path: ['options', index, 'id'], values: {} }]
      : [],
  );
  if (fewest !== undefined && options.length < fewest.options) {
    const values = { typ: type, anzahl: fewest.options };
    problems.push({ kind: 'RB101.frage-optionen', path: ['options'], values });
  }
  if (rows.length < (fewest?.rows ?? 0)) problems.push({ kind: 'RB101.leer', path: ['rows'], values: {} });
  return problems;
}

function strayFields({ type, options, rows, min, max }: Written): Problem[] {
  const stray = {
    options: options.length > 0 && FEWEST[type] === undefined,
    rows: rows.length > 0 && type !== 'tabelle',
    min: min !== undefined && type !== 'zahl',
    max: max !== undefined && type !== 'zahl',
    exklusiv: type !== 'mehrfach' && options.some(({ exklusiv }) => exklusiv),
  };
  return Object.entries(stray).flatMap(([feld, isStray]) =>
    isStray ? [{ kind: 'RB101.frage-fremdes-feld', path: [feld], values: { typ: type, feld } }] : [],
  );
}
