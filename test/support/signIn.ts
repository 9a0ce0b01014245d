/** A browser with its cookies: opens pages, presses buttons. */
import request from 'supertest';
import { Page } from './page.ts';
import { passwordOf, type TestApp } from './testApp.ts';

type FieldValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Browser {
  open(path: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Sends the form of the button with changed fields (undefined leaves one out), without following the redirect. */
  press(page: Page, button: string, changes?: FieldValues): Promise<Page>;
  /** Sends any body, for what no page offers. */
  post(path: string, body: FieldValues | string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Sends the form of the button with a file, as multipart. */
  upload(
    page: Page,
    button: string,
    changes: Readonly<Record<string, string>>,
    file: SentFile,
  ): Promise<Page>;
  /** Opens where the last answer redirects to. */
  follow(page: Page): Promise<Page>;
}

interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the browser says that it is. */
  readonly type?: string;
}

export function anonymous({ app }: Pick<TestApp, 'app'>): Browser {
  // Thousands of pages between two ends of one process: nothing is gained by packing them.
  const agent = request.agent(app).set('Accept-Encoding', 'identity');
  const post: Browser['post'] = async (path, body, headers = {}) => {
    const text = typeof body === 'string' ? body : encodeForm(body);
    return new Page(await agent.post(path).type('form').set(headers).send(text));
  };
  const open: Browser['open'] = async (path, headers = {}) => new Page(await agent.get(path).set(headers));
  return {
    open,
    post,
    press: (page, button, changes = {}) => {
      const form = page.formOf(button);
      return post(form.action, { ...form.fields, ...changes });
    },
    upload: async (page, button, changes, { name, bytes, type = 'application/octet-stream' }) => {
      const form = page.formOf(button);
      const sent = agent.post(form.action);
      const fields = Object.entries({ ...form.fields, ...changes }).filter(([field]) => field !== 'datei');
      for (const [field, value] of fields) sent.field(field, String(value));
      return new Page(await sent.attach('datei', bytes, { filename: name, contentType: type }));
    },
    follow: (page) => open(page.response.headers.location ?? ''),
  };
}

/** A browser in which the account of that name has signed in through the page. */
export async function signInAs(
  testApp: TestApp,
  login: string,
  password = passwordOf(login),
): Promise<Browser> {
  const browser = anonymous(testApp);
  const page = await browser.open('/anmelden');
  const answer = await browser.press(page, 'Anmelden', { anmeldename: login, passwort: password });
  if (answer.status !== 303) throw new Error(`sign-in as ${login} answered ${answer.status}: ${answer.text}`);
  return browser;
}

function encodeForm(fields: FieldValues): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value ?? []].flat()) body.append(name, one);
  return body.toString();
}
