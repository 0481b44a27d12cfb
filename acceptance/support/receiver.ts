import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of the merchant's own on this machine: where hooks and callbacks arrive, and payers come back to. */
export interface Receiver {
  /** Without a path. */
  url: string;
  /** How many calls wait for an answer. */
  open(): number;
  /** Ends it, with the calls that are open. */
  close(): void;
}

export async function startReceiver(answer: RequestListener): Promise<Receiver> {
  let open = 0;
  const server = createServer((request, response) => {
    open++;
    response.on('close', () => open--);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: () => open,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
