// mailbox.mjs - a mail server that takes every mail: node mailbox.mjs FILE. Each is a line of FILE: [receiver, text] in JSON, what
// was quoted-printable undone. It writes the port on which it listens.
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';

const file = process.argv[2];
const plain = text => text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
const answers = { EHLO: '250 mailbox', HELO: '250 mailbox', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', RSET: '250 ok', QUIT: '221 bye' };

const server = createServer(socket => {
  let rest = '', to = '', mail = false;
  socket.on('error', () => {}).setEncoding('latin1').on('data', some => {
    rest += some;
    for (let at; (at = rest.indexOf(mail ? '\r\n.\r\n' : '\r\n')) >= 0;) {
      const said = rest.slice(0, at), verb = said.slice(0, 4).toUpperCase();
      rest = rest.slice(at + (mail ? 5 : 2));
      if (mail)
        appendFileSync(file, `${JSON.stringify([to, plain(said)])}\n`);
      else if (verb === 'RCPT')
        to = said.match(/<(.*)>/)[1];
      socket.write(`${mail ? '250 taken' : answers[verb] ?? '502 what'}\r\n`);
      mail = !mail && verb === 'DATA';
    }
  });
  socket.write('220 mailbox\r\n');
}).listen(0, '127.0.0.1', () => console.log(server.address().port));
