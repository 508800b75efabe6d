// node.mjs - the Node peers, one process: /table asks by table, /record reads the portal's packed record.
//
//   node node.mjs SOCKET TEMPLATE      DB_SOCKET, DB_USER, DB_PASSWORD in the environment
import crypto from 'node:crypto';
import fs from 'node:fs';
import fastify from 'fastify';
import mysql from 'mysql2/promise';

const [socket, template] = process.argv.slice(2);
const { page } = await import(template);
const db = mysql.createPool({
        socketPath: process.env.DB_SOCKET, user: process.env.DB_USER, password: process.env.DB_PASSWORD,
        database: 'recert', connectionLimit: 8, dateStrings: true,
});
const ask = async (sql, values) => (await db.execute(sql, values))[0];

const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'private, no-cache',
        'Vary': 'Cookie',
        'Content-Security-Policy': "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
};

// --- What a template needs
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const text = (s) => /[&<>]/.test(s) ? s.replace(/[&<>]/g, (c) => escapes[c]) : s;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayOfText = (s) => `${+s.slice(8)}\u00a0${months[s.slice(5, 7) - 1]}\u00a0${s.slice(0, 4)}`;   // 2026-11-09; dates do not break
const dayOfNumber = (n) => {                                                               // days since 1970
        const d = new Date(n * 86400000);
        return `${d.getUTCDate()}\u00a0${months[d.getUTCMonth()]}\u00a0${d.getUTCFullYear()}`;
};
const viewerId = (n) => 'AT' + String(n).padStart(8, '0');

// --- The session: of the cookie's token by its hash; over when unused for an hour, or at its end
const tokenHash = (cookies = '') => {
        const token = /(?:^|;\s*)recert=([\w-]{43})(?:;|$)/.exec(cookies);
        return token && crypto.createHash('sha256').update(Buffer.from(token[1], 'base64url')).digest();
};
const instant = (s) => Date.parse(s.replace(' ', 'T') + 'Z');
const valid = (s) => s && instant(s.ends) > Date.now() && instant(s.used) > Date.now() - 3600000;

const sqlSession =
        `SELECT s.used, s.ends, a.role, a.candidate_id, CONCAT_WS(' ', pe.given_name, pe.family_name) AS name, p.revision
        FROM session AS s JOIN account AS a ON a.account_id = s.account_id AND a.enabled
        JOIN person AS pe ON pe.candidate_id = a.candidate_id JOIN programme AS p ON p.programme_id = 1
        WHERE s.token_hash = ?`;
const sqlAwards =
        `SELECT w.place, c.code, w.on_day, w.expires, w.basis, w.void, w.number
        FROM award AS w JOIN certification AS c ON c.certification_id = w.certification_id WHERE w.candidate_id = ?`;
const sqlActivities =
        `SELECT v.activity_id, o.name AS \`option\`, v.on_day, v.entered, v.status, v.decided, t.title, t.reason
        FROM activity AS v JOIN \`option\` AS o ON o.option_id = v.option_id
        LEFT JOIN activity_text AS t ON t.candidate_id = v.candidate_id AND t.activity_id = v.activity_id
        WHERE v.candidate_id = ?`;
const sqlChanges =
        `SELECT 'extension' AS what, certification_id, granted AS on_day, expires, void FROM extension WHERE candidate_id = ?
        UNION ALL SELECT 'revocation', certification_id, on_day, NULL, void FROM revocation WHERE candidate_id = ?`;
const sqlRecord =
        `SELECT s.used, s.ends, a.role, a.candidate_id, CONCAT_WS(' ', pe.given_name, pe.family_name) AS name, p.revision, r.packed
        FROM session AS s JOIN account AS a ON a.account_id = s.account_id AND a.enabled
        JOIN person AS pe ON pe.candidate_id = a.candidate_id JOIN programme AS p ON p.programme_id = 1
        JOIN record AS r ON r.candidate_id = a.candidate_id
        WHERE s.token_hash = ?`;

// --- The record, as fcgi/store/record.c packs it. Awards, activities, extensions, revocations; little-endian.
const options = Object.fromEntries((await ask('SELECT option_id, name FROM `option`', [])).map((o) => [o.option_id, o.name]));
function unpack(b) {
        let at = 17;
        const word = () => { at += 4; return b.readInt32LE(at - 4); };
        const texts = (count) => {              // a bit for each that is there, then these, each with its NUL
                const there = b[at++], out = [];
                for (let i = 0; i < count; i++)
                        if (there & 1 << i) {
                                const end = b.indexOf(0, at);
                                out[i] = b.utf8Slice(at, end);
                                at = end + 1;
                        }
                return out;
        };
        const awards = [], activities = [], extensions = [], revocations = [];
        for (let n = b.readUInt32LE(1); n; n--)
                awards.push({ place: word(), certification: word(), on: word(), expires: word(), flags: b[at++], texts: texts(4) });
        for (let n = b.readUInt32LE(5); n; n--) {
                at += 4;                        // its place in documents
                const it = { activity_id: word(), option: options[word()], on_day: word(), entered: word(), decided: word(), status: b[at++] };
                const [title, reason] = texts(5);
                activities[it.activity_id] = Object.assign(it, { title, reason });
        }
        for (let n = b.readUInt32LE(9); n; n--)
                extensions.push({ place: word(), certification: word(), granted: word(), expires: word(), flags: b[at++], texts: texts(1) });
        for (let n = b.readUInt32LE(13); n; n--)
                revocations.push({ place: word(), certification: word(), on: word(), flags: b[at++], texts: texts(1) });
        return { awards, activities, extensions, revocations };
}

// --- The two ways
const app = fastify({ logger: false });

app.get('/table', async (request, reply) => {
        const hash = tokenHash(request.headers.cookie);
        const [session] = hash ? await ask(sqlSession, [hash]) : [];
        if (!valid(session))
                return reply.code(303).header('Location', '/sign-in').send();
        const who = session.candidate_id;
        const [, rows] = await Promise.all([ask(sqlAwards, [who]), ask(sqlActivities, [who]), ask(sqlChanges, [who, who])]);
        const activities = [];
        for (const it of rows)
                activities[it.activity_id] = it;
        return reply.headers(headers).send(page({ id: viewerId(who), name: session.name }, activities, { text, day: dayOfText }));
});

app.get('/record', async (request, reply) => {
        const hash = tokenHash(request.headers.cookie);
        const [session] = hash ? await ask(sqlRecord, [hash]) : [];
        if (!valid(session))
                return reply.code(303).header('Location', '/sign-in').send();
        const { activities } = unpack(session.packed);
        return reply.headers(headers).send(page({ id: viewerId(session.candidate_id), name: session.name }, activities, { text, day: dayOfNumber }));
});

await app.listen({ path: socket });
fs.chmodSync(socket, 0o666);
