// account.mjs - in and out: an invitation, the password, the profile, a sign-in that is over.
import { execFileSync } from 'node:child_process';
import { fresh, image, own, today } from './world.mjs';

const secret = 'another quite long passphrase';
const kim = it => `kim-${it.mode.name}`;
const signOut = [['go', '/sign-out'], ['follow', 'main form .btn.main'], ['go', '/sign-in'], [it => it.signIn(kim(it))]];

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
  { name: 'second-factor', has: fresh, steps: [
    ['as', kim], ['go', '/profile'], ['follow', 'a[href="/profile/second-factor"]'], ['shot'],
    ['type', '#f-password', 'not this one'], ['follow', 'button[value=begin]'], ['refused', 'password'],
    ['type', '#f-password', process.env.RECERT_PASSWORD], ['follow', 'button[value=begin]'],
    ['see', 'the secret is there to type', 'code.secret', /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/], ['shot'],
    [async it => it.check('and to scan, dark on light', await it.page.run(() => {
      const [light, dark] = ['rect', 'path'].map(it => getComputedStyle(document.querySelector(`svg.qr ${it}`)).fill);
      return light === 'rgb(255, 255, 255)' && dark === 'rgb(0, 0, 0)' ? null : `${dark} on ${light}`;
    }))],
    ['type', '#f-code', '123'], ['follow', 'button[value=confirm]'], ['refused', 'code'],
    [async it => it.type('#f-code', await it.appCode())], ['follow', 'button[value=confirm]'],
    ['see', 'recovery codes are shown', 'ol.codes', /^(\s*([a-z2-9]{4}-){3}[a-z2-9]{4}){10}\s*$/], ['shot'],
    [async it => { it.recovery = await it.page.run(() => document.querySelector('ol.codes code').textContent); }],
    ...signOut,
    ['land', 'the password leads to the second step', /^\/sign-in\/code$/], ['shot'],
    ['lack', 'where nobody is signed in yet', 'a[href="/sign-out"]'],
    ['type', '#f-code', '123'], ['follow', 'form:has(#f-code) button'], ['refused', 'code'], ['shot'],
    [async it => it.type('#f-code', await it.appCode(30))], ['follow', 'form:has(#f-code) button'],
    ['land', 'a code of the app leads to what staff begin with', /^\/admin$/],
    ...signOut,
    ['type', '#f-recovery', it => it.recovery], ['follow', 'form:has(#f-recovery) button'],
    ['land', 'a recovery code leads to where another device can be set up', /^\/profile\/second-factor$/],
    ['see', 'and says how many are left', '.notice[role=status]', /9 are left/], ['shot'],
    ['as', 'admin'], ['go', '/admin'], ['menu', '/admin/staff'], ['shot'],
    [async it => it.choose('#f-account', await it.page.run(name => [...document.querySelectorAll('#f-account option')].find(it => it.textContent.includes(`${name}@`)).value, kim(it)))],
    ['follow', 'main form .btn.danger'], ['refused', 'reason'], ['type', '#f-reason', 'The phone fell into a lake.'], ['follow', 'main form .btn.danger'],
    ['see', 'an admin takes a second factor away', '.notice[role=status]'],
    ['as', kim], ['go', '/profile'], ['land', 'whose sessions are over', /^\/sign-in$/],
    [it => it.signIn(kim(it))], ['land', 'and the password is enough again', /^\/profile$/],
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
    ['go', '/profile'], ['follow', 'button[name=calendar][value=make]'],
    ['see', 'an address for a calendar is made, and shown', '.notice[role=status]', /\/calendar\/[\w-]{43}\.ics/], ['shot'],
    ['go', '/profile'], ['lack', 'once', 'main code'], ['follow', 'button[name=calendar][value=stop]'],
    ['see', 'and ended', '.notice[role=status]', /over/],
    [it => it.elsewhere(() => it.signIn(it.self, secret))],
    ['go', '/profile'], ['shot'], ['follow', 'button[name=end-session]:not([value=all])'],
    ['see', 'another session can be ended', '.notice[role=status]'],
    ['lack', 'and then it is over', 'button[name=end-session]'],
  ] },
];
