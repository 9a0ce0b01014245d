import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot.ts';

const OWN = join(projectRoot, 'views', 'assets');
const KERN = join(projectRoot, 'node_modules', '@kern-ux', 'native', 'dist');
const FIRA = join(KERN, 'fonts', 'fira-sans');

/** Parts of app.css in the order of the cascade. KERN tokens only, so that dark mode and forced colours follow. */
const STYLES = [
  'grundlage',
  'rahmen',
  'seitenkopf',
  'kern',
  'marken',
  'stufen',
  'urteil',
  'listen',
  'aufgaben',
  'fragen',
  'formulare',
  'raster',
  'antworten',
  'durchsicht',
  'begruendung',
  'massnahmen',
  'ergebnis',
  'tabellen',
  'bericht',
  'pruefung',
  'arbeit',
  'hilfe',
  'katalog',
  'sitzung',
  'farbzwang',
  'druck',
  'bericht-druck',
];

/** The closed list of what the browser may fetch; a page never names a file outside it. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'kern.css': [join(KERN, 'kern.min.css')],
  'app.css': STYLES.map((name) => join(OWN, 'css', `${name}.css`)),
  'autosave.js': [join(OWN, 'autosave.js')],
  'sitzung.js': [join(OWN, 'sitzung.js')],
  'fonts/FiraSans-Regular.woff2': [join(FIRA, 'FiraSans-Regular.woff2')],
  'fonts/FiraSans-SemiBold.woff2': [join(FIRA, 'FiraSans-SemiBold.woff2')],
};

export interface AssetBundle {
  /** Changes with any byte of any file: addresses that contain it can be cached for ever. */
  readonly hash: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

export function loadAssetBundle(): AssetBundle {
  const contents = Object.entries(FILES).map(([name, parts]): [string, Buffer] => [
    name,
    Buffer.concat(parts.map((part) => readFileSync(part))),
  ]);
  const digest = createHash('sha256');
  for (const [, content] of contents) digest.update(content);
  return { hash: digest.digest('hex').slice(0, 16), files: new Map(contents) };
}
