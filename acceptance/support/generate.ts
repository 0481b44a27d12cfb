/** Seeded generation of bad input from an OpenAPI schema; the same seed gives the same requests. */

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  format?: string;
}

export interface Operation {
  method: string;
  template: string;
  /** Whether a key that may only read may call it. */
  reads: boolean;
  body?: Schema;
  schemas: Record<string, Schema>;
}

/** Numbers that JSON can say and JavaScript cannot; they become bare after the body was written. */
const RAW = ['9223372036854775807', '9223372036854775808', '-9223372036854775809', '99999999999999999999999', '1e400', '1e-400', '0.1e1', '1.0000000000000001', '-0'];

const NUL = String.fromCharCode(0);
const LONE = String.fromCharCode(0xd800);

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  of<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T;
  }
}

function nested(depth: number): Json {
  let value: Json = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { Deep: value };
  return value;
}

export function oddText(random: Random): string {
  return random.of([
    () => '',
    () => ' ',
    () => `a${NUL}b`,
    () => NUL,
    () => LONE,
    () => `x${LONE}y`,
    () => 'x'.repeat(10_000),
    () => 'é'.repeat(300),
    () => '😀'.repeat(80),
    () => String.fromCharCode(0x202e, 0xfeff, 0xfffe, 0x7f, 0x1b),
    () => "'; DROP TABLE wallet; --",
    () => '<script>alert(1)</script>',
    () => '../../../etc/passwd',
    () => '%00%2e%2e%2f',
    () => '${jndi:ldap://localhost/x}',
    () => '{{7*7}}',
    () => '\r\nX-Injected: yes',
    () => 'null',
    () => '1e9999',
    () => '٣٤',
    () => '-1',
    () => '0x10',
    () => '99999999999999999999',
    () => 'http://169.254.169.254/latest',
    () => 'file:///etc/passwd',
    () => 'http://[::1',
    () => 'javascript:alert(1)',
    () => 'a@b',
    () => 'ZZ',
    () => 'XXX',
    () => 'eur',
  ])();
}

export function oddValue(random: Random): Json {
  return random.of<() => Json>([
    () => null,
    () => true,
    () => 'true',
    () => -1,
    () => 0,
    () => 1.5,
    () => 2_147_483_648,
    () => -2_147_483_649,
    () => 253_402_300_800,
    () => `@@${random.of(RAW)}@@`,
    () => `@@${random.of(RAW)}@@`,
    () => ({}),
    () => [],
    () => [[]],
    () => [null],
    () => ({ Currency: 'EUR' }),
    () => ({ Amount: '@@99999999999999999999@@', Currency: 'EUR' }),
    () => ({ Amount: 1, Currency: random.of(['XXX', 'EURO', '', 'KWD', 'usd']) }),
    () => Array.from({ length: 200 }, (_, i) => i),
    () => nested(random.of([10, 100, 600, 1200])),
    () => oddText(random),
    () => oddText(random),
    () => oddText(random),
  ])();
}

const SAMPLES: Record<string, Json> = {
  Currency: 'EUR', Amount: 100, Email: 'somebody@people.example', Country: 'FR', Nationality: 'FR', CountryOfResidence: 'FR', Culture: 'FR',
  Birthday: 466_646_400, Type: 'IDENTITY_PROOF', Status: 'VALIDATION_ASKED', EventType: 'KYC_CREATED', Url: 'https://hooks.offline.example/x',
  SecureModeReturnURL: 'https://shop.example/back', ReturnURL: 'https://shop.example/back', CardType: 'CB_VISA_MASTERCARD', SecureMode: 'DEFAULT',
  IBAN: 'FR7630004000031234567890143', File: 'JVBERi0xLjcg', LegalPersonType: 'BUSINESS', UserCategory: 'PAYER', Sort: 'CreationDate:ASC',
  PaymentStatus: 'CANCELED', PostalCode: '75001', City: 'Paris', AddressLine1: '1 rue A', Permissions: ['users:read'],
};

