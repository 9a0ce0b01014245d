/** Where a saved section leads: to its new questions, else where the person wanted to go. */
import type { Dossier } from '../application/dossier.ts';
import type { Section } from '../domain/catalogue.ts';
import type { SectionForm } from './forms/sectionForm.ts';
import { paths } from './paths.ts';
import { questionAnchor } from './viewmodels/questionView.ts';
import { sectionProgress, unansweredQuestions } from './viewmodels/sectionProgress.ts';

export function nextAddress(
  dossier: Dossier,
  section: Section,
  form: SectionForm,
  hasChanged: boolean,
): string {
  const { id, rev } = dossier.assessment;
  const first = form.next === 'liste' ? undefined : firstNew(dossier, section, form);
  const tellsOfSave = hasChanged || first !== undefined;
  const query = new URLSearchParams(tellsOfSave ? { gespeichert: String(rev) } : {});
  if (form.next === 'liste') return withQuery(paths.assessment(id), query);
  if (first !== undefined) {
    if (form.toAnswers) query.set('zurueck', 'antworten');
    return `${withQuery(paths.section(id, section.id), query)}#${questionAnchor(first)}`;
  }
  const next = form.toAnswers ? undefined : nextSection(dossier, section);
  return withQuery(next === undefined ? paths.answers(id) : paths.section(id, next), query);
}

/** The first open question of the section that the form did not have: the autosave may have brought it in before. */
function firstNew(dossier: Dossier, section: Section, { shown }: SectionForm): string | undefined {
  const waiting = unansweredQuestions(dossier).filter((question) => question.section === section.id);
  return waiting.find(({ id }) => !shown.includes(id))?.id;
}

function nextSection(dossier: Dossier, section: Section): string | undefined {
  const sections = sectionProgress(dossier);
  const here = sections.findIndex((one) => one.section.id === section.id);
  const following = [...sections.slice(here + 1), ...sections.slice(0, here)];
  return following.find(({ open, proposed }) => open.length + proposed.length > 0)?.section.id;
}

function withQuery(address: string, query: URLSearchParams): string {
  return query.size === 0 ? address : `${address}?${query}`;
}
