/** RFC 5545: https://www.rfc-editor.org/rfc/rfc5545, sections named at each test. */
import { type CalendarEvent, calendarText, escaped, folded } from '../../../src/web/icalendar.ts';

const EVENT: CalendarEvent = {
  uid: 'chatbot01-massnahme.vertrag@pruefpfad',
  day: '2026-12-31',
  title: 'Maßnahme: Vertrag, Anlage; geprüft',
  text: 'V-2026-001 Chatbot Bürgerbüro',
  url: 'https://pruefpfad.test/vorhaben/chatbot01/massnahmen/massnahme.vertrag',
  changedAt: '2026-11-23T09:42:00.000Z',
};

function unfolded(text: string): string {
  return text.replaceAll('\r\n ', '');
}

describe('a text in a calendar', () => {
  it('is written like the example of 3.3.11', () => {
    expect(escaped('Project XYZ Final Review\nConference Room - 3B\nCome Prepared.')).toBe(
      String.raw`Project XYZ Final Review\nConference Room - 3B\nCome Prepared.`,
    );
  });

  it.each([
    ['Vertrag, Anlage; Ende', String.raw`Vertrag\, Anlage\; Ende`],
    [String.raw`C:\neu`, String.raw`C:\\neu`],
    ['a\r\nb\rc', String.raw`a\nb\nc`],
    ['BEGIN:VALARM\u0000\u0007\u001b\u007f\u0085', 'BEGIN:VALARM'],
    ['halb \ud83d', 'halb '],
    ['„ganz“ 😀', '„ganz“ 😀'],
  ])('%j becomes %j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });
});

describe('a long line (3.1)', () => {
  const lines = (text: string) => folded(text).split('\r\n');

  it.each(['x'.repeat(75), 'ü'.repeat(37)])('stays whole up to 75 octets', (line) => {
    expect(lines(line)).toEqual([line]);
  });

  it.each(['x'.repeat(76), 'ü'.repeat(200), `x${'😀'.repeat(60)}`, '„Änderung“ '.repeat(40)])(
    'is cut between characters, never above 75 octets, and can be put together again',
    (line) => {
      for (const part of lines(line)) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      for (const part of lines(line).slice(1)) expect(part).toMatch(/^ /);
      expect(unfolded(folded(line))).toBe(line);
      expect(Buffer.from(folded(line)).toString()).not.toContain('\ufffd');
    },
  );
});

describe('a calendar', () => {
  it('has whole days whose end is the day after (3.6.1)', () => {
    const text = unfolded(calendarText('Prüfpfad', [EVENT]));
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pruefpfad//Termine//DE',
      'NAME:Prüfpfad',
      'X-WR-CALNAME:Prüfpfad',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VEVENT',
      'UID:chatbot01-massnahme.vertrag@pruefpfad',
      'DTSTAMP:20261123T094200Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      String.raw`SUMMARY:Maßnahme: Vertrag\, Anlage\; geprüft`,
      'DESCRIPTION:V-2026-001 Chatbot Bürgerbüro',
      'URL:https://pruefpfad.test/vorhaben/chatbot01/massnahmen/massnahme.vertrag',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('cannot be given another event by a title', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:untergeschoben';
    const text = calendarText('Prüfpfad', [{ ...EVENT, title }]);
    expect(text.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('has a component even when nothing is due (3.6)', () => {
    const text = calendarText('Prüfpfad', []);
    expect(text).toContain('BEGIN:VTIMEZONE\r\n');
    expect(text).not.toContain('VEVENT');
  });
});
