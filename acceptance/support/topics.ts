import { execFile } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { portBase, root, status } from './platform.ts';

/** An event as it stands on a topic. */
export interface Told {
  id: string;
  source: string;
  type: string;
  subject: string;
  clientid?: string;
  data: any;
}

/** The Java that runs the broker. */
async function java(): Promise<string> {
  const broker = (await status()).find((each) => each.name === 'kafka');
  try {
    return readlinkSync(`/proc/${broker?.pid}/exe`);
  } catch {
    return process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  }
}

/** All events of one client on some topics; those of one object in the order of their publication, repeats included. */
export async function told(topics: string[], clientId: string): Promise<Told[]> {
  const { stdout } = await promisify(execFile)(
    await java(),
    [
      '-cp',
      path.join(root, 'launcher/target/lib/*'),
      path.join(root, 'acceptance/support/TopicReader.java'),
      `127.0.0.1:${portBase + 12}`,
      ...topics,
    ],
    { maxBuffer: 512 * 1024 * 1024 },
  );
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Told)
    .filter((event) => event.clientid === clientId);
}
