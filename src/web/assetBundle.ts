import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../projectRoot.ts';

const KERN = join(projectRoot, 'node_modules', '@kern-ux', 'native', 'dist');
const FIRA = join(KERN, 'fonts', 'fira-sans');

/** The closed list of what the browser may fetch; a page never names a file outside it. */
const FILES: Readonly<Record<string, string>> = {
  'kern.css': join(KERN, 'kern.min.css'),
  'app.css': join(projectRoot, 'views', 'assets', 'app.css'),
  'vorhaben.css': join(projectRoot, 'views', 'assets', 'vorhaben.css'),
  'autosave.js': join(projectRoot, 'views', 'assets', 'autosave.js'),
  'fonts/FiraSans-Regular.woff2': join(FIRA, 'FiraSans-Regular.woff2'),
  'fonts/FiraSans-SemiBold.woff2': join(FIRA, 'FiraSans-SemiBold.woff2'),
};

export interface AssetBundle {
  /** Changes with any byte of any file: addresses that contain it can be cached for ever. */
  readonly hash: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

export function loadAssetBundle(): AssetBundle {
  const files = new Map(Object.entries(FILES).map(([name, file]) => [name, readFileSync(file)]));
  const digest = createHash('sha256');
  for (const content of files.values()) digest.update(content);
  return { hash: digest.digest('hex').slice(0, 16), files };
}
