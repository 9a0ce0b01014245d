/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Reads pages as people do: by label, role and heading. */
import { parseHTML } from 'linkedom';
import type { Response } from 'supertest';

export class Page {
  readonly status: number;
  readonly response: Response;
  #document: Document | null = null;

  constructor(response: Response) {
    this.response = response;
    this.status = response.status;
  }

  /** Parsed when somebody looks: most tests only care about a few of the pages that they pass. */
  get document(): Document {
    this.#document ??= parseHTML(this.response.text).document;
    return this.#document;
  }

  get title(): string {
    return this.document.title;
  }

  get heading(): string {
    return textOf(this.document.querySelector('h1'));
  }

  /** Text of everything a person reads, without repeated white space. */
  get text(): string {
    return textOf(this.document.querySelector('body'));
  }

  /** Entries of the error summary. */
  get errors(): readonly string[] {
    return [...this.document.querySelectorAll('[role="alert"] li')].map(textOf);
  }

  /** The form control that a label names. */
  field(label: string): Element {
    const labels = [...this.document.querySelectorAll('label')];
    const found = labels.find((one) => textOf(one).startsWith(label));
    if (found === undefined)
      throw new Error(`no field "${label}"; there are: ${labels.map(textOf).join(' | ')}`);
    const control = this.document.getElementById(found.getAttribute('for') ?? '');
    if (control === null) throw new Error(`label "${label}" names no control`);
    return control;
  }

  valueOf(label: string): string {
    const control = this.field(label);
    return valueOfControl(control);
  }

  /** What stands in, or is chosen for, the field of that name; empty when nothing is. */
  shownValue(name: string): string {
    const controls = [...this.document.querySelectorAll('input, textarea, select')];
    const named = controls.filter((control) => control.getAttribute('name') === name);
    if (named.length === 0) throw new Error(`no field named ${name}`);
    const fields: Record<string, string | string[]> = {};
    for (const control of named) addField(fields, control);
    return String(fields[name] ?? '');
  }

  button(label: string): Element {
    const buttons = [...this.document.querySelectorAll('button')];
    const found = buttons.find((one) => textOf(one) === label);
    if (found === undefined)
      throw new Error(`no button "${label}"; there are: ${buttons.map(textOf).join(' | ')}`);
    return found;
  }

  link(label: string): string {
    const found = [...this.document.querySelectorAll('a')].find((one) => textOf(one) === label);
    if (found === undefined) throw new Error(`no link "${label}"`);
    return found.getAttribute('href') ?? '';
  }

  has(selector: string): boolean {
    return this.document.querySelector(selector) !== null;
  }

  /** What the browser would send when the button is pressed: every field of its form as it stands. */
  formOf(buttonLabel: string): {
    readonly action: string;
    readonly fields: Record<string, string | string[]>;
  } {
    const button = this.button(buttonLabel);
    const form = button.closest('form');
    if (form === null) throw new Error(`button "${buttonLabel}" is in no form`);
    const fields: Record<string, string | string[]> = {};
    for (const control of form.querySelectorAll('input, textarea, select')) addField(fields, control);
    const name = button.getAttribute('name');
    if (name !== null) fields[name] = button.getAttribute('value') ?? '';
    return { action: form.getAttribute('action') ?? '', fields };
  }
}

function addField(fields: Record<string, string | string[]>, control: Element): void {
  const name = control.getAttribute('name');
  const type = control.getAttribute('type');
  const isOff = (type === 'radio' || type === 'checkbox') && !control.hasAttribute('checked');
  if (name === null || isOff) return;
  const value = valueOfControl(control);
  const before = fields[name];
  fields[name] = before === undefined ? value : [before, value].flat();
}

function valueOfControl(control: Element): string {
  if (control.localName === 'textarea') return textareaValue(control);
  if (control.localName !== 'select') return control.getAttribute('value') ?? '';
  const option = control.querySelector('option[selected]') ?? control.querySelector('option');
  return option?.getAttribute('value') ?? option?.textContent ?? '';
}

/** As browsers read it: entities are characters, and the line break that follows the tag is none of the text. */
function textareaValue(control: Element): string {
  const raw = (control.textContent ?? '').replace(/^\n/, '');
  return parseHTML(`<pre>.${raw}</pre>`).document.querySelector('pre')?.textContent?.slice(1) ?? '';
}

function textOf(node: Element | null): string {
  return (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
