import { runCli } from './runCli.ts';

describe('the command line', () => {
  it.each([
    ['no command', [], 'Es fehlt ein Befehl.'],
    ['an unknown command', ['bewerte'], 'Den Befehl „bewerte“ gibt es nicht.'],
    ['an operand too many', ['catalogue', 'rules'], '„rules“ gehört nicht hierher.'],
  ])('answers %s with exit code 2', async (_what, argv, message) => {
    const { code, stdout, stderr } = await runCli('main', argv);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each([[['--help']], [['-h']], [['verify', '--help']]])(
    '%j prints the help and ends with 0',
    async (argv) => {
      const { code, stdout, stderr } = await runCli('main', argv);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const command of ['catalogue', 'evaluate', 'verify', 'admin-link'])
        expect(stdout).toContain(`\n  ${command}`);
    },
  );

  it('catalogue --json prints the compiled law', async () => {
    const { code, stdout } = await runCli('main', ['catalogue', '--json']);
    expect(code).toBe(0);
    const catalogue = JSON.parse(stdout);
    expect(catalogue.version).toMatch(/^2026\./);
    expect(catalogue.sha256).toMatch(/^[0-9a-f]{64}$/);
    const einsatz = catalogue.decisions.find(({ id }: { id: string }) => id === 'einsatz');
    expect(einsatz.scale.map(({ id }: { id: string }) => id)).toEqual([
      'frei',
      'auflagen',
      'gesperrt-formal',
      'gesperrt-hart',
    ]);
    const question = catalogue.questions.find(({ id }: { id: string }) => id === 'basis.datenstellen');
    expect(question).toMatchObject({
      type: 'mehrfach',
      rows: [],
      visibleWhen: { fact: 'basis.personenbezug', operator: 'equal', value: 'ja' },
    });
    expect(question.options[0]).toHaveProperty('text');
  });

  it('catalogue prints an overview', async () => {
    const { stdout } = await runCli('main', ['catalogue']);
    expect(stdout).toMatch(/^Katalog 2026\./);
    expect(stdout).toContain('Freigabe: Frei < ');
  });
});
