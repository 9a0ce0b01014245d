import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { listen, portOf, stopListening } from '../../src/listen.ts';
import { createTestApp } from '../support/testApp.ts';

/** As many as a careless scanner opens; more than a town hall has people. */
const SLOW = 300;

describe('S36: slow clients', () => {
  it('S36: hundreds of requests that never end keep nobody else from being answered', async () => {
    const server = await listen(createTestApp().app, 0, '127.0.0.1');
    const port = portOf(server);
    const sockets: Socket[] = [];
    for (let i = 0; i < SLOW; i += 1) {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      await once(socket, 'connect');
      socket.write(i % 2 === 0 ? 'GET /gesund HTTP/1.1\r\nHost: x\r\nX-Lang' : POST_WITHOUT_BODY);
      sockets.push(socket);
    }
    for (const path of ['/gesund', '/anmelden', '/gesund']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
    }
    for (const socket of sockets) socket.destroy();
    await stopListening(server);
  });

  it('S36: are cut off, and there is room for a limited number', async () => {
    const server = await listen((_req, res) => res.end(), 0, '127.0.0.1');
    expect(server.headersTimeout).toBeLessThanOrEqual(15_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
    expect(server.maxConnections).toBeLessThanOrEqual(1000);
    await stopListening(server);
  });
});

const POST_WITHOUT_BODY =
  'POST /anmelden HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na';
