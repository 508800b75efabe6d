// provider.mjs - a real OpenID provider (npm oidc-provider) for one client, where everybody is signed in as PERSON at once.
// ISSUER, CLIENT, SECRET, CALLBACK; PERSON is the file of a JSON object: sub and claims. It writes "ready" when it listens.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import Provider from 'oidc-provider';

const { ISSUER, CLIENT, SECRET, CALLBACK, PERSON } = process.env;
const person = () => JSON.parse(readFileSync(PERSON, 'utf8'));
const people = new Map();

const provider = new Provider(ISSUER, {
  clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [CALLBACK] }],
  pkce: { required: () => true },
  claims: { email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, it) => `/interaction/${it.uid}` },
  findAccount: (ctx, sub) => ({ accountId: sub, claims: () => people.get(sub) }),
});

// Asked to sign in, somebody is; asked for consent, it is given.
async function interact(req, res) {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (prompt.name === 'login') {
    const who = person();
    people.set(who.sub, who);
    return provider.interactionFinished(req, res, { login: { accountId: who.sub } });
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
}

const callback = provider.callback();
createServer((req, res) => {
  if (req.url.startsWith('/interaction/'))
    interact(req, res).catch(error => { console.error(error); res.writeHead(500).end(); });
  else
    callback(req, res);
}).listen(new URL(ISSUER).port, '127.0.0.1', () => console.log('ready'));
