// account.mjs - in and out: an invitation, the password, the profile, a sign-in that is over.
import { execFileSync } from 'node:child_process';
import { fresh, image, own, today } from './world.mjs';

const secret = 'another quite long passphrase';

export const jobs = [
  { name: 'invitation', has: fresh, steps: [
    ['fresh', own], ['go', it => it.invitation()],
    ['type', '#f-password', secret], ['type', '#f-password-again', `${secret}, or not`], ['follow', 'main form .btn.main'],
    ['refused', 'password-again'],
    ['type', '#f-password', secret], ['type', '#f-password-again', secret], ['shot'], ['follow', 'main form .btn.main'],
    ['land', 'a password chosen, one signs in', /^\/sign-in$/], ['see', 'and that it is set is said', '.notice[role=status]'],
    [it => it.signIn(it.self, secret)],
    ['land', 'the password chosen is the one that opens', /^\/credentials/],
    ['go', it => it.invitation()],
    ['see', 'the link opens nothing a second time, and leads to the sign-in', 'main', /This link is over.*Sign in/],
  ] },
  { name: 'wrong-password', has: fresh, steps: [
    ['fresh', own], ['go', '/credentials/plan'],
    [it => it.signIn(it.self, 'not this one')],
    ['status', 'a wrong password is refused', 422], ['see', 'and it says so', '[role=alert]', /./], ['shot'],
    ['see', 'who it was stands there still', 'main form', /./],
    ['signIn', own],
    ['land', 'the right one leads to what was asked for', /^\/credentials\/plan$/],
  ] },
  { name: 'expired', has: fresh, steps: [
    ['as', 'self'], ['go', '/credentials/upload/coursework'],
    ['date', '#f-date', today], ['type', '#f-title', 'Typed for an hour'], ['files', '#f-image', image],
    [it => execFileSync(process.env.RECERT_EXPIRE, [it.id])],
    ['follow', 'main form.fields .btn.main'],
    ['land', 'sent after the session, a form leads to the sign-in page', /^\/sign-in$/],
    ['see', 'which says that it was kept', '.notice', /kept/], ['shot'],
    ['signIn', own],
    ['land', 'signed in again, one is at the draft', /^\/credentials\/drafts\/\d+$/],
    [async it => it.check('with what was typed', await it.page.run(() => document.querySelector('#f-title').value === 'Typed for an hour' ? null : 'another title'))],
    ['see', 'and the image', '.pic'],
  ] },
  { name: 'profile', has: fresh, steps: [
    ['as', 'self'], ['menu', '/profile'], ['shot'],
    ['type', '#f-given-name', 'Åsa'], ['type', '#f-family-name', 'Łukasz-Ñandú'], ['choose', '#f-language', 'en'], ['pick', 'f-reports-wait'],
    ['follow', 'form:has(#f-given-name) button'],
    ['see', 'names are saved', '.notice[role=status]'],
    [async it => it.check('and kept, as is the choice that reports wait', await it.page.run(() =>
      document.querySelector('#f-given-name').value === 'Åsa' && document.querySelector('#f-reports-wait').checked ? null : 'not so'))],
    ['type', '#f-given-name', ''], ['follow', 'form:has(#f-given-name) button'], ['refused', 'given-name'],
    ['go', '/profile'],
    ['type', '#f-password', 'not this one'], ['type', '#f-new-password', secret], ['follow', 'form:has(#f-new-password) button'], ['refused', 'password'],
    ['type', '#f-password', process.env.RECERT_PASSWORD], ['type', '#f-new-password', secret], ['follow', 'form:has(#f-new-password) button'],
    ['see', 'a password is changed', '.notice[role=status]'],
    [it => it.elsewhere(() => it.signIn(it.self, secret))],
    ['go', '/profile'], ['shot'], ['follow', 'button[name=end-session]:not([value=all])'],
    ['see', 'another session can be ended', '.notice[role=status]'],
    ['lack', 'and then it is over', 'button[name=end-session]'],
  ] },
];
