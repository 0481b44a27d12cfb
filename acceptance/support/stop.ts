import { external, kontor } from './platform.ts';

export default function stop(): void {
  if (external) return;
  kontor('down');
}
