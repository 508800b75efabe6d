// cdp.mjs - Chromium by its DevTools protocol, over two pipes: no package, no port, no download.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless=new', '--remote-debugging-pipe', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run',
  '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-default-apps',
  '--disable-extensions', '--disable-sync', '--disable-breakpad', '--mute-audio', '--hide-scrollbars',
  '--force-color-profile=srgb', '--font-render-hinting=none', '--lang=en-US', 'about:blank',
];
const PATIENCE = 60000;         // milliseconds until an answer or an event is given up

// One browser; pages of several people live in contexts of their own.
export class Browser {
  #waiting = new Map();
  #listeners = new Map();       // session → function(method, params)
  #number = 0;
  #rest = '';
  #free = [];                   // pages that were closed

  static async start() {
    const browser = new Browser();
    browser.folder = mkdtempSync(join(tmpdir(), 'recert-chromium-'));
    // Its sandbox can be made neither by root nor in many a container; it sees our own pages alone.
    const flags = ['--no-sandbox', `--user-data-dir=${browser.folder}`, ...FLAGS];
    browser.process = spawn(process.env.CHROMIUM ?? 'chromium', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    browser.ended = new Promise(resolve => browser.process.once('exit', resolve));
    browser.process.stdio[4].setEncoding('utf8').on('data', text => browser.#take(text));
    await browser.send('Browser.getVersion');
    return browser;
  }

  #take(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop();
    for (const it of messages.map(JSON.parse)) {
      const waiting = this.#waiting.get(it.id);
      this.#waiting.delete(it.id);
      if (!waiting)
        this.#listeners.get(it.sessionId)?.(it.method, it.params);
      else if (it.error)
        waiting.reject(new Error(`${waiting.method}: ${it.error.message}`));
      else
        waiting.resolve(it.result);
    }
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#number;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
    this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    return within(answer, method);
  }

  listen(session, listener) { this.#listeners.set(session, listener); }

  async stop() {
    this.send('Browser.close').catch(() => {});
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  // Somebody's browser: a context with cookies of its own, one page of that size. To make one costs as much as five pages:
  // one that was closed is taken again, with nothing of what it had.
  async open({ width, height, script = true, dark = false, language }) {
    const page = this.#free.pop() ?? await this.#made();
    page.problems = [];
    await Promise.all([
      page.send('Emulation.setScriptExecutionDisabled', { value: !script }),
      page.send('Network.setExtraHTTPHeaders', { headers: language ? { 'Accept-Language': language } : {} }),
    ]);
    await page.media({ dark });
    await page.size(width, height);
    return page;
  }
  async #made() {
    const { browserContextId } = await this.send('Target.createBrowserContext');
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new Page(this, sessionId, browserContextId);
    await Promise.all([
      ...['Page', 'Runtime', 'Log', 'Network', 'DOM', 'Audits'].map(it => page.send(`${it}.enable`)),
      page.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      page.send('Emulation.setFocusEmulationEnabled', { enabled: true }),       // each page as if it were in front
    ]);
    return page;
  }
  // Nothing is left of who had it: cookies, storage, cache, and what was emulated.
  async free(page) {
    const { origin } = new URL(page.document.url || 'about:blank');
    await page.go('about:blank');
    await Promise.all([
      this.send('Storage.clearCookies', { browserContextId: page.context }),
      ...(origin === 'null' ? [] : [page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })]),
      page.send('Network.clearBrowserCache'),
      page.send('Page.setInterceptFileChooserDialog', { enabled: false }),
      page.send('Emulation.setTouchEmulationEnabled', { enabled: false }),
      page.letters(16),
    ]);
    this.#free.push(page);
  }
}

