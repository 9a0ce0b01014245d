/** Watches what templates read from their models, because a misspelt property prints nothing and says nothing. */
import { basename } from 'node:path';
import ejs from 'ejs';
import type { Express } from 'express';
import { EJS_OPTIONS } from '../../src/web/render.ts';

export interface TemplateReads {
  /** Names of the pages that were rendered. */
  readonly pages: ReadonlySet<string>;
  /** Names at the top of any model. */
  readonly names: ReadonlySet<string>;
  /** What was read somewhere and never had a value anywhere, as `accounts[].nmae`. */
  missing(): readonly string[];
  watch(app: Express): void;
}

export function createTemplateReads(): TemplateReads {
  const pages = new Set<string>();
  const names = new Set<string>();
  const found = new Set<string>();
  const absent = new Set<string>();
  const read = (path: string, exists: boolean) => void (exists ? found : absent).add(path);
  return {
    pages,
    names,
    missing: () => [...absent].filter((path) => !found.has(path)).toSorted(),
    watch: (app) => {
      app.engine('ejs', (path, data, done) => {
        const model: unknown = 'model' in data ? structuredClone(data.model) : {};
        if (typeof model !== 'object' || model === null) return done(new Error('no model'));
        pages.add(basename(path, '.ejs'));
        for (const name of Object.keys(model)) names.add(name);
        ejs.renderFile(path, watched(model, '', read), EJS_OPTIONS, done);
      });
    },
  };
}

function watched<T extends object>(model: T, path: string, read: (path: string, exists: boolean) => void): T {
  return new Proxy(model, {
    get: (target, key, receiver) => {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol') return value;
      const here = Array.isArray(target) && /^\d+$/.test(key) ? `${path}[]` : `${path}.${key}`;
      read(here, key in target);
      return typeof value === 'object' && value !== null ? watched(value, here, read) : value;
    },
  });
}
