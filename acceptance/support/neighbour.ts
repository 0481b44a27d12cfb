import { request } from 'node:http';
import { connect } from 'node:net';
import { bearer } from './merchant.ts';
import { gateway } from './platform.ts';

const target = new URL(gateway);

/** Another machine on the same network: the gateway sees this address, not that of the stories. */
export const ELSEWHERE = '127.0.0.2';

/** A call from elsewhere; gives the status, or 0 when the line was cut. */
export function fromElsewhere(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<number> {
  return new Promise((resolve) => {
    const call = request({ host: target.hostname, port: target.port, localAddress: ELSEWHERE, method, path, headers, agent: false }, (answer) => {
      answer.resume();
      answer.on('close', () => resolve(answer.statusCode ?? 0));
    });
    call.on('error', () => resolve(0));
    call.end(body);
  });
}

const basic = (client: string, key: string) => ({ Authorization: `Basic ${Buffer.from(`${client}:${key}`).toString('base64')}` });

/** The ways in which a client misbehaves, each a step to be repeated; `victim` is the ClientId of somebody else. */
export async function misbehaviours(culprit: { id: string; key: string }, victim: string): Promise<Record<string, () => Promise<unknown>>> {
  const auth = { Authorization: `Bearer ${await bearer(culprit)}`, 'Content-Type': 'application/json' };
  const own = `/v2.01/${culprit.id}`;
  let count = 0;
  const transfer = (id: string) =>
    JSON.stringify({ AuthorId: id, DebitedWalletId: id, CreditedWalletId: id, DebitedFunds: { Currency: 'EUR', Amount: 100 }, Fees: { Currency: 'EUR', Amount: 0 } });
  return {
    'guesses keys of the other client': () => fromElsewhere('POST', '/v2.01/oauth/token', basic(victim, `wrong-${count++}`)),
    'guesses keys of clients that do not exist': () => fromElsewhere('POST', '/v2.01/oauth/token', basic(`made-up-${count++}`, 'wrong')),
    'names ids that no path can carry': () => fromElsewhere('POST', `${own}/transfers`, auth, transfer('a/b')),
    'sends bodies that are no JSON': () => fromElsewhere('POST', `${own}/users/natural`, auth, '{"FirstName": '),
    'sends large bodies': () => fromElsewhere('POST', `${own}/users/natural`, auth, `{"FirstName": "${'x'.repeat(1_500_000)}"}`),
    'asks for huge pages': () => fromElsewhere('GET', `${own}/transactions?Per_Page=1000000&Page=99999999`, auth),
    'asks for what belongs to the other client': () => fromElsewhere('GET', `/v2.01/${victim}/users`, auth),
  };
}

/** Opens connections from elsewhere, each with the same octets on it, and takes nothing of the answers; gives what closes them. */
async function held(connections: number, octets: string): Promise<() => void> {
  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<ReturnType<typeof connect>>((resolve, reject) => {
          const socket = connect({ host: target.hostname, port: Number(target.port), localAddress: ELSEWHERE });
          socket.pause();
          socket.once('error', reject);
          socket.write(octets, () => {
            socket.off('error', reject).on('error', () => undefined); // The gateway may end it.
            resolve(socket);
          });
        }),
    ),
  );
  return () => sockets.forEach((socket) => socket.destroy());
}

/** Ways to hang on to requests, each with so many connections; each gives what lets go of them. */
export async function hangingOn(culprit: { id: string; key: string }, connections: number): Promise<Record<string, () => Promise<() => void>>> {
  const head = `Host: ${target.host}\r\nAuthorization: Bearer ${await bearer(culprit)}\r\n`;
  const body = 'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"AuthorId": "';
  return {
    'begins bodies and never ends them': () => held(connections, `POST /v2.01/${culprit.id}/transfers HTTP/1.1\r\n${head}${body}`),
    'begins them where tokens are issued': () =>
      held(connections, `POST /v2.01/oauth/token HTTP/1.1\r\nHost: ${target.host}\r\nAuthorization: Basic eDp5\r\n${body}`),
    'asks for answers and takes none': () => held(connections, `GET /v2.01/${culprit.id}/countries/authorizations HTTP/1.1\r\n${head}\r\n`.repeat(60)),
  };
}
