/** Where a saved section leads: to its new questions, else where the person wanted to go. */
import type { Dossier } from '../application/dossier.ts';
import type { Question, Section } from '../domain/catalogue.ts';
import type { SectionForm } from './forms/sectionForm.ts';
import { paths } from './paths.ts';
import { questionAnchor } from './viewmodels/questionView.ts';
import { sectionProgress, unansweredQuestions } from './viewmodels/sectionProgress.ts';

/** Whether the question is this person's to answer: nobody is led to what another office has to say. */
type IsTheirs = (question: Question) => boolean;

export function nextAddress(
  dossier: Dossier,
  section: Section,
  form: SectionForm,
  isTheirs: IsTheirs,
): string {
  const { id, rev } = dossier.assessment;
  const query = savedQuery(rev, form.pageRev);
  if (form.next === 'liste') return withQuery(paths.assessment(id), query);
  const first = firstUnseen(dossier, section, form, isTheirs);
  if (first !== undefined) {
    if (form.toAnswers) query.set('zurueck', 'antworten');
    return `${withQuery(paths.section(id, section.id), query)}#${questionAnchor(first)}`;
  }
  const next = form.toAnswers ? undefined : nextSection(dossier, section, isTheirs);
  return withQuery(next === undefined ? paths.answers(id) : paths.section(id, next), query);
}

/** Also what the script saved since the page was shown counts as saved by it. */
function savedQuery(rev: number, pageRev: number): URLSearchParams {
  return new URLSearchParams(rev > pageRev ? { gespeichert: String(rev), seit: String(pageRev) } : {});
}

/** The first question of the section that waits for an answer and was not on the page yet. */
function firstUnseen(
  dossier: Dossier,
  section: Section,
  { shown }: SectionForm,
  isTheirs: IsTheirs,
): string | undefined {
  const waiting = unansweredQuestions(dossier).filter(
    (question) => question.section === section.id && isTheirs(question),
  );
  return waiting.find(({ id }) => !shown.includes(id))?.id;
}

function nextSection(dossier: Dossier, section: Section, isTheirs: IsTheirs): string | undefined {
  const sections = sectionProgress(dossier);
  const here = sections.findIndex((one) => one.section.id === section.id);
  const following = [...sections.slice(here + 1), ...sections.slice(0, here)];
  return following.find(({ open, proposed }) => [...open, ...proposed].some(isTheirs))?.section.id;
}

function withQuery(address: string, query: URLSearchParams): string {
  return query.size === 0 ? address : `${address}?${query}`;
}
