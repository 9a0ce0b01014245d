import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { adminLink } from '../../../src/cli/adminLink.ts';
import { readConfig } from '../../../src/config.ts';
import { openForTest } from '../../support/openForTest.ts';
import { temporaryDirectories } from '../../support/temporaryDirectory.ts';
import { accountBook } from '../../support/testApp.ts';

const directory = temporaryDirectories();
const open = openForTest();

async function stored() {
  const root = await directory();
  const config = readConfig('echt', { DATA_DIR: root, BASE_URL: 'http://pruefpfad.stadt.example' });
  if (!config.ok) throw new Error('config');
  const data = await open(root);
  await data.accounts.change(() => ({ book: accountBook(), value: null }));
  return { root, data, config: config.value };
}

describe('admin-link', () => {
  it('prints a link and leaves its hash and an entry in the account book', async () => {
    const { root, data, config } = await stored();
    await data.close();
    const link = /\nhttp:\/\/pruefpfad\.stadt\.example\/einrichten\/([0-9a-z]{25})\n$/;
    const [, token = ''] = link.exec(await adminLink(config)) ?? [];
    expect(token).not.toBe('');
    const text = await readFile(join(root, 'echt', 'konten.json'), 'utf8');
    expect(text).toContain('"action":"einrichtung.link"');
    expect(text).not.toContain(token);
  });

  it('refuses while the application runs', async () => {
    const { config } = await stored();
    await expect(adminLink(config)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining('Beenden Sie ihn zuerst.'),
    });
  });
});