export function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no answer in time: ${what}`)), PATIENCE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function deferred() {
  const one = {};
  one.promise = new Promise(resolve => { one.resolve = resolve; });
  return one;
}

// What comes of asking in a page that is left before the answer.
export const wasLeft = fault => /navigated or closed|context was destroyed|Cannot find .*context|axe is not defined/.test(fault.message);

export class Page {
  problems = [];                // what the console said, and what the policy stopped
  document = { url: '', status: 0 };
  #once = new Map();
  #paint = null;                // { promise, resolve }: of the document that is there
  #refused = null;              // … of a form that its script sent

  constructor(browser, session, context) {
    Object.assign(this, { browser, session, context });
    browser.listen(session, (method, params) => this.#heard(method, params));
  }

  send(method, params) { return this.browser.send(method, params, this.session); }

  // Settles at the next event of that name.
  next(method) { return within(new Promise(resolve => this.#once.set(method, resolve)), method); }

  // Has been shown: before that the focus is nowhere yet.
  painted() { return within(this.#paint.promise, 'the first paint'); }

  #heard(method, params) {
    if (method !== 'Browser.downloadProgress' || params.state === 'completed') {
      this.#once.get(method)?.(params);
      this.#once.delete(method);
    }
    if (method === 'Page.lifecycleEvent' && params.name === 'init')
      this.#paint = deferred();
    else if (method === 'Page.lifecycleEvent' && params.name === 'firstPaint')
      this.#paint?.resolve();
    else if (method === 'Network.responseReceived' && params.type === 'Document')
      this.document = { url: params.response.url, status: params.response.status, request: params.requestId };
    else if (method === 'Network.responseReceived' && params.type === 'Fetch' && params.response.status === 422) {
      this.document = { url: params.response.url, status: 422, request: params.requestId };
      this.#refused?.resolve();
    } else if (method === 'Runtime.exceptionThrown')
      this.problems.push(`exception: ${params.exceptionDetails.exception?.description ?? params.exceptionDetails.text}`);
    else if (method === 'Runtime.consoleAPICalled')
      this.problems.push(`console.${params.type}: ${params.args.map(it => it.value).join(' ')}`);
    else if (method === 'Log.entryAdded' && !this.#expected(params.entry))
      this.problems.push(`${params.entry.source}: ${params.entry.text} (${params.entry.url ?? ''})`);
    else if (method === 'Audits.issueAdded' && params.issue.code === 'ContentSecurityPolicyIssue')
      this.problems.push(`policy: ${JSON.stringify(params.issue.details.contentSecurityPolicyIssueDetails)}`);
  }

  // What is said for information (that sign-out cleared the cache, say) is no problem. And that a page asked
  // for has the status of an error is the test's business, not the console's.
  #expected(entry) {
    return entry.level === 'info' || (entry.source === 'network' && entry.url === this.document.url);
  }

  // What its owner prefers.
  async media({ dark = false, motion = false, forced = false }) {
    await this.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: motion ? 'no-preference' : 'reduce' }, { name: 'forced-colors', value: forced ? 'active' : 'none' }] });
  }

  // How large its owner has letters: 16 unless told otherwise.
  letters(standard) { return this.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard * 13 / 16 } }); }

  async size(width, height) {
    this.width = width;
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
    if (width < 600)
      await this.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  }

  // Runs in the page, as the developer's console would: also where the page's own script is off.
  async run(what, ...args) {
    const expression = typeof what === 'string' ? what : `(${what})(${args.map(it => JSON.stringify(it) ?? 'undefined').join(',')})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  // As run, of a page that may be left meanwhile: undefined then.
  async glance(what, ...args) {
    try {
      return await this.run(what, ...args);
    } catch (fault) {
      if (!wasLeft(fault))
        throw fault;
    }
  }

  // Until what was begun has led to another page, or a script has put one that was refused in the place of this one.
  async loading(begin) {
    const loaded = this.next('Page.loadEventFired'), refused = this.#refused = deferred();
    loaded.catch(() => {});     // where nothing was begun, nobody waits for it
    await this.run(() => { document.body.isOld = true; });
    await this.send('Page.stopLoading');        // of a draft that is submitted a picture still on its way would not be found
    await begin();
    await Promise.race([loaded, refused.promise.then(() => this.run(() => new Promise(done => {
      const ask = () => document.body.isOld ? requestAnimationFrame(ask) : done();
      ask();
    })))]);
  }

  async go(url) {
    await this.loading(async () => {
      const { errorText } = await this.send('Page.navigate', { url });
      if (errorText)
        throw new Error(`${url}: ${errorText}`);
    });
  }

  // The one thing on the page that is seen and fits: a selector, or { selector, text }.
  async #place(what) {
    const { selector, text } = typeof what === 'string' ? { selector: what } : what;
    const place = await this.run((selector, text) => {
      const seen = [...document.querySelectorAll(selector)].filter(it => it.checkVisibility() &&
        (text === undefined || it.textContent.trim().replace(/\s+/g, ' ') === text));
      if (seen.length === 0)
        return null;
      seen[0].scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = seen[0].getClientRects()[0];
      const x = box.x + Math.min(box.width, 120) / 2, y = box.y + box.height / 2;
      const there = document.elementFromPoint(x, y);
      return { x, y, over: there && (seen[0].contains(there) || there.contains(seen[0])) ? null : there?.outerHTML ?? 'nothing' };
    }, selector, text);
    if (!place)
      throw new Error(`not on the page: ${selector} ${text ?? ''} (${this.document.url})`);
    if (place.over)
      throw new Error(`covered: ${selector} ${text ?? ''} by ${place.over.slice(0, 200)} (${this.document.url})`);
    return place;
  }

  // With the mouse, where a person would.
  async click(what) {
    const { x, y } = await this.#place(what);
    const button = { x, y, button: 'left', buttons: 1, clickCount: 1 };
    await Promise.all([
      this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }),
      this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button }),
      this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }),
    ]);
  }

  // … where it leads to another page.
  follow(what) { return this.loading(() => this.click(what)); }

  async type(what, text) {
    await this.click(what);
    await this.write(text);
  }
  // Into the field that has the focus, in place of what stands there.
  async write(text) {
    await this.run(() => document.activeElement.select?.());
    await this.send('Input.insertText', { text });
  }

  async key(key, code = key, windowsVirtualKeyCode = 0, text = undefined, modifiers = 0) {
    await Promise.all([
      this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, windowsVirtualKeyCode, text, modifiers }),
      this.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode, modifiers }),
    ]);
  }
  // The tab key so many times, and what ask says in the page whenever it is let go: nothing waits for one answer before the next.
  async tabs(times, ask) {
    await this.run(`globalThis.stops = []; globalThis.onStop = () => stops.push((${ask})()); addEventListener('keyup', onStop, true)`);
    await Promise.all(Array.from({ length: times }, () => this.key('Tab', 'Tab', 9)));
    return this.run(() => { removeEventListener('keyup', onStop, true); return stops; });
  }

  async files(selector, ...files) {
    const { root } = await this.send('DOM.getDocument');
    const { nodeId } = await this.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    await this.send('DOM.setFileInputFiles', { nodeId, files });
    await this.idle();
  }
  // Until what a script makes of files stands on the page: what comes later moves the button away from the pointer.
  idle() {
    return within(this.run(() => new Promise(done => {
      const look = () => document.querySelector('[aria-busy=true]') ? null : done(null);
      new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ['aria-busy'] });
      look();
    })), 'what is made of files');
  }

  text(selector) {
    return this.run(selector => document.querySelector(selector)?.textContent.trim().replace(/\s+/g, ' ') ?? null, selector);
  }

  // The bytes that the page came in.
  async source() {
    const { body, base64Encoded } = await this.send('Network.getResponseBody', { requestId: this.document.request });
    return Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
  }

  // The whole page, however long.
  async picture() {
    const { cssContentSize: { height } } = await this.send('Page.getLayoutMetrics');
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: this.width, height, scale: 1 } });
    return Buffer.from(data, 'base64');
  }

  async close() { await this.browser.free(this); }
}
