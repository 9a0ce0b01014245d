import { parseChangedDetails, parseNewAssessment } from '../../../../src/web/forms/detailsForm.ts';
import { parseFields } from '../../../../src/web/forms/fields.ts';

const good = { titel: 'Bürger-Chatbot', fachamt: 'Bürgerbüro', start: '', vorlage: 'ohne', _csrf: 'x' };

function parse(changes: Readonly<Record<string, unknown>> = {}) {
  return parseNewAssessment(parseFields({ ...good, ...changes }) ?? new Map(), ['_csrf']);
}

describe('parseNewAssessment', () => {
  it('reads a Vorhaben from scratch', () => {
    expect(parse()).toEqual({
      ok: true,
      value: { title: 'Bürger-Chatbot', department: 'Bürgerbüro', plannedStart: null, template: null },
    });
  });

  it('reads start and template, and makes one line of a title', () => {
    expect(parse({ titel: ' Bürger-\n Chatbot ', start: '1.3.2027', vorlage: 'chatbot' })).toMatchObject({
      ok: true,
      value: { title: 'Bürger- Chatbot', plannedStart: '2027-03-01', template: 'chatbot' },
    });
  });

  it.each([
    ['titel', { titel: '' }],
    ['titel', { titel: 'x'.repeat(201) }],
    ['titel', { titel: ['a', 'b'] }],
    ['fachamt', { fachamt: '  ' }],
    ['start', { start: '30.02.2027' }],
    ['start', { start: 'bald' }],
    ['start', { start: '1.3.27' }],
    ['start', { start: ['1.3.2027', '2.3.2027'] }],
    ['vorlage', { vorlage: '' }],
    ['vorlage', { vorlage: ['ohne', 'chatbot'] }],
    [undefined, { status: 'approved' }],
    [undefined, { owner: 'ich' }],
  ])('refuses at %s: %j', (field, changes) => {
    const parsed = parse(changes);
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.field)).toContain(field);
  });
});

describe('parseChangedDetails', () => {
  const change = (rev: unknown) =>
    parseChangedDetails(parseFields({ titel: 'A', fachamt: 'B', start: '', rev }) ?? new Map(), []);

  it('reads the revision that the form was shown on', () => {
    expect(change('4')).toMatchObject({ ok: true, value: { baseRev: 4, details: { title: 'A' } } });
  });

  it.each([[''], ['0'], ['vier'], [['1', '2']]])('refuses the revision %j', (rev) => {
    expect(change(rev)).toMatchObject({ ok: false, problems: [{ code: 'form' }] });
  });
});
