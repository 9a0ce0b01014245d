import { minutesLeft, type SectionProgress } from './sectionProgress.ts';
import { aboutMinutes } from './wording.ts';

export interface ProgressText {
  readonly done: number;
  readonly total: number;
  readonly text: string;
  /** "noch etwa 8 Minuten" or empty. */
  readonly rest: string;
}

export function progressText(progress: SectionProgress | undefined): ProgressText {
  const total = progress?.asked.length ?? 0;
  const done = progress?.answered.length ?? 0;
  const { own, others } = minutesLeft([...(progress?.open ?? []), ...(progress?.proposed ?? [])]);
  const minutes = own + others;
  return {
    done,
    total,
    text: `${done} von ${total} beantwortet`,
    rest: minutes === 0 ? '' : `noch ${aboutMinutes(minutes)}`,
  };
}
