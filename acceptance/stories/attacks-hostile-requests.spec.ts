import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { bearer, type Merchant, naturalUser, newMerchant, raw } from '../support/merchant.ts';
import { data, gateway, portBase } from '../support/platform.ts';

/** What no client of HTTP would send, at the gateway and on each service's own port: a refusal in our shape, never our fault, nothing of it in a log. */
test.describe.serial('hostile requests', () => {
  const PORTS = [0, 1, 2, 3, 4, 5, 6, 7].map((offset) => portBase + offset);
  const SECRET = 'what-nobody-else-may-read';

  let merchant: Merchant;
  let token: string;
  let walletId: string;

  test.beforeAll(async () => {
    merchant = await newMerchant('hostile');
    const user = (await raw(merchant, 'POST', '/users/natural', naturalUser('Host', 'Ile'))).json;
    walletId = (await raw(merchant, 'POST', '/wallets', { Owners: [user.Id], Description: 'x', Currency: 'EUR' })).json.Id;
    token = await bearer(merchant);
  });

  interface Answer {
    status: number;
    head: string;
    body: string;
  }

  /** Writes the lines to the socket as they are and reads until the server closes; status 0 when it said nothing. */
  const exchange = (port: number, lines: string[], body: Buffer | string = '') =>
    new Promise<Answer>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      const done = () => {
        socket.destroy();
        const end = answer.indexOf('\r\n\r\n');
        resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0), head: answer.slice(0, end), body: answer.slice(end + 4) });
      };
      socket.setTimeout(8_000, done);
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('error', done);
      socket.on('close', done);
      socket.write(Buffer.concat([Buffer.from([...lines, 'Connection: close', '', ''].join('\r\n'), 'latin1'), Buffer.from(body)]));
    });

  const asked = (line: string, ...headers: string[]) => [line, 'Host: localhost', `Authorization: Bearer ${token}`, ...headers];

  test('nonsense is the fault of whoever sent it', async () => {
    const users = `/v2.01/${merchant.id}/users/natural`;
    const json = 'Content-Type: application/json';
    const requests: [string[], string?][] = [
      ...['TRACE', 'CONNECT', 'PROPFIND', 'get', 'G@T'].map((method): [string[]] => [asked(`${method} ${users} HTTP/1.1`)]),
      ...['GET', `GET ${users} HTTP/9.9`, `GET ${users} HTTP/1.1 x`, `GET ${users}" HTTP/1.1`, '\u0000\u0016\u0003\u0001'].map(
        (line): [string[]] => [asked(line)],
      ),
      ...['%ZZ', '%', '%00', '%C0%AF', '%FF'].flatMap((escape): [string[]][] => [
        [asked(`GET ${users}?page=${escape} HTTP/1.1`)],
        [asked(`GET ${users}/${escape} HTTP/1.1`)],
        [asked(`GET /login?next=${escape} HTTP/1.1`)],
      ]),
      ...['*/*', 'application/*', '/', ';', 'application/json;charset=nope', 'multipart/form-data'].map((type): [string[], string] => [
        asked(`POST ${users} HTTP/1.1`, `Content-Type: ${type}`, 'Content-Length: 2'),
        '{}',
      ]),
      ...['-1', 'abc', '99999999999999999999', '4\r\nContent-Length: 5'].map((length): [string[], string] => [
        asked(`POST ${users} HTTP/1.1`, json, `Content-Length: ${length}`),
        '{}',
      ]),
      ...['gzip', 'nope', 'chunked, gzip'].map((coding): [string[], string] => [asked(`POST ${users} HTTP/1.1`, json, `Transfer-Encoding: ${coding}`), '{}']),
    ];
    await Promise.all(
      PORTS.map(async (port) => {
        for (const [lines, body] of requests) {
          const answer = await exchange(port, lines, body);
          const what = `${port}: ${lines[0]} ${lines.slice(3)} → ${answer.status} ${answer.body.slice(0, 200)}`;
          expect.soft(answer.status, what).toBeGreaterThanOrEqual(400);
          expect.soft(answer.status, what).toBeLessThan(500);
          expect.soft(answer.body, what).toMatch(/"Message":"[^"]+|"code":"[A-Z_]+"/);
        }
      }),
    );
  });

  test('a compressed body is not taken', async () => {
    const body = gzipSync('{"Description":"x"}');
    for (const port of PORTS) {
      const answer = await exchange(
        port,
        asked(`POST /v2.01/${merchant.id}/wallets HTTP/1.1`, 'Content-Type: application/json', 'Content-Encoding: gzip', `Content-Length: ${body.length}`),
        body,
      );
      expect.soft(answer.status, `${port}: ${answer.body}`).toBe(415);
      expect.soft(answer.body, String(port)).toContain('unsupported_media_type');
    }
  });

  test('an escaped underscore is an underscore', async () => {
    const answer = await raw(merchant, 'GET', `/wallets/${walletId.replaceAll('_', '%5F')}`);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.json.Id).toBe(walletId);
  });

  test('HEAD is answered as GET but for the body', async () => {
    const v201 = `/v2.01/${merchant.id}`;
    const inApi = ['users', `wallets/${walletId}`, 'wallets/none', 'hooks', 'reports', 'nothing'];
    const paths = ['/', '/session', '/login', ...inApi.map((each) => `${v201}/${each}`)];
    for (const address of paths) {
      const [get, head] = await Promise.all(
        ['GET', 'HEAD'].map((method) =>
          fetch(gateway + address, {
            method,
            redirect: 'manual',
            headers: { Accept: 'text/html', ...(address.startsWith(v201) ? { Authorization: `Bearer ${token}` } : {}) },
          }),
        ),
      );
      const framing = ['content-length', 'transfer-encoding', 'connection', 'keep-alive'];
      const names = (answer: Response) => [...answer.headers.keys()].filter((name) => !framing.includes(name));
      expect.soft(head.status, address).toBe(get.status);
      expect.soft(await head.text(), address).toBe('');
      expect.soft(names(head), address).toEqual(names(get));
    }
  });

  test('no log quotes what a caller keeps secret', async () => {
    const requests = [
      ...['kyc', 'dispute-documents', 'reports'].flatMap((kind) =>
        ['files', 'FILES', '%66iles'].map((files) => asked(`GET /v2.01/${merchant.id}/${kind}/${files}/${SECRET} HTTP/1.1`)),
      ),
      asked(`GET /v2.01/${merchant.id}/kyc/files/${SECRET}" HTTP/1.1`),
      asked(`GET /login/oauth2/code/keycloak?code=${SECRET}&state=x HTTP/1.1`),
      asked('GET /session HTTP/1.1', `Cookie: KONTOR-SESSION-${portBase}=${SECRET}\u0002`),
      ['GET /session HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${SECRET}`],
      ['GET /session HTTP/1.1', 'Host: localhost', `Authorization: ${SECRET}\u0002`],
    ];
    for (const port of PORTS) await Promise.all(requests.map((lines) => exchange(port, lines)));
    const logs = readdirSync(path.join(data, 'logs')).filter((file) => file.endsWith('.log'));
    expect(logs.length).toBeGreaterThan(PORTS.length);
    for (const file of logs) {
      const text = readFileSync(path.join(data, 'logs', file), 'utf8');
      expect.soft(text.includes(SECRET), file).toBe(false);
      expect.soft(text.includes(token), file).toBe(false);
    }
  });
});
