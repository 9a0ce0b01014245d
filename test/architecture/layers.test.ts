import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';
import { temporaryDirectories } from '../support/temporaryDirectory.ts';

const newDirectory = temporaryDirectories();

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly totalCruised: number;
  };
}

/** The same program and rules as `npm run layers`, over any directory with a `src`. */
function cruise(directory: string): Promise<Cruise> {
  const program = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(projectRoot, '.dependency-cruiser.cjs');
  const parameters = [program, '--config', config, '--output-type', 'json', 'src'];
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      parameters,
      { cwd: directory, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout) => {
        // Violations are reported through the exit code as well: the report is what counts.
        if (stdout === '') reject(error);
        else resolve(JSON.parse(stdout));
      },
    );
  });
}

async function plant(files: Readonly<Record<string, string>>): Promise<string> {
  const directory = await newDirectory();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  return directory;
}

describe('dependencies', () => {
  it('point inwards everywhere in src', async () => {
    const { summary } = await cruise(projectRoot);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  });

  it('are really checked: planted violations are found', async () => {
    const directory = await plant({
      'src/domain/evaluate.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
      'src/application/save.ts': "import { store } from '../adapters/store.ts';\nexport const b = store;\n",
      'src/adapters/store.ts': 'export const store = 1;\n',
      'src/web/page.ts': "import { store } from '../adapters/store.ts';\nexport const c = store;\n",
      'src/web/law.ts': "import { f } from '../rulebook/check.ts';\nexport const g = f;\n",
      'src/web/words.ts': "import { h } from '../rulebook/describe/page.ts';\nexport const i = h;\n",
      'src/rulebook/check.ts': 'export const f = 1;\n',
      'src/rulebook/describe/page.ts': 'export const h = 1;\n',
      'src/main.ts': 'export const d = 1;\n',
      'src/cli/run.ts': "import { d } from '../main.ts';\nexport const e = d;\n",
    });
    const found = (await cruise(directory)).summary.violations.map(
      ({ from, rule }) => `${from} ${rule.name}`,
    );
    expect(found.toSorted()).toEqual([
      'src/application/save.ts application-knows-ports-not-packages',
      'src/cli/run.ts nobody-imports-main',
      'src/domain/evaluate.ts domain-imports-only-domain',
      'src/web/law.ts web-never-reaches-adapters',
      'src/web/page.ts web-never-reaches-adapters',
    ]);
  });
});
