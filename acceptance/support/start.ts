import { external, kontor } from './platform.ts';

export default function start(): void {
  if (external) return;
  // The contract's first retry comes after ten minutes; the stories cannot wait that long.
  process.env.KONTOR_WEBHOOK_RETRYAFTER = '2s,10m,10m,8h';
  // A call whose process died is made again soon.
  process.env.KONTOR_WEBHOOK_LEASE = '10s';
  // Bad days need more calls than a client's windows allow; that the windows are told is a story of its own.
  process.env.KONTOR_GATEWAY_RATELIMITS_ENFORCED = 'false';
  // What a dead process has begun is looked at after five seconds instead of fifteen.
  process.env.KONTOR_SET_KONTOR_WORKFLOW_FIRSTCHECKAFTER = '5s';
  // One story holds a key per permission at once.
  process.env.KONTOR_IDENTITY_KEYS_ACTIVEMAX = '100';
  // Start-up caches only where the stories start processes again and again.
  process.env.KONTOR_AOT ??= 'transaction-service,wallet-service,sandbox';
  kontor('reset', '--yes'); // a fresh world, whatever an earlier run left
  kontor('up', '-d');
}
