/** Requirements of other catalogues that a measure rests on, by catalogue. */
import type { Measure } from '../../domain/catalogue.ts';

export interface ControlGroup {
  readonly catalogue: string;
  /** "OPS.2.2.A8 Sorgfältige Auswahl, OPS.2.2.A13 Nachweis" */
  readonly controls: string;
  /** "OPS.2.2.A8, OPS.2.2.A13": for paper, where space counts. */
  readonly ids: string;
}

const NAMES: Readonly<Record<string, string>> = {
  'it-grundschutz-2023': 'IT-Grundschutz 2023',
  'grundschutz++': 'Grundschutz++',
  a5: 'BSI A5 (Entwurf)',
};

export function controlGroups({ controls }: Measure): readonly ControlGroup[] {
  return [...new Set(controls.map(({ catalogue }) => catalogue))].map((catalogue) => {
    const own = controls.filter((control) => control.catalogue === catalogue);
    return {
      catalogue: NAMES[catalogue] ?? catalogue,
      controls: own.map(({ id, title }) => (title === undefined ? id : `${id} ${title}`)).join(', '),
      ids: own.map(({ id }) => id).join(', '),
    };
  });
}
