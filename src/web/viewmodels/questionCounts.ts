/** How many questions of the catalogue this Vorhaben needs. Not asked yet and not needed are two things. */
import { answersWithProposals, type Dossier } from '../../application/dossier.ts';
import { undecidedQuestions } from '../../domain/visibility.ts';
import { paths } from '../paths.ts';
import { counted } from './wording.ts';

export interface QuestionCounts {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

export function questionCounts({ assessment, catalogue, asked, asOf }: Dossier): QuestionCounts {
  const all = catalogue.questions.length;
  const answers = answersWithProposals(assessment, catalogue);
  const open = undecidedQuestions(answers, catalogue, asOf).length;
  return {
    title: titleOf(asked.length, all, open),
    text: restTexts(all - asked.length - open, open).join(' '),
    href: `${paths.answers(assessment.id)}#nicht-gestellt`,
  };
}

function titleOf(asked: number, all: number, open: number): string {
  if (open > 0) return `Bisher ${asked} von ${all} Fragen`;
  return asked === all ? `Alle ${all} Fragen` : `${asked} statt ${all} Fragen`;
}

function restTexts(settled: number, open: number): readonly string[] {
  if (settled + open === 0) return ['Alle Fragen des Regelwerks treffen zu.'];
  const applies = counted(settled, 'Frage trifft', 'Fragen treffen');
  return [
    ...(open === 1 ? ['Bei einer Frage ist noch offen, ob sie nötig ist.'] : []),
    ...(open > 1 ? [`Bei ${open} Fragen ist noch offen, ob sie nötig sind.`] : []),
    ...(settled > 0 ? [`${applies} nach den bisherigen Antworten nicht zu.`] : []),
    'Jede Frage behält ihre Nummer, auch wenn andere entfallen.',
  ];
}
