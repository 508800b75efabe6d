// person.mjs - somebody at a browser, with a mouse or at the keyboard alone: the verbs that jobs are made of.
//
// A person has several browsers, one for each account used: as() goes to another, and signs in there the first time.
// The verbs say what is wanted (a selector, or { selector, text }), never by which device; at the keyboard each thing is
// reached by the tab key, and where the focus then is must be seen.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, equal, holds, take } from './say.mjs';
import { accessible } from './axe.mjs';
import { wasLeft } from './cdp.mjs';
import { focused, sideways, skeleton, small } from './look.mjs';

const { RECERT_URL: url, RECERT_PASSWORD: password } = process.env;
const MOST_STOPS = 400;         // of the tab key on the way to one thing
const WIDE = 1024;              // from here on the menu is not folded

const ENTER = ['Enter', 'Enter', 13, '\r'], SPACE = [' ', 'Space', 32, ' '];

export class Person {
  #pages = new Map();           // login → page
  #where = '';                  // for what is said: the job
  #shots = 0;

  // mode: how (in words), view, script, keys. idle(wait): runs what only waits, while others may work.
  constructor(browser, mode, idle) { Object.assign(this, { browser, mode, idle }); }

  // A job begins, whose own candidate has that id.
  begin(job, id) {
    Object.assign(this, { job, id });
    this.self = `${job}-${this.mode.name}`;
    this.#where = `${job}, ${this.mode.how}`;
    this.#shots = 0;
    for (const page of this.#pages.values())
      page.problems = [];
  }
  async end() {
    this.check('nothing is said on the console, and no policy is broken', [...this.#pages.values()].flatMap(page => page.problems));
    const own = this.#pages.get(this.self);
    this.#pages.delete(this.self);
    await own?.close();
  }
  async close() { for (const page of this.#pages.values()) await page.close(); }

  check(sentence, found) { check(`${this.#where}: ${sentence}`, found); }

  // --- Who, and where
  async fresh(login) {          // a browser of that account's own, not signed in
    this.page = await this.browser.open({ ...this.mode.view, script: this.mode.script, language: this.mode.language ?? process.env.RECERT_LANGUAGE });
    this.#pages.set(login, this.page);
  }
  async as(who) {
    const login = who === 'self' ? this.self : who;
    if (this.#pages.has(login)) {
      this.page = this.#pages.get(login);
      return;
    }
    await this.fresh(login);
    if (!login)
      return;                   // a visitor
    await this.go('/sign-in');
    await this.signIn(login);
  }
  // In another browser, at the sign-in page; then back to this one.
  async elsewhere(run) {
    const { page } = this, login = [...this.#pages].find(([, it]) => it === page)[0];
    await this.fresh(login);
    await this.go('/sign-in');
    await run(this);
    await this.page.close();
    this.#pages.set(login, this.page = page);
  }
  async signIn(login, secret = password) {
    await this.type('#f-login', `${login}@example.org`);
    await this.type('#f-password', secret);
    await this.follow('main form button.btn');
  }
  // What an authenticator app shows that took the secret from this page, or before; so many seconds from now.
  async appCode(later = 0) {
    this.secret = await this.page.run(() => document.querySelector('code.secret')?.textContent.replaceAll(' ', '')) ?? this.secret;
    const bits = [...this.secret].map(it => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(it).toString(2).padStart(5, '0')).join('');
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor((Date.now() / 1000 + later) / 30)));
    const hash = createHmac('sha1', Buffer.from(bits.match(/.{8}/g).map(it => parseInt(it, 2)))).update(step).digest();
    return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
  }
  // The link below a path in the last mail to an address that begins so; waits until there is one.
  async mailed(below, to) {
    const link = new RegExp(`${url}(${below}/[\\w-]{20,})`), given = Date.now() + 60000;
    for (;;) {
      const mails = readFileSync(process.env.RECERT_MAILS, 'utf8').split('\n').slice(0, -1).map(it => JSON.parse(it));
      const found = mails.findLast(([receiver, text]) => receiver.startsWith(to) && link.test(text));
      if (found)
        return found[1].match(link)[1];
      if (Date.now() > given)
        throw new Error(`no mail to ${to} with a link below ${below}`);
      await this.idle(() => new Promise(done => setTimeout(done, 50)));
    }
  }
  // What looks again by itself has come to its end.
  async settled() {
    for (;;) {
      const loaded = this.#nextLoad();
      if (await this.page.glance(() => document.readyState === 'complete' && !document.querySelector('[data-watch]')))
        return;
      await this.idle(() => loaded);
    }
  }
  // To be begun before the page is looked at: it may load between the look and what comes of it.
  #nextLoad() {
    const loaded = this.page.next('Page.loadEventFired');
    loaded.catch(() => {});
    return loaded;
  }
  invitation() { return JSON.parse(process.env.RECERT_INVITES)[this.mode.name]; }
  go(path) { return this.page.go(url + path); }
  at() { return new URL(this.page.document.url).pathname; }

  // By the menu: folded on a phone, two rows on a desktop.
  async menu(href, section) {
    if (this.page.width < WIDE) {
      await this.press('details.menu summary');
      return this.follow(`details.menu a[href="${href}"]`);
    }
    if (!await this.has(`nav.sub a[href="${href}"]`))
      await this.follow(`.main-nav a[href="${section ?? href}"]`);
    if (await this.has(`nav.sub a[href="${href}"]`) && !await this.has(`nav a[href="${href}"][aria-current=page]`))
      await this.follow(`nav.sub a[href="${href}"]`);
  }
  // To sign in and out: at the right of the header, in the menu of a phone.
  async door(href) {
    if (this.page.width < WIDE)
      await this.press('details.menu summary');
    await this.follow(this.page.width < WIDE ? `details.menu a[href="${href}"]` : `.who a[href="${href}"]`);
  }

  // --- What is done
  async press(what) {
    if (!this.mode.keys)
      return this.page.click(what);
    await this.#reach(what);
    return this.page.key(...ENTER);
  }
  follow(what) { return this.page.loading(() => this.press(what)); }

  async type(what, text) {
    if (!this.mode.keys)
      return this.page.type(what, text);
    await this.#reach(what);
    return this.page.write(text);
  }
  // Figures, month first in this browser's language; from the field before, since a click may land on any part.
  async date(selector, day) {
    const [year, month, date] = day.split('-');
    if (this.mode.keys)
      await this.#reach(selector);
    else
      await this.page.run(selector => document.querySelector(selector).focus(), selector);
    for (const it of month + date + year)
      await this.page.key(it, `Digit${it}`, it.charCodeAt(0), it);
    const value = await this.page.run(selector => document.querySelector(selector).value, selector);
    if (value !== day)
      throw new Error(`the date field says ${value} after ${day} was typed`);
  }
  // A list that opens belongs to no page and cannot be clicked here: the arrows move in it as it is.
  async choose(selector, value) {
    if (this.mode.keys)
      await this.#reach(selector);
    else
      await this.page.run(selector => document.querySelector(selector).focus(), selector);
    const way = await this.page.run((selector, value) => {
      const field = document.querySelector(selector);
      return [...field.options].findIndex(it => it.value === value) - field.selectedIndex;
    }, selector, value);
    for (let steps = Math.abs(way); steps > 0; steps--)
      await this.page.key(...(way > 0 ? ['ArrowDown', 'ArrowDown', 40] : ['ArrowUp', 'ArrowUp', 38]));
    const now = await this.page.run(selector => document.querySelector(selector).value, selector);
    if (now !== value)
      throw new Error(`${selector} says ${now}, not ${value}`);
  }
  // A radio button or a checkbox, by its id.
  async pick(id) {
    const target = `[id="${id}"]`;
    if (!this.mode.keys)
      return this.page.click(`label[for="${id}"]`);
    const [kind, chosen] = await this.page.run(target => { const it = document.querySelector(target); return [it.type, it.checked]; }, target);
    if (kind === 'checkbox') {
      await this.#reach(target);
      return this.page.key(...SPACE);
    }
    if (chosen)
      return;
    await this.#reach({ group: target });
    for (let tries = 0; tries < 40; tries++) {
      const [here, checked] = await this.page.run(target => [document.activeElement === document.querySelector(target), document.querySelector(target).checked], target);
      if (here && checked)
        return;
      await this.page.key(...(here ? SPACE : ['ArrowDown', 'ArrowDown', 40]));
    }
    throw new Error(`the arrows do not choose ${id}`);
  }
  async files(selector, ...files) {
    if (!this.mode.keys)
      return this.page.files(selector, ...files);
    await this.page.send('Page.setInterceptFileChooserDialog', { enabled: true });
    await this.#reach(selector);
    const asked = this.page.next('Page.fileChooserOpened');
    await this.page.key(...ENTER);
    const { backendNodeId } = await asked;
    await this.page.send('DOM.setFileInputFiles', { backendNodeId, files });
    await this.page.idle();
  }

  // What a link gives to keep: its text.
  async download(what) {
    const folder = join(process.env.RECERT_WORK, `${this.self}.got`);
    await this.page.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', browserContextId: this.page.context, downloadPath: folder, eventsEnabled: true });
    const done = this.page.next('Browser.downloadProgress');
    await this.press(what);
    return readFileSync(join(folder, (await done).guid), 'utf8');
  }

  // Tab by tab, backwards where it lies behind. From nowhere on the page the skip link is the way into it.
  async #reach(what) {
    const { selector, text, group } = typeof what === 'string' ? { selector: what } : what;
    const look = (selector, text, group) => {
      const seen = [...document.querySelectorAll(group ?? selector)].filter(it => group || (it.checkVisibility() && it.tabIndex >= 0 &&
        (text === undefined || it.textContent.trim().replace(/\s+/g, ' ') === text)));
      const target = seen[0], at = document.activeElement;
      const there = at === target || (group && at.name === target?.name && at.type === 'radio' && at.form === target.form);
      return target && { there, none: !at || at === document.body, inside: target.closest('main') !== null,
        back: (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 };
    };
    let found = await this.page.run(look, selector, text, group);
    if (!found)
      throw new Error(`not to be reached: ${selector ?? group} ${text ?? ''} (${this.page.document.url})`);
    if (found.none && found.inside) {
      await this.page.key('Tab', 'Tab', 9);
      if (await this.page.run(() => document.activeElement.matches('a.skip')))
        await this.page.key(...ENTER);
      found = await this.page.run(look, selector, text, group);
    }
    const back = found.back && !found.none;
    for (let stops = 0; !found.there; stops++) {
      if (stops > MOST_STOPS)
        throw new Error(`the tab key does not lead to ${selector ?? group} ${text ?? ''} (${this.page.document.url})`);
      await this.page.key('Tab', 'Tab', 9, undefined, back ? 8 : 0);
      found = await this.page.run(look, selector, text, group);
      if (!found)
        throw new Error(`gone on the way: ${selector ?? group} (${this.page.document.url})`);
    }
    const at = await this.page.run(focused);
    if (!at.marked || !at.inside || at.covered)
      throw new Error(`the focus is not seen on ${at.what}: ${JSON.stringify(at)} (${this.page.document.url})`);
  }

  // --- What is seen
  has(selector) { return this.page.run(selector => document.querySelector(selector) !== null, selector); }
  async see(sentence, selector, pattern = /./) { this.check(sentence, holds(await this.page.text(selector), pattern)); }
  async lack(sentence, selector) { this.check(sentence, await this.has(selector) ? `there is ${selector}` : null); }
  // A form that was refused: it says so first, is read aloud, leads to each field, and each has its problem.
  async refused(...names) {
    await this.page.painted();
    this.check(`${names.join(', ')}: the refusal is announced and linked`, [equal(this.page.document.status, 422), ...await this.page.run(names => {
      const found = [], summary = document.querySelector('main .notice.error[role=alert]');
      if (!summary)
        return ['no summary of what is wrong'];
      if (document.activeElement !== summary)
        found.push('the focus is not on the summary');
      if (!/^Error: /.test(document.title))
        found.push(`the title is ${document.title}`);
      for (const name of names) {
        const place = document.getElementById(`f-${name}`);
        if (!summary.querySelector(`a[href="#f-${name}"]`))
          found.push(`no link to ${name}`);
        if (!place?.matches('input, select, textarea, [tabindex]'))
          found.push(`the link to ${name} leads nowhere`);
        const problem = document.getElementById(place?.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '');
        if (!problem?.matches('.problem') || !problem.textContent.trim())
          found.push(`${name} is not described by its problem`);
        if (!(place?.ariaInvalid === 'true' || place?.matches('fieldset')))
          found.push(`${name} is not said to be invalid`);
      }
      return found;
    }, names)]);
  }
  async status(sentence, code) { this.check(sentence, equal(this.page.document.status, code)); }
  async land(sentence, pattern) { this.check(sentence, holds(this.at(), pattern)); }
  // A page that the tour does not see: as it looks there. Where no script runs axe does not either.
  async sound(what) {
    if (!this.mode.script || this.mode.keys)
      return;
    const look = async () => [...await this.page.run(skeleton), ...await this.page.run(sideways),
      ...this.page.width < WIDE ? await this.page.run(small) : [], ...await accessible(this.page, `at ${this.page.width}`)];
    // One that looks again by itself may do so in the middle.
    for (let tries = 1; ; tries++)
      try {
        return this.check(`${what} is sound`, await look());
      } catch (fault) {
        if (tries === 30 || !wasLeft(fault))
          throw fault;
      }
  }
  // Until the page has it: a script asks for it again, without one whoever waits for it does.
  async until(sentence, selector) {
    for (let loads = 0; loads < 200; loads++) {
      const loaded = this.mode.script && this.#nextLoad();
      if (await this.page.glance(selector => document.querySelector(selector) !== null, selector))
        break;
      await this.idle(() => loaded || this.follow('[data-watch] + form a.btn.main'));
    }
    this.check(sentence, await this.has(selector) ? null : `no ${selector} (${this.page.document.url})`);
  }
  // Of what a page looks like on the way, once for each width.
  async shot() {
    const name = `job-${this.job}-${this.page.width}-${++this.#shots}`;
    if (this.mode.script && !this.mode.keys)
      await take(this.page, name);
  }
}
