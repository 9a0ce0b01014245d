/** The choices above the list of all measures, made of what the person sees there and of nothing else. */
import type { ListedWork, WorkList } from '../../application/work/listWork.ts';
import type { ChosenFilter, WorkListFilter } from '../forms/workListQuery.ts';
import type { ChoiceField } from './formFields.ts';
import { officeTitle } from './offices.ts';
import {
  distinct,
  filterField,
  isShown,
  known,
  type Option,
  personOptions,
  workFilterFields,
} from './workFilter.ts';

interface Options {
  readonly persons: readonly Option[];
  readonly assessments: readonly Option[];
  readonly offices: readonly Option[];
}

export function filterOptions({ works, catalogue }: WorkList, userId: string): Options {
  const offices = works.flatMap((work) => officesOf(work, catalogue)).map((text) => ({ id: text, text }));
  return {
    persons: personOptions(
      works.map(({ item }) => item),
      userId,
    ),
    assessments: distinct(
      works.map(({ assessment: { id, number, title } }) => ({ id, text: `${number} ${title}` })),
    ),
    offices: distinct(offices),
  };
}

/** A choice that the list does not offer counts as none. Without one, whoever has measures begins with theirs. */
export function fitting(
  filter: WorkListFilter,
  { persons, assessments, offices }: Options,
  hasOwn: boolean,
): ChosenFilter {
  const begin = hasOwn ? 'ich' : null;
  return {
    ...filter,
    person: filter.person === undefined ? begin : known(persons, filter.person),
    assessment: known(assessments, filter.assessment),
    office: known(offices, filter.office),
  };
}

export function passes(work: ListedWork, filter: ChosenFilter, list: WorkList, userId: string): boolean {
  const { assessment, item } = work;
  if (filter.assessment !== null && assessment.id !== filter.assessment) return false;
  if (filter.office !== null && !officesOf(work, list.catalogue).includes(filter.office)) return false;
  return isShown(item, filter, userId, list.today);
}

export function filterFields(filter: ChosenFilter, options: Options): readonly ChoiceField[] {
  return [
    ...workFilterFields(filter, options.persons),
    filterField('vorhaben', 'Vorhaben', filter.assessment, options.assessments),
    filterField('stelle', 'Stelle', filter.office, options.offices),
  ];
}

function officesOf({ item }: ListedWork, catalogue: WorkList['catalogue']): readonly string[] {
  return item.condition === null
    ? (item.measure?.role ?? []).map((id) => officeTitle(catalogue, id))
    : [item.condition.office];
}
