import { anonymous, signInAs } from '../support/signIn.ts';
import { createTestApp } from '../support/testApp.ts';

describe('sign-in', () => {
  it('shows the form in German to somebody unknown and leads back to the page they wanted', async () => {
    const browser = anonymous(createTestApp());
    const redirect = await browser.open('/konten?x=1');
    expect(redirect.status).toBe(303);
    const page = await browser.follow(redirect);
    expect(page.heading).toBe('Anmelden');
    expect(page.document.documentElement.getAttribute('lang')).toBe('de');
    const fields = { anmeldename: 'admin', passwort: 'Kastanien am Ufer von admin' };
    const answer = await browser.press(page, 'Anmelden', fields);
    expect(answer.response.headers['location']).toBe('/konten?x=1');
  });

  it('ends the session on sign-out', async () => {
    const browser = await signInAs(createTestApp(), 'owner');
    const page = await browser.open('/gibt-es-nicht');
    expect(page.status).toBe(404);
    await browser.press(page, 'Abmelden');
    expect((await browser.open('/gibt-es-nicht')).status).toBe(303);
  });
});
