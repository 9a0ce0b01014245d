/** House rules that a text search can prove. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/projectRoot.ts';

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function filesIn(folder: string, ending: string): readonly SourceFile[] {
  const names = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join(projectRoot, folder, name), 'utf8'),
    }));
}

const source = filesIn('src', '.ts');
const views = filesIn('views', '.ejs');
const pathsWith = (files: readonly SourceFile[], pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('the house rule', () => {
  it('that one file renders', () => {
    expect(pathsWith(source, /\b(res|response|app)\.render\(/)).toEqual(['src/web/render.ts']);
  });

  it('that one file reads the environment', () => {
    expect(pathsWith(source, /process\.env/)).toEqual(['src/config.ts']);
  });

  it('that routes read form bodies through the parser only', () => {
    const bodies = source.flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })));
    const raw = bodies.filter(
      ({ line }) => /\breq\.body\b/.test(line) && !/parseFields\(req\.body\)/.test(line),
    );
    expect(raw).toEqual([]);
  });

  it('S19 that templates print escaped, except for includes', () => {
    const unescaped = views.flatMap(({ path, text }) =>
      [...text.matchAll(/<%-(.*?)%>/gs)]
        .filter(([, code = '']) => !/^\s*include\(.*'\/(layouts|partials)\/[a-z-]+'.*\)\s*$/s.test(code))
        .map(([tag]) => `${path}: ${tag}`),
    );
    expect(views.length).toBeGreaterThan(10);
    expect(unescaped).toEqual([]);
  });

  it('that templates carry neither style nor script of their own', () => {
    expect(pathsWith(views, /\sstyle=|<style|\son[a-z]+=|javascript:/i)).toEqual([]);
    expect(pathsWith(views, /<script(?![^>]*\bsrc=)/i)).toEqual([]);
  });

  it('S19 that attributes with values from a model are quoted', () => {
    expect(pathsWith(views, /[a-z-]+=<%=/)).toEqual([]);
  });

  it('that every form carries its token', () => {
    for (const { path, text } of views) {
      const forms = text.match(/<form\b.*?<\/form>/gs) ?? [];
      const posting = forms.filter((form) => /method="post"/.test(form));
      const withToken = posting.filter((form) => form.includes("include('/partials/csrf')"));
      expect([path, withToken.length]).toEqual([path, posting.length]);
    }
  });
});
