/** Signing in while an administrator replaces the password: whoever knows only the old one stays outside. */
import type { PasswordHasher } from '../../src/application/ports.ts';
import { plainHasher } from '../support/plainHasher.ts';
import { anonymous, signInAs } from '../support/signIn.ts';
import { createTestApp, passwordOf } from '../support/testApp.ts';

/** Compares at once, and answers for that password only when it is let go. */
function holding(password: string) {
  let arrive: () => void = () => {};
  let letGo: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const hasher: PasswordHasher = {
    hash: plainHasher.hash,
    verify: async (hash, given) => {
      const isRight = await plainHasher.verify(hash, given);
      if (given !== password) return isRight;
      arrive();
      await released;
      return isRight;
    },
  };
  return { hasher, arrived, letGo: () => letGo() };
}

describe('S4: a password that is replaced during a sign-in', () => {
  it('leaves no session of the old one behind', async () => {
    const { hasher, arrived, letGo } = holding(passwordOf('owner'));
    const testApp = createTestApp({ hasher });
    const admin = await signInAs(testApp, 'admin');
    const intruder = anonymous(testApp);
    const form = await intruder.open('/anmelden');
    const credentials = { anmeldename: 'owner', passwort: passwordOf('owner') };
    const signingIn = intruder.press(form, 'Anmelden', credentials);
    await arrived;
    const reset = await admin.press(await admin.open('/konten/kontoowner'), 'Passwort zurücksetzen');
    expect(reset.status).toBe(200);
    letGo();
    await signingIn;
    expect((await intruder.open('/passwort')).response.headers.location).toMatch(/^\/anmelden/);
  });

  it('S4: keeps the session in which somebody changes the own password', async () => {
    const owner = await signInAs(createTestApp(), 'owner');
    const next = 'Nebel über Gabel und Leiter';
    const changed = await owner.press(await owner.open('/passwort'), 'Passwort ändern', {
      'passwort-bisher': passwordOf('owner'),
      'passwort-neu': next,
      'passwort-wiederholung': next,
    });
    expect([changed.status, (await owner.follow(changed)).status]).toEqual([303, 200]);
  });
});