/** A value that fits the schema more or less; ids are looked up by the member's name. */
export function sample(random: Random, operation: Operation, schema: Schema | undefined, name: string, ids: Record<string, string>, depth = 0): Json {
  if (!schema || depth > 6) return null;
  if (schema.$ref) return sample(random, operation, operation.schemas[schema.$ref.replace(/.*\//, '')], name, ids, depth + 1);
  const id = ids[name.charAt(0).toLowerCase() + name.slice(1)];
  if (id) return id;
  if (name === 'Owners') return [ids.userId];
  if (name in SAMPLES) return SAMPLES[name];
  if (schema.enum) return random.of(schema.enum);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.properties) {
    return Object.fromEntries(Object.entries(schema.properties).map(([key, value]) => [key, sample(random, operation, value, key, ids, depth + 1)]));
  }
  if (type === 'array') return [sample(random, operation, schema.items, name, ids, depth + 1)];
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return random.chance(0.5);
  if (type === 'object') return {};
  return `${name} text`;
}

function spots(value: Json, found: [Json, string | number][] = []): [Json, string | number][] {
  if (value && typeof value === 'object') {
    for (const key of Object.keys(value)) {
      found.push([value, key]);
      spots(value[key], found);
    }
  }
  return found;
}

/** A body, wrong in one to three places or as a whole. */
export function badBody(random: Random, operation: Operation, ids: Record<string, string>): string | undefined {
  if (random.chance(0.12)) {
    return random.of([
      undefined, '', '{', 'null', '[]', '[1]', '"text"', '7', '{"a":1}{"b":2}', '{"a":1,}', `{"a":"${'x'.repeat(100_000)}"}`, '{'.repeat(3000), `${'['.repeat(3000)}${']'.repeat(3000)}`,
      '\ufeff{}', '<xml/>', 'a=b&c=d', `{"Tag":"${NUL}"}`, '{"Tag":"\\uD800"}', '{"Tag":"\\u0000"}', `{"${'k'.repeat(60_000)}":1}`, '{"__proto__":{"x":1},"Tag":{"$ne":null}}', '{"Amount":1e999999999}',
    ]);
  }
  const body = sample(random, operation, operation.body, '', ids) ?? {};
  for (let i = 1 + random.below(3); i > 0; i--) {
    const places = spots(body);
    if (places.length === 0) break;
    const [at, key] = random.of(places);
    const kind = random.next();
    if (kind < 0.65) at[key] = oddValue(random);
    else if (kind < 0.8) delete at[key];
    else if (kind < 0.9 && !Array.isArray(at)) {
      at[String(key).toUpperCase()] = at[key];
      at[String(key).toLowerCase()] = oddValue(random);
    } else if (!Array.isArray(at)) at[`Odd${random.below(100)}`] = oddValue(random);
  }
  return JSON.stringify(body).replaceAll(/"@@([^"]*)@@"/g, '$1');
}

const ODD_QUERY = ['page', 'per_page', 'Sort', 'Status', 'Type', 'Nature', 'ResultCode', 'BeforeDate', 'AfterDate', 'Active', 'EventType', 'Currency', 'DisputeType', 'PaymentStatus', 'Query', 'ScaContext', 'Kind', 'MinAmount', 'MaxAmount', 'Action', 'ResourceId', 'ActorId'];
const ODD_QUERY_VALUES = ['0', '-1', '1', '2', '100', '101', '2147483648', '9223372036854775807', '99999999999999999999', '1.5', 'CreationDate:ASC', 'CreationDate:DESC_Id:ASC', 'Id;DROP:ASC', 'Sort:UP', ':', '_', 'SUCCEEDED,FAILED', ',,,', 'NONSENSE', 'true', 'maybe', 'EUR', '1e3', '253402300800'];

export function badQuery(random: Random): string {
  if (random.chance(0.3)) return '';
  const parts: string[] = [];
  for (let i = 1 + random.below(4); i > 0; i--) {
    const name = random.of(ODD_QUERY);
    const value = random.chance(0.7) ? random.of(ODD_QUERY_VALUES) : oddText(random).slice(0, 2000);
    parts.push(`${random.chance(0.2) ? name.toUpperCase() : name}=${encode(value)}`);
  }
  return `?${parts.join('&')}${random.chance(0.03) ? random.of(['&', '&=', '&%zz', '&a', '&[]=1', '&page=1&page=2']) : ''}`;
}

/** Percent-encoded; a lone surrogate in the only way that it can be sent. */
export function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
}

