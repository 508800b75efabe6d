// server.mjs - a mail server for the tests: node server.mjs FOLDER PORT [KEY.pem CERT.pem]
//
// It says in FOLDER/port where it listens (PORT 0: somewhere). Each mail that it takes is FOLDER/N.eml as it came and FOLDER/N.json as
// mailparser reads it. FOLDER/behaviour, read anew at each command, makes it difficult; a line a rule, the first that
// fits applies:
//
//   AT MATCH CODE WORDS...    AT: connect, from, to, data, end (the mail was taken, and its answer is still to come);
//                             a | between the words begins another line of the answer
//   AT MATCH hold             until that rule is gone; MATCH: a part of the address, or *
//   AT MATCH drop             the connection, without a word
//
// With key and certificate it offers STARTTLS, and signing in as recert with the password secret.
import fs from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

const [folder, port, key, cert] = process.argv.slice(2)
let taken = fs.readdirSync(folder).filter(name => /^\d+[.]json$/.test(name)).length

const rules = () => {
  try {
    return fs.readFileSync(path.join(folder, 'behaviour'), 'utf8').split('\n').filter(Boolean).map(line => line.split(' '))
  } catch { return [] }
}

// Calls done() or done(error) as the rules have it.
function behave(server, session, at, address, done) {
  const rule = rules().find(([where, match]) => where === at && (match === '*' || address.includes(match)))
  fs.appendFileSync(path.join(folder, 'log'), `${at} ${address} ${rule ? rule.slice(2).join(' ') : 'ok'}\n`)
  if (!rule) return done()
  const [, , what, ...words] = rule
  if (what === 'hold') {
    const held = setInterval(() => {
      if (rules().some(it => it.join(' ') === rule.join(' '))) return
      clearInterval(held)
      done()
    }, 20)
    return
  }
  if (what === 'drop') {
    for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy()
    return
  }
  const lines = words.join(' ').split(' | ')
  done(Object.assign(new Error(), { message: lines.length > 1 ? lines : lines[0], responseCode: Number(what) }))
}

// Written under another name first: who sees the file sees all of it.
function keep(name, text) {
  fs.writeFileSync(path.join(folder, `${name}.new`), text)
  fs.renameSync(path.join(folder, `${name}.new`), path.join(folder, name))
}

async function store(session, bytes) {
  const mail = await simpleParser(bytes)
  const number = ++taken
  fs.writeFileSync(path.join(folder, `${number}.eml`), bytes)
  keep(`${number}.json`, JSON.stringify({
    from: session.envelope.mailFrom.address,
    to: session.envelope.rcptTo.map(it => it.address),
    secure: Boolean(session.secure),
    user: session.user ?? null,
    id: mail.messageId,
    subject: mail.subject,
    sender: mail.from?.text,
    receiver: mail.to?.text,
    names: mail.headerLines.map(it => it.key),
    headers: Object.fromEntries(mail.headerLines.map(it => [it.key, it.line.slice(it.line.indexOf(':') + 1).trim()])),
    text: mail.text,
    html: mail.html,
    bare: /[^\r]\n|\r[^\n]/.test(bytes.toString('latin1')),
    ascii: /^[\x00-\x7f]*$/.test(bytes.toString('latin1')),
    longest: Math.max(...bytes.toString('latin1').split('\r\n').map(line => line.length)),
  }, null, 1))
}

const server = new SMTPServer({
  authOptional: !key,
  disabledCommands: key ? [] : ['STARTTLS', 'AUTH'],
  ...(key && { key: fs.readFileSync(key), cert: fs.readFileSync(cert) }),
  onConnect: (session, done) => behave(server, session, 'connect', '', done),
  onAuth: ({ username, password }, session, done) => username === 'recert' && password === 'secret'
    ? done(null, { user: username }) : done(Object.assign(new Error('5.7.8 Who are you'), { responseCode: 535 })),
  onMailFrom: (address, session, done) => behave(server, session, 'from', address.address, done),
  onRcptTo: (address, session, done) => behave(server, session, 'to', address.address, done),
  onData(stream, session, done) {
    const pieces = []
    const address = session.envelope.rcptTo[0].address
    stream.on('data', piece => pieces.push(piece))
    stream.on('end', () => behave(server, session, 'data', address, error => {
      if (error) return done(error)
      store(session, Buffer.concat(pieces)).then(() => behave(server, session, 'end', address, done), done)
    }))
  },
})
server.on('error', () => {})
server.listen(Number(port), '127.0.0.1', () => keep('port', String(server.server.address().port)))
