import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The running platform: where it is, how to operate it. A platform that runs already is used when KONTOR_ACCEPTANCE_PORT_BASE is set. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const external = process.env.KONTOR_ACCEPTANCE_PORT_BASE !== undefined;
export const portBase = Number(process.env.KONTOR_ACCEPTANCE_PORT_BASE ?? 19080);
export const data = process.env.KONTOR_ACCEPTANCE_DATA ?? path.join(root, '.kontor', 'acceptance');
export const gateway = `http://127.0.0.1:${portBase}`;
export const sandbox = `http://127.0.0.1:${portBase + 8}`;
export const keycloak = `http://127.0.0.1:${portBase + 9}`;
/** Keycloak as browsers see it. */
export const signInPages = `http://localhost:${portBase + 9}`;
export const wallet = `http://127.0.0.1:${portBase + 2}`;

/** Runs `./kontor …` and gives what it printed. Throws when it fails. */
export function kontor(...args: string[]): string {
  return execFileSync(path.join(root, 'kontor'), [...args, '--data', data, '--port-base', String(portBase)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** The same without holding up this process; gives what it printed. */
export async function kontorAsync(...args: string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(path.join(root, 'kontor'), [...args, '--data', data, '--port-base', String(portBase)]);
  return stdout;
}

/** A secret of the installation under test. */
export function secret(name: string): string {
  const line = readFileSync(path.join(data, 'secrets.properties'), 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name}=`));
  if (!line) throw new Error(`no ${name} in secrets.properties`);
  return line.slice(name.length + 1);
}

/** A token of one of the platform's service accounts; what it may call: docs/architecture.md, "Scopes". */
export async function accountToken(account: string): Promise<string> {
  const answer = await fetch(`${keycloak}/realms/kontor/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: `svc-${account}`,
      client_secret: secret(`KONTOR_SVC_${account.toUpperCase()}_SECRET`),
    }),
  });
  if (!answer.ok) throw new Error(`no token of ${account}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** A token of the operator's own service account, for internal calls such as the trial balance. */
export const operatorToken = () => accountToken('launcher');

export interface TrialBalance {
  balanced: boolean;
  currencies: { currency: string; sum: number; accounts: number; entries: number }[];
  brokenChains: string[];
  differences: string[];
}

/** Calls an internal endpoint of a service as the operator. */
export async function internal<T>(offset: number, method: string, pathname: string, body?: unknown): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${portBase + offset}${pathname}`, {
    method,
    headers: { Authorization: `Bearer ${await operatorToken()}`, 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${pathname}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export const trialBalance = () => internal<TrialBalance>(2, 'GET', '/internal/ledger/trial-balance');

/** Lets a service die as by kill -9 when so many objects have reached a point; see docs/architecture.md, section 2. */
export const armDeath = (offset: number, point: string, count = 1, subjects?: string[]) =>
  internal(offset, 'PUT', '/internal/crash-point', { point, count, subjects });

/** Calls the sandbox's admin API. */
export async function outside<T = unknown>(pathname: string, body: unknown = {}): Promise<T> {
  const answer = await fetch(sandbox + pathname, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`sandbox ${pathname}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** Waits until the check gives a value that is not undefined, null or false. */
export async function eventually<T>(what: string, check: () => Promise<T>, seconds = 30, pauseMillis = 200): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await check();
      if (value) return value as Exclude<T, false | null | undefined>;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMillis));
  }
  throw new Error(`${what}: not within ${seconds} s${last ? ` (${JSON.stringify(last) ?? String(last)})` : ''}`);
}

interface Row {
  name: string;
  pid: number;
  status: string;
}

/** What runs, as `./kontor status --json` says; it exits with a status of its own when something is not ready. */
export async function status(): Promise<Row[]> {
  const text = await kontorAsync('status', '--json').catch((error: { stdout?: string }) => error.stdout ?? '');
  const parsed = JSON.parse(text) as { services?: Row[]; parts?: Row[] } | Row[];
  return Array.isArray(parsed) ? parsed : (parsed.parts ?? parsed.services ?? []);
}

const pidOf = (name: string) => Number(readFileSync(path.join(data, 'pids', name), 'utf8').split('\n')[0]);

/**
 * Kills a part with -9 and waits until its next process is ready. A service is asked itself: `./kontor status` asks all of
 * them, and the part that starts needs the processor.
 */
export async function killAndComeBack(name: string): Promise<void> {
  const killed = pidOf(name);
  process.kill(killed, 'SIGKILL');
  await eventually(`${name} is started again`, async () => pidOf(name) !== killed, 30);
  await eventually(`${name} is ready`, () => isReady(name), 120, 500);
}

async function isReady(name: string): Promise<boolean> {
  const offset = offsets[name];
  if (offset === undefined) return (await status()).some((each) => each.name === name && each.status === 'ready');
  return (await fetch(`http://127.0.0.1:${portBase + offset}/actuator/health/readiness`)).ok;
}

/** Ports of the services that stories kill; see docs/architecture.md, section 1. */
const offsets: Record<string, number> = { 'wallet-service': 2, 'transaction-service': 3, sandbox: 8 };