export function oddId(random: Random): string {
  return random.of(['unknown', '0', '-1', '1e9', 'null', '%00', 'a%00b', '%2e%2e', '%2F', '%5C', '%25', '%ED%A0%80', '%FF', "'", '%22', '%3Cb%3E', 'x'.repeat(130), 'x'.repeat(3000), '%20', '%09', ';a=b', 'a;b', '{id}', '%7Bid%7D', '*', '%F0%9F%98%80', 'WLT_M_01', '9'.repeat(40)]);
}

/** Letter case and slashes as careless callers write them. */
export function carelessPath(random: Random, path: string): string {
  const segments = path.split('/');
  return segments
    .map((segment, i) => (i > 0 && i !== 2 && /^[a-z-]+$/.test(segment) && random.chance(0.2) ? segment.toUpperCase() : segment))
    .join(random.chance(0.1) ? '//' : '/')
    .concat(random.chance(0.1) ? '/' : '');
}

export const MEDIA_TYPES: (string | undefined)[] = ['application/json', 'application/json', 'application/json', 'application/json; charset=utf-8', 'application/json; charset=utf-16', 'text/plain', 'application/xml', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'nonsense', ';;;', undefined];

/** Methods that no operation has, or that proxies treat in ways of their own. */
export const ODD_METHODS = ['HEAD', 'OPTIONS', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'LINK', 'QUERY', 'get', 'Patch'] as const;

/** One more header that a careless or curious caller sends; what fetch itself refuses to send is left out. */
export function oddHeader(random: Random): [string, string] {
  return random.of<[string, string]>([
    ['Accept', 'application/xml'], ['Accept', 'text/plain'], ['Accept', 'nonsense'], ['Accept', ';;;'], ['Accept', 'application/json;q=2'], ['Accept', 'x'.repeat(4000)],
    ['Accept-Language', '*;q=;;,'], ['Accept-Language', 'zz-ZZ-x-'.repeat(200)], ['Accept-Charset', 'nonsense'], ['Accept-Encoding', 'identity;q=0'],
    ['Content-Encoding', 'gzip'], ['Content-Encoding', 'nonsense'], ['Content-Language', '\u00ff'], ['Range', 'bytes=0-1'], ['Range', 'lines=-'], ['If-Match', '*'],
    ['If-None-Match', '"x'], ['If-Modified-Since', 'yesterday'], ['If-Range', '"'], ['X-HTTP-Method-Override', 'DELETE'], ['X-Method-Override', 'PUT'],
    ['X-Forwarded-For', '127.0.0.1, ::1, nonsense'], ['X-Forwarded-Host', 'evil.example'], ['X-Forwarded-Proto', 'gopher'], ['X-Forwarded-Port', '-1'], ['X-Forwarded-Prefix', '/internal'],
    ['Forwarded', 'for="_x";host=;;'], ['X-Original-URL', '/internal/ledger/trial-balance'], ['X-Rewrite-URL', '/internal/clients'], ['Origin', 'null'], ['Origin', 'https://evil.example'],
    ['Sec-Fetch-Site', 'cross-site'], ['Cookie', 'SESSION=x; =; ;;a'], ['Cookie', `SESSION=${'y'.repeat(3000)}`], ['traceparent', '00-zz-zz-01'], ['tracestate', '=,='], ['baggage', '%%%=,'],
    ['Idempotency-Key', 'short'], ['Idempotency-Key', 'x'.repeat(300)], ['Idempotency-Key', 'sixteen characters'], ['Idempotency-Key', '../../../../../../../..'],
  ]);
}
