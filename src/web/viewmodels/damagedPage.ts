/** One Vorhaben whose file cannot be trusted; the others keep working. */
import { paths } from '../paths.ts';
import type { PageModel } from '../render.ts';

export interface DamagedPage extends PageModel {
  readonly reason: string;
  readonly homeHref: string;
}

export function damagedPage(reason: string): DamagedPage {
  return {
    nav: null,
    head: { title: 'Dieses Vorhaben lässt sich nicht öffnen' },
    reason,
    homeHref: paths.overview(),
  };
}
