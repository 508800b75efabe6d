// liar.mjs - a provider that lies in the way it is told: it signs everybody in at once, and its answers are wrong in one
// thing. ISSUER, CLIENT, SECRET; it writes "ready" when it listens. With MODE=asks everybody says who they are on a page of its
// own, and is believed. For the test alone:
//
//   GET /tell?mode=nonce&sub=s-1&email=a@b.example&verified=true     from now on
//   GET /tell?now=a@b.example                                        whoever took their time has had enough
//   GET /asked                                                       how often what was asked, "auth 1 keys 2 …"
import { createServer } from 'node:http';
import { createHash, createHmac, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const { ISSUER, CLIENT, SECRET, MODE } = process.env;
const make = kid => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });
const codes = new Map();
const held = new Map(), enough = new Set();     // whoever takes their time → their answer; who has had enough of it
const asked = { description: 0, keys: 0, auth: 0, token: 0 };
let lastTold = { mode: 'good', sub: 's-1', email: '', verified: 'true' };
let keys = [make('k1')];

const encoded = it => Buffer.from(typeof it === 'string' ? it : JSON.stringify(it)).toString('base64url');

// What makes the answer a lie: changes of claims, or of how it is signed.
const lies = {
  nonce: it => { it.claims.nonce = encoded(randomBytes(32).toString('hex')).slice(0, 43); },
  'no-nonce': it => { delete it.claims.nonce; },
  audience: it => { it.claims.aud = 'another-portal'; },
  party: it => { it.claims.aud = [CLIENT, 'another-portal']; it.claims.azp = 'another-portal'; },
  issuer: it => { it.claims.iss = 'https://another.example'; },
  expired: it => { it.claims.exp = it.claims.iat - 120; it.claims.iat -= 300; },
  none: it => { it.header.alg = 'none'; it.sign = () => ''; },
  hs256: it => { it.header.alg = 'HS256'; it.sign = text => createHmac('sha256', SECRET).update(text).digest('base64url'); },
  'hs256-key': it => {
    it.header.alg = 'HS256';
    it.sign = text => createHmac('sha256', createPublicKey(keys[0].privateKey).export({ type: 'spki', format: 'pem' })).update(text).digest('base64url');
  },
  key: it => { it.header.kid = 'nobody-knows'; },
  signature: it => { const good = it.sign; it.sign = text => good(`${text}.`); },
  rotated: it => { it.header.kid = 'k2'; it.key = keys.find(key => key.kid === 'k2'); },
};

function token(nonce, told) {
  const now = Math.floor(Date.now() / 1000);
  const it = {
    header: { alg: 'RS256', kid: 'k1', typ: 'JWT' },
    claims: {
      iss: ISSUER, sub: told.sub, aud: CLIENT, iat: now, exp: now + 300, nonce, given_name: 'Zoe', family_name: 'Example',
      ...(told.email && { email: told.email, email_verified: told.verified === 'true' }),
    },
    key: keys[0],
  };
  it.sign = text => sign('sha256', Buffer.from(text), it.key.privateKey).toString('base64url');
  lies[told.mode]?.(it);
  const text = `${encoded(it.header)}.${encoded(it.claims)}`;
  return `${text}.${it.sign(text)}`;
}

function answer(res, status, body) {
  res.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
}

// A link of the portal leads here: what it asks for is sent on with the answer.
const page = query => `<!DOCTYPE html><html lang="en"><head><title>Example ID</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { font: 16px system-ui; margin: 24px } input, button { font: inherit } :focus { outline: 3px solid }</style></head><body><main>
<h1>Example ID</h1><form action="/auth">${[...query].map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`).join('')}
<p><label for="email">Who are you?</label> <input id="email" name="email"></p><p><input type="checkbox" id="late" name="late" value="late"><label for="late">Take your time</label></p>
<p><button name="mode" value="yes">Sign in</button> <button name="mode" value="no">Rather not</button></p></form></main></body></html>`;

const ways = {
  '/.well-known/openid-configuration': (req, res) => {
    asked.description++;
    answer(res, 200, { issuer: ISSUER, authorization_endpoint: `${ISSUER}/auth`, token_endpoint: `${ISSUER}/token`, jwks_uri: `${ISSUER}/keys` });
  },
  '/keys': (req, res) => {
    asked.keys++;
    answer(res, 200, { keys: keys.map(key => ({ ...createPublicKey(key.privateKey).export({ format: 'jwk' }), kid: key.kid, use: 'sig' })) });
  },
  '/auth': (req, res, query) => {
    asked.auth++;
    if (MODE === 'asks' && !query.has('mode'))
      return answer(res, 200, page(query));
    const told = MODE === 'asks' ? { mode: query.get('mode') === 'no' ? 'error' : query.get('late') ?? 'good', sub: query.get('email'), email: query.get('email'), verified: 'true' } : lastTold;
    const code = randomBytes(16).toString('hex');
    const back = new URL(query.get('redirect_uri'));
    codes.set(code, { ...Object.fromEntries(query), told });
    back.searchParams.set('state', query.get('state'));
    if (told.mode === 'error') {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'The person said no');
    } else {
      back.searchParams.set('code', code);
    }
    back.searchParams.set('session_state', 'what others ignore');
    if (told.mode === 'other-iss')
      back.searchParams.set('iss', 'https://another.example');
    res.writeHead(303, { location: back.href }).end();
  },
  '/token': (req, res, query, form) => {
    asked.token++;
    const begun = codes.get(form.get('code'));
    const told = MODE === 'asks' && begun ? begun.told : lastTold;
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    const basic = `Basic ${Buffer.from(`${CLIENT}:${encodeURIComponent(SECRET)}`).toString('base64')}`;
    codes.delete(form.get('code'));
    if (req.headers.authorization !== basic)
      answer(res, 401, { error: 'invalid_client' });
    else if (!begun || challenge !== begun.code_challenge || begun.code_challenge_method !== 'S256' || form.get('redirect_uri') !== begun.redirect_uri || told.mode === 'used')
      answer(res, 400, { error: 'invalid_grant' });
    else if (told.mode === 'broken')
      answer(res, 200, '<html>It works</html>');
    else if (told.mode === 'endless')
      answer(res, 200, 'x'.repeat(1 << 20));
    else if (told.mode === 'failing')
      answer(res, 502, '<html>Bad gateway</html>');
    else if (told.mode !== 'slow')
      (told.mode === 'late' && !enough.has(told.email) ? it => held.set(told.email, it) : it => it())(() => answer(res, 200, { token_type: 'Bearer', access_token: 'a', id_token: token(begun.nonce, told) }));
  },
  '/tell': (req, res, query) => {
    if (query.has('now')) {
      enough.add(query.get('now'));
      held.get(query.get('now'))?.();
      return answer(res, 200, 'told');
    }
    lastTold = { mode: 'good', sub: 's-1', email: '', verified: 'true', ...Object.fromEntries(query) };
    if (lastTold.mode === 'rotated')
      keys = [keys[0], make('k2')];
    answer(res, 200, 'told');
  },
  '/asked': (req, res) => answer(res, 200, Object.entries(asked).flat().join(' ')),
};

createServer((req, res) => {
  const { pathname, searchParams } = new URL(req.url, ISSUER);
  let body = '';
  req.on('data', some => { body += some; });
  req.on('end', () => (ways[pathname] ?? ((_, to) => answer(to, 404, '')))(req, res, searchParams, new URLSearchParams(body)));
}).listen(new URL(ISSUER).port, '127.0.0.1', () => console.log('ready'));
