import { request } from 'node:http';
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
