import { readConfig } from '../../src/config.ts';

const SECRET = 'f0e1d2c3b4a5968778695a4b3c2d1e0f';

function problemsOf(env: Record<string, string>): readonly string[] {
  const config = readConfig('echt', env);
  return config.ok ? [] : config.problems.map(({ detail }) => detail);
}

describe('configuration', () => {
  it('needs nothing', () => {
    const config = readConfig('echt', {});
    expect(config).toMatchObject({
      ok: true,
      value: {
        mode: 'echt',
        host: '127.0.0.1',
        port: 3000,
        baseUrl: null,
        trustProxy: 0,
        sessionSecret: null,
        idleMinutes: 30,
        absoluteHours: 10,
      },
    });
    expect(Object.isFrozen(config.ok && config.value)).toBe(true);
  });

  it('takes what the environment says', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/daten',
      BASE_URL: 'https://pruefpfad.stadt.example/',
      TRUST_PROXY: '1',
      SESSION_SECRET: SECRET,
      SESSION_IDLE_MINUTES: '15',
      SESSION_MAX_HOURS: '8',
      SECURITY_CONTACT: 'mailto:it@stadt.example',
    };
    expect(readConfig('demo', env)).toMatchObject({
      ok: true,
      value: { mode: 'demo', port: 8080, dataDir: '/srv/daten', baseUrl: 'https://pruefpfad.stadt.example' },
    });
  });

  it('names everything that is wrong at once, in German', () => {
    const env = {
      PORT: 'drei',
      TRUST_PROXY: '-1',
      BASE_URL: 'pruefpfad',
      SESSION_SECRET: 'kurz',
      SESSION_MAX_HOURS: '99',
    };
    expect(problemsOf(env).map((detail) => detail.split(':')[0])).toEqual([
      'PORT',
      'TRUST_PROXY',
      'BASE_URL',
      'SESSION_SECRET',
      'SESSION_MAX_HOURS',
    ]);
    expect(problemsOf(env)[0]).toBe('PORT: „drei“ ist keine ganze Zahl von 0 bis 65535.');
  });

  it.each(['70000', '1.5', '1e3', '0x10', '-1', '٣'])('accepts no port %j', (PORT) => {
    expect(problemsOf({ PORT })).toHaveLength(1);
  });

  it('treats an empty variable as left out', () => {
    expect(readConfig('echt', { PORT: ' ', SESSION_SECRET: '' })).toMatchObject({
      ok: true,
      value: { port: 3000, sessionSecret: null },
    });
  });

  it('S39 accepts no secret that can be guessed', () => {
    expect(problemsOf({ SESSION_SECRET: 'a'.repeat(64) })).toHaveLength(1);
    expect(problemsOf({ SESSION_SECRET: SECRET })).toEqual([]);
  });

  it('wants to know the proxy that speaks https for it', () => {
    const [problem] = problemsOf({ BASE_URL: 'https://pruefpfad.stadt.example' });
    expect(problem).toContain('wie viele Proxys');
  });

  it('accepts no contact that would break security.txt', () => {
    for (const SECURITY_CONTACT of [
      'it@stadt.example',
      'mailto:a@b\nContact: https://boese.example',
      'http://stadt.example',
    ])
      expect([SECURITY_CONTACT, problemsOf({ SECURITY_CONTACT }).length]).toEqual([SECURITY_CONTACT, 1]);
  });

  it('accepts no base address with a path, a query or another protocol', () => {
    for (const BASE_URL of [
      'http://stadt.example/app',
      'http://stadt.example/?a=b',
      'ftp://stadt.example',
      'javascript:alert(1)',
    ])
      expect([BASE_URL, problemsOf({ BASE_URL }).length]).toEqual([BASE_URL, 1]);
  });

  it('sends mail only with a server, a sender and the address for the links', () => {
    const env = { SMTP_HOST: 'post.stadt.example' };
    expect(problemsOf(env).map((detail) => detail.split(':')[0])).toEqual(['BASE_URL', 'MAIL_FROM']);
    const whole = { ...env, BASE_URL: 'http://pruefpfad.stadt.example', MAIL_FROM: 'p@stadt.example' };
    expect(problemsOf(whole)).toEqual([]);
    expect(problemsOf({ ...whole, SMTP_SECURITY: 'vielleicht' })).toHaveLength(1);
    expect(problemsOf({ ...whole, MAIL_FROM: 'p@stadt.example\nBcc: x@y.example' })).toHaveLength(1);
  });

  it('sends nothing from a demonstration', () => {
    const env = { SMTP_HOST: 'post', BASE_URL: 'http://pruefpfad.example', MAIL_FROM: 'p@stadt.example' };
    const config = readConfig('demo', env);
    expect(config.ok && config.value.mail).toBeNull();
  });
});
