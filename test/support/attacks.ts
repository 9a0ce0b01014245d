/** Texts that do harm where somebody forgot to escape, to check or to look up safely. */

/** Out of a text, an attribute in either quote, an element, a comment. */
const EXITS = ['', '"', "'", '">', "'>", '</textarea>', '</title>', '</option></select>', '-->', ']]>'];
const ACTIONS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mi xlink:href="data:text/html,1">',
  '<style>*{color:red}</style>',
  '<form action=//boese.example><button>x',
  ' onfocus=alert(1) autofocus x=',
  '<base href=//boese.example/>',
  '<%= process.exit() %><%- 1 %>',
];

export const XSS: readonly string[] = EXITS.flatMap((exit) => ACTIONS.map((action) => `${exit}${action}`));

/** Names of fields that reach for the prototype of everything. */
export const POLLUTION: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '__proto__',
    '__proto__[verseucht]',
    '__proto__.verseucht',
    '["__proto__"]["verseucht"]',
    'constructor',
    'constructor[prototype][verseucht]',
    'constructor.prototype.verseucht',
    'prototype[verseucht]',
    'antwort.__proto__.verseucht',
    'antwort.constructor',
    'toString',
    'hasOwnProperty',
  ].map((name) => [name, 'verseucht']),
);

/** Where an id is expected: the way to a file somewhere else. */
export const TRAVERSALS: readonly string[] = [
  '..',
  '../konten',
  '..\\konten',
  '../../../../etc/passwd',
  '%2e%2e%2fkonten',
  '..%2fkonten.json',
  '..%5ckonten',
  '%252e%252e%252fkonten',
  '....//konten',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  'konten.json\u0000',
  'CON',
  'NUL.json',
  '~',
  '.',
  'ümlaut'.normalize('NFC'),
  'ümlaut'.normalize('NFD'),
  '．．／konten',
  'a'.repeat(300),
  '__proto__',
  'constructor',
];
