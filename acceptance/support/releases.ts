import { type ChildProcess, execFileSync, spawn, type StdioOptions } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { data, eventually, portBase, root } from './platform.ts';

/** A built checkout of one release. */
export interface Release {
  name: string;
  root: string;
}

export const later: Release = { name: 'this release', root };
export const earlier: Release = { name: 'the earlier release', root: process.env.KONTOR_EARLIER ?? '' };

/** Services that are replaced one by one, in an order that a cluster may choose, and the offsets of their ports. */
export const services: Record<string, number> = {
  'identity-service': 1,
  'wallet-service': 2,
  'transaction-service': 3,
  'compliance-service': 4,
  'dispute-service': 5,
  'reporting-service': 6,
  'webhook-service': 7,
  sandbox: 8,
  gateway: 0,
};

/** Ports of instances that run beside the supervised ones lie this far above. */
export const BESIDE = 50;

/** Runs `./kontor …` of one release on the shared data folder. Throws when it fails. */
export function kontor(release: Release, ...args: string[]): string {
  return execFileSync(path.join(release.root, 'kontor'), [...args, '--data', data, '--port-base', String(portBase)], {
    encoding: 'utf8',
    env: { ...process.env, KONTOR_AOT: 'off' },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** How a service runs: what an instance of another release is started with. */
export interface Launch {
  command: string[];
  environment: Record<string, string>;
}

/** Reads it from the running process (Linux). */
export function launchOf(service: string): Launch {
  const pid = readFileSync(path.join(data, 'pids', service), 'utf8').split('\n')[0];
  const words = (file: string) =>
    readFileSync(`/proc/${pid}/${file}`, 'utf8')
      .split('\0')
      .filter((word) => word !== '');
  const environment = words('environ').map((line) => {
    const end = line.indexOf('=');
    return [line.slice(0, end), line.slice(end + 1)];
  });
  return { command: words('cmdline'), environment: Object.fromEntries(environment) };
}

/** An instance that this process started, outside of the supervisor. */
export class Instance {
  readonly service: string;
  private readonly port: number;
  private readonly child: ChildProcess;

  private constructor(service: string, port: number, child: ChildProcess) {
    this.service = service;
    this.port = port;
    this.child = child;
  }

  /**
   * Starts a service of a release like the launch it stands in for; `beside` lifts its own port and those of the
   * services it calls.
   */
  static start(release: Release, service: string, like: Launch, beside = 0): Instance {
    const jar = path.join(release.root, service, 'target', `${service}-0.1.0-SNAPSHOT-app.jar`);
    const command = [...like.command.slice(0, like.command.indexOf('-jar')), '-jar', jar];
    const port = portBase + services[service] + beside;
    const environment: Record<string, string> = { ...like.environment, SERVER_PORT: String(port) };
    for (const name of Object.keys(environment)) {
      if (beside && name.startsWith('KONTOR_SERVICES_') && name !== 'KONTOR_SERVICES_SANDBOX') {
        environment[name] = environment[name].replace(/\d+$/, (called: string) => String(Number(called) + beside));
      }
    }
    const name = `${service}-${beside ? 'beside' : 'earlier'}.log`;
    const log = openSync(path.join(data, 'logs', name), 'a');
    const stdio: StdioOptions = ['ignore', log, log];
    const child = spawn(command[0], command.slice(1), { env: environment, cwd: data, stdio });
    return new Instance(service, port, child);
  }

  async ready(): Promise<void> {
    await eventually(
      `${this.service} on port ${this.port} is ready`,
      async () => {
        if (this.child.exitCode !== null) return 'ended';
        return (await fetch(`http://127.0.0.1:${this.port}/actuator/health/readiness`)).ok && 'ready';
      },
      600,
      500,
    );
    if (this.child.exitCode !== null) throw new Error(`${this.service} ended while it started; see ${data}/logs`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 60_000);
    await ended;
    clearTimeout(late);
  }
}

/** Log lines that say an event or an item was given up. */
export function deadLetters(): string[] {
  const folder = path.join(data, 'logs');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.log'))
    .flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => /is a dead letter|is parked/.test(line))
        .map((line) => `${file}: ${line}`),
    );
}
