import { external, kontor } from './platform.ts';

export default function start(): void {
  if (external) return;
  kontor('up', '-d');
}
