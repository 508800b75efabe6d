#!/usr/bin/env node
// random-requests.js - random-requests.js URL COOKIE CSRF SEED COUNT: requests that are nearly right, of every
// kind. Prints each answer that is a failure of the portal's, then how many had which status.
'use strict';
const http = require('http');
const [url, cookie, csrf, seed, count] = process.argv.slice(2);

let state = Number(seed) >>> 0; // mulberry32: the same seed, the same requests
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = n => Math.floor(random() * n);
const one = list => list[below(list.length)];
const maybe = (p, a, b) => (random() < p ? a() : b());

const paths = ['/', '/sign-in', '/sign-out', '/invite/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '/forgotten', '/catalog', '/help',
  '/credentials', '/credentials/upload', '/credentials/upload/coursework', '/credentials/upload/presenting', '/credentials/drafts/1',
  '/credentials/drafts/2', '/credentials/drafts/1/evidence/1', '/credentials/progress', '/credentials/progress/ACP-JCA',
  '/credentials/progress/AC-JPA', '/credentials/progress/ACP-JCA/history', '/exams/activities', '/exams/activities/1',
  '/exams/activities/1/evidence/1', '/profile', '/feeds/programme.xml', '/schema/page.rnc', '/static/recert.css'];
// Signing out would be the end of it.
const forms = ['/sign-in', '/invite/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '/credentials/upload', '/credentials/upload/coursework',
  '/credentials/drafts/1', '/credentials/drafts/2', '/exams/activities/1', '/profile'];
const names = ['login', 'password', 'next', 'password-again', 'group', 'option', 'date', 'title', 'language', 'notes', 'activity',
  'remove-image', 'action', 'given-name', 'family-name', 'new-password', 'end-session', 'q', 'status', 'year', 'sort', 'page',
  'notice', 'draft', 'type', 'size', 'csrf', 'key', 'role', '', 'a'.repeat(300)];
const values = ['', '0', '1', '-1', '4294967296', '999999999', '2026-01-31', '2024-02-29', '2025-02-29', '0000-00-00', '9999-12-31', 'coursework', 'renewal',
  'amend', 'withdraw', 'save', 'submit', 'discard', 'all', 'thumbnail', 'en', 'de', 'date', '-title', 'recorded', 'Ada', '/', '//x', '/profile',
  '%00', '\u0000', '\u0007', '\ufffe', '<script>', '"\'>', '\u{1f702}', 'e\u0301', 'x'.repeat(201), 'y'.repeat(4001), ' ', '\t', '\r\n', '; DROP', '${x}', '{{x}}', '../..'];
const types = ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded', 'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b', 'multipart/form-data', 'application/json', 'text/xml', ''];
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

function spoil(bytes) {
  const b = Buffer.from(bytes);
  for (let n = below(4); n > 0 && b.length; n--) b[below(b.length)] = below(256);
  return b.subarray(0, maybe(0.8, () => b.length, () => below(b.length + 1)));
}
function pairs() {
  const list = [];
  for (let n = below(6); n > 0; n--) list.push([one(names), one(values)]);
  if (random() < 0.9) list.push(['csrf', csrf]);
  if (random() < 0.9) list.push(['key', 'k' + below(1e6)]);
  return list;
}
function urlencoded(list) {
  return Buffer.from(list.map(p => p.map(encodeURIComponent).join('=')).join(one(['&', '&', '&', '&&', ';'])));
}
function multipart(list) {
  const parts = list.map(([n, v]) => Buffer.from(`--b\r\nContent-Disposition: form-data; name="${n.replace(/["\r\n\0]/g, '')}"\r\n\r\n${v}\r\n`));
  for (let n = below(3); n > 0; n--) {
    parts.push(Buffer.from('--b\r\nContent-Disposition: form-data; name="image"; filename="x.png"\r\nContent-Type: image/png\r\n\r\n'));
    parts.push(maybe(0.5, () => png, () => spoil(png)), Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('--b--\r\n')]);
}
function address(method) {
  let path = one(method === 'POST' && random() < 0.95 ? forms : paths.filter(p => p !== '/sign-out' || method !== 'POST'));
  if (random() < (method === 'POST' ? 0.02 : 0.3)) path += '.xml';
  if (random() < 0.1) path = path.replace(/[^/]+$/, () => encodeURIComponent(one(values)));
  if (random() < 0.05) path += one(['/', '%', '%zz', '%00', '%ff', '/..', '?', '#']);
  if (random() < 0.4) path += '?' + urlencoded(pairs().slice(0, 3));
  return path.replace(/[^\x21-\x7e]/g, '');
}
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
function ask() {
  const method = one(['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'POST', 'HEAD', random() < 0.2 ? 'PUT' : 'GET']);
  const headers = { accept: one(['*/*', 'text/html', 'application/xml', 'application/json', 'image/webp', 'x', '']) };
  if (random() < 0.9) headers.cookie = cookie;
  if (random() < 0.2) headers['if-none-match'] = one(['*', 'W/"1-x"', '"', 'W/"99999999999999999999-a"', '"5-"']);
  if (random() < 0.2) headers['accept-language'] = one(['de', 'en;q=0.5, *', ';;q=', 'x'.repeat(500)]);
  if (random() < 0.2) headers.origin = one([url, 'null', 'https://x']);
  let body = null;
  if (method === 'POST') {
    headers['content-type'] = one(types);
    const list = pairs();
    body = headers['content-type'].startsWith('multipart') ? multipart(list) : urlencoded(list);
    if (random() < 0.2) body = spoil(body);
    headers['content-length'] = body.length;
  }
  const path = address(method);
  return new Promise(resolve => {
    const r = http.request(url + path, { method, headers, agent, timeout: 20000 }, answer => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode >= 500) console.log(`${answer.statusCode} ${method} ${path} ${JSON.stringify(headers)} ${body ? body.toString('base64').slice(0, 2000) : ''}`);
        resolve(answer.statusCode);
      });
    });
    r.on('timeout', () => r.destroy(new Error('timeout')));
    r.on('error', e => { console.log(`none ${method} ${path} ${e.message}`); resolve('none'); });
    r.end(body);
  });
}
(async () => {
  const had = {};
  const worker = async n => { for (; n > 0; n--) { const s = await ask(); had[s] = (had[s] || 0) + 1; } };
  await Promise.all([1, 2, 3, 4].map(() => worker(Math.ceil(Number(count) / 4))));
  console.log(Object.keys(had).sort().map(s => `${s}: ${had[s]}`).join(', '));
})();
