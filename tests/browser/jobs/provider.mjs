// provider.mjs - signing in by a provider, from the page where one signs in: the first time and again, what fails, and its end in
// the profile. At the provider (tests/sso/liar.mjs) one types who one is.
import { fresh, own } from './world.mjs';

const secret = 'another quite long passphrase';
const button = 'a[href^="/sso/start"]';
const out = [['go', '/sign-out'], ['follow', 'main form .btn.main'], ['go', '/sign-in']];
// There, as somebody with that address.
const there = (mail, answer = 'yes') => [['follow', button], ['see', 'the provider asks who one is', 'h1', /^Example ID$/],
  ['type', '#email', mail], ['follow', `button[value=${answer}]`], [it => it.settled()]];
const mail = it => `${it.self}@example.org`, nobodys = it => `new-${it.self}@example.org`;
const choose = [['type', '#f-password', secret], ['type', '#f-password-again', secret], ['follow', 'main form .btn.main']];

export const jobs = [
  { name: 'provider', has: fresh, steps: [
    ['fresh', own], ['go', '/credentials/plan'], ['shot'],
    ...there(mail),
    ['see', 'an address that is known asks for the password once', 'main h1', /^Is this account yours/], ['sound', 'where it is proved'], ['shot'],
    ['type', '#f-password', 'not this one'], ['follow', 'main form .btn.main'],
    ['status', 'a wrong one is refused', 422], ['see', 'which is said', '[role=alert]', /./], ['sound', 'where it is refused'], ['shot'],
    ['type', '#f-password', process.env.RECERT_PASSWORD], ['follow', 'main form .btn.main'],
    ['land', 'the right one leads to what was asked for', /^\/credentials\/plan$/],
    ...out, ...there(mail),
    ['land', 'from then on the provider is enough', /^\/credentials\/progress$/],
    ['menu', '/profile'], ['see', 'the profile names it', '#providers', /Example ID/], ['sound', 'the profile with a provider'], ['shot'],
    ['follow', 'button[name=disconnect]'], ['refused', 'present-password'],
    ['type', '#f-present-password', 'not this one'], ['follow', 'button[name=disconnect]'], ['refused', 'present-password'], ['shot'],
    ['type', '#f-present-password', process.env.RECERT_PASSWORD], ['follow', 'button[name=disconnect]'],
    ['see', 'it is disconnected', '.notice[role=status]', /disconnected/], ['lack', 'and gone from there', '#providers'], ['shot'],
    ['go', '/messages'], ['see', 'which a message says', 'main', /can no longer sign you in/],
    ...out, ...there(mail),
    ['see', 'and the password is asked for again', 'main h1', /^Is this account yours/],
  ] },
  { name: 'provider-new', steps: [
    ['fresh', own], ['go', '/'], [it => it.door('/sign-in')], ['follow', button],
    ['type', '#email', nobodys], ['pick', 'late'], ['follow', 'button[value=yes]'],
    ['see', 'while the provider is asked one is told so', 'main h1', /^One moment$/], ['shot'], ['sound', 'the page that waits'], [it => fetch(`${process.env.RECERT_PROVIDER}/tell?now=${nobodys(it)}`)], ['follow', 'main .btn'],
    [it => it.settled()],
    ['land', 'who is new is let in', /^\/credentials\/progress$/], ['see', 'and told what if they are not', 'main .empty', /another address/], ['shot'],
    ['menu', '/profile'], ['see', 'the provider is the only way in', '#providers', /only way in/], ['sound', 'the profile of who has no password'], ['shot'],
    ['follow', '#choose button'], ['see', 'a link to choose a password is sent', '.notice[role=status]', /on its way/],
    [async it => it.go(await it.mailed('/reset', nobodys(it)))], ...choose,
    ['land', 'with which one signs in', /^\/sign-in$/], [it => it.signIn(`new-${it.self}`, secret)],
    ['go', '/profile'], ['see', 'and has a password to change', 'form:has(#f-new-password) button'], ['lack', 'the provider being gone', '#providers'],
  ] },
  { name: 'provider-link', has: fresh, steps: [
    ['fresh', own], ['go', '/sign-in'], ...there(mail),
    ['see', 'who has no password gets a link by mail', 'main', /on its way to you by mail/], ['status', 'and is not signed in', 422], ['sound', 'where it is said'], ['shot'],
    [async it => it.go(await it.mailed('/reset', mail(it)))], ...choose,
    ['see', 'a password is chosen by it', '.notice[role=status]'],
    ...there(mail),
    ['type', '#f-password', secret], ['follow', 'main form .btn.main'],
    ['land', 'which proves whose it is', /^\/credentials\/progress$/],
  ] },
  { name: 'provider-refused', has: fresh, steps: [
    ['fresh', own], ['go', '/sign-in?next=/credentials/plan'], ...there(mail, 'no'),
    ['status', 'whoever says no there is not signed in', 422], ['see', 'and reads what failed', 'main h1', /did not work/],
    ['see', 'with a reference', 'dl.facts', /[0-9A-HJKMNP-TV-Z]{26}/], ['sound', 'the page that says what failed'], ['shot'],
    [async it => { it.reference = await it.page.run(() => document.querySelector('dl.facts').textContent.match(/[0-9A-HJKMNP-TV-Z]{26}/)[0]); }],
    ...there(mail),
    ['type', '#f-password', process.env.RECERT_PASSWORD], ['follow', 'main form .btn.main'],
    ['land', 'tried again it leads on', /^\/credentials\/plan$/],
    ['as', 'admin'], ['go', '/admin'], ['menu', '/admin/sign-ins'], ['type', '#q-q', it => it.reference], ['follow', 'form.filter button'],
    ['see', 'staff find it by the reference', 'main tbody', /access_denied/], ['shot'],
  ] },
];
