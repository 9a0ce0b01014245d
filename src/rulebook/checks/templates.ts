/** RB204: what a template proposes can be answered so. */
import { below, type Finding, finding } from '../finding.ts';
import { parseAnswers } from '../goldenCases.ts';
import { type Law, placeOf } from '../law.ts';

export function checkTemplates(law: Law): Finding[] {
  return law.catalogue.templates.flatMap(({ id: template, answers }) =>
    parseAnswers(answers, law.catalogue).problems.flatMap(({ id, problems }) =>
      (problems ?? []).map(({ detail }) =>
        finding('RB204.vorlage', below(placeOf(law, template), 'answers', id), { id, grund: detail }),
      ),
    ),
  );
}
