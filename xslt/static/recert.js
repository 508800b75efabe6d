// recert.js - what a script adds: images made smaller, pasted, dropped; what did not arrive sent again; characters
// counted; a preview watched; keys for reviewers. Every page works without it, and all words are in the page.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const parsed = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Said to who cannot see it, when there is a pause.
const voice = document.createElement('p');
voice.className = 'hide';
voice.setAttribute('role', 'status');
let later;
function say(words, wait = 100) {
  clearTimeout(later);
  later = setTimeout(() => { voice.textContent = words; }, wait);
}

// --- Images
const SIDE = 2560;              // pixels: a page of small print is read well
const SMALL = 400000;           // bytes, below which nothing is gained
const MOST = 10 * 1024 * 1024;  // bytes that the portal takes of one
const KINDS = /^image\/(png|jpeg|webp|gif)$/;

function size(bytes) {
  const [value, unit] = bytes < 999500 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, maximumSignificantDigits: value < 10 ? 2 : 3 }).format(value);
}

// When the camera says it was taken, as Exif has it: "2026:05:04 12:00:00"; else nothing.
function taken(bytes) {
  const latin = new TextDecoder('latin1');
  const found = /(Exif\0\0|eXIf|EXIF[^]{4})(II\*\0|MM\0\*)/.exec(latin.decode(bytes));
  if (!found)
    return null;
  const start = found.index + found[1].length, view = new DataView(bytes, start), little = found[2][0] === 'I';
  const entry = (directory, tag) => {
    for (let left = view.getUint16(directory, little), at = directory + 2; left; left--, at += 12)
      if (view.getUint16(at, little) === tag)
        return view.getUint32(at + 8, little);
  };
  try {
    const text = entry(entry(view.getUint32(4, little), 0x8769), 0x9003);
    return latin.decode(new Uint8Array(bytes, start + text, 19)).match(/^[\d: ]{19}$/)?.[0];
  } catch {
    return null;                // a directory that ends nowhere
  }
}

// A segment that says when, and nothing else: what is drawn anew is upright, and is nowhere.
const when = text => Uint8Array.of(255, 225, 0, 72, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8,
  0, 1, 135, 105, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0,
  0, 1, 144, 3, 0, 2, 0, 0, 0, 20, 0, 0, 0, 44, 0, 0, 0, 0, ...[...text].map(it => it.charCodeAt()), 0);

function draw(image, width, height) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return canvas;
}

// Screenshots (PNG) stay sharp: only what is wider than any page becomes smaller, and stays PNG.
async function shrunk(file, image) {
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height)), png = file.type === 'image/png';
  if (file.type === 'image/gif' || file.size < SMALL || (png && scale === 1))
    return file;
  const date = taken(await file.arrayBuffer());
  if (png && date)
    return file;
  const canvas = draw(image, Math.round(image.width * scale), Math.round(image.height * scale));
  const made = await new Promise(done => canvas.toBlob(done, png ? file.type : 'image/jpeg', .82));
  if (!made || made.size >= file.size)
    return file;
  const parts = date ? [made.slice(0, 2), when(date), made.slice(2)] : [made];
  return new File(parts, png ? file.name : file.name.replace(/(\.\w+)?$/, '.jpg'), { type: made.type });
}

// The field takes what was chosen, pasted and dropped.
function images(field) {
  const form = field.form, list = form.querySelector('[data-images]'), template = form.querySelector('template');
  const question = form.querySelector('#f-pictures'), drop = field.closest('.drop');
  const kept = new Map();       // the row of each, and what will be sent of it
  let turn = Promise.resolve();

  function tell() {
    const data = new DataTransfer();
    for (const it of kept.values())
      data.items.add(it);
    field.files = data.files;
    if (question) {
      question.hidden = kept.size < 2;
      for (const it of all('input', question))
        it.required = kept.size > 1;
    }
  }

  async function add(file) {
    const row = template.content.firstElementChild.cloneNode(true);
    let image = null, sent = file, is = 'kept';
    if (!KINDS.test(file.type))
      is = 'kind';
    else {
      image = await createImageBitmap(file).catch(() => null);
      sent = image ? await shrunk(file, image).catch(() => file) : file;
      is = sent.size > MOST ? 'large' : sent.size < file.size ? 'shrunk' : 'kept';
    }
    const values = { name: file.name, before: size(file.size), after: size(sent.size) };
    for (const it of all('[data-is]', row))
      if (it.dataset.is.split(' ').includes(is)) it.textContent = fill(it.textContent, values);
      else it.remove();
    row.querySelector('b').textContent = file.name;
    if (image) {
      const scale = Math.max(144 / image.width, 108 / image.height);
      try {
        row.querySelector('i').replaceWith(draw(image, image.width * scale, image.height * scale));
      } catch {}                // no memory for one more canvas
      image.close();
    }
    all('button .hide', row)[0].textContent = ` ${file.name}`;
    row.querySelector('button').onclick = () => {
      kept.delete(row);
      row.remove();
      tell();
      field.focus();
    };
    list.append(row);
    if (is === 'kept' || is === 'shrunk')
      kept.set(row, sent);
    tell();
    say(`${file.name}: ${row.querySelector('[data-is]').textContent}`);
  }

  // One after the other: a phone has no memory for ten at once.
  const take = files => {
    drop.setAttribute('aria-busy', 'true');
    for (const it of files)
      turn = turn.then(() => add(it)).catch(() => { kept.set(it, it); });       // sent as it is
    turn = turn.then(() => { tell(); drop.removeAttribute('aria-busy'); });
  };
  for (const it of all('input[type=file]', drop))
    it.onchange = () => {
      const files = [...it.files];
      if (it !== field)
        it.value = '';
      tell();
      take(files);
    };
  form.ready = () => turn;
  drop.ondragover = event => { event.preventDefault(); drop.classList.add('over'); };
  drop.ondragleave = () => drop.classList.remove('over');
  drop.ondrop = event => {
    event.preventDefault();
    drop.classList.remove('over');
    take([...event.dataTransfer.files]);
  };
  document.onpaste = event => {
    if (event.clipboardData?.files.length && field.offsetParent) {
      event.preventDefault();
      take([...event.clipboardData.files]);
    }
  };
  tell();
  form.onsubmit = event => send(event, form);
}

// What does not arrive is sent again: by its key it is kept once.
async function send(event, form) {
  const failed = form.querySelector('[data-failed]'), sending = form.querySelector('[data-sending]'), { submitter } = event;
  event.preventDefault();
  if (form.dataset.sending)
    return;
  form.dataset.sending = 'true';
  failed.hidden = true;
  sending.hidden = false;
  say(sending.textContent);
  let said;
  try {
    await form.ready();
    const data = new FormData(form);
    if (submitter?.name)
      data.append(submitter.name, submitter.value);
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: data, headers: { Accept: 'text/html' } });
    if (answer.redirected) {
      location.assign(answer.url);
      return;
    }
    const next = await parsed(answer);
    if (answer.status !== 422)          // what was typed stays where it is
      throw said = next.querySelector('h1')?.textContent;
    document.title = next.title;
    document.body.replaceWith(next.body);
    scrollTo(0, 0);
    start();
    document.querySelector('[autofocus]')?.focus();     // which a browser does for a page that it has loaded
  } catch {
    if (said)
      failed.querySelector('b').textContent = said;
    delete form.dataset.sending;
    sending.hidden = true;
    failed.hidden = false;
    failed.querySelector('button').onclick = () => form.requestSubmit(submitter);
    failed.querySelector('button').focus();
  }
}

// Back at a page that was sent: it is asked for anew, with a key of its own.
addEventListener('pageshow', event => {
  if (event.persisted && document.querySelector('[data-sending]:not([hidden])'))
    location.reload();
});

// --- Characters
function count(field, sentence) {
  const shown = sentence.cloneNode(true), most = field.maxLength;
  field.after(shown);
  const tell = () => {
    const left = most - field.value.length, words = fill(sentence.textContent, { n: left.toLocaleString(document.documentElement.lang) });
    shown.textContent = words;
    shown.hidden = left === most;
    if (document.activeElement === field && left * 4 < most)
      say(words, 1000);
  };
  field.addEventListener('input', tell);
  tell();
}

// --- What is being made: how far it is, then its page ("any": or what failed)
function watch(bar) {
  setTimeout(async () => {
    const answer = await fetch(location).catch(() => ({})), end = (answer.ok || bar.dataset.watch) && answer.url;
    const now = end && (await parsed(answer)).querySelector('[data-watch]');
    if (now)
      bar.replaceWith(now);
    else if (end)
      location.replace(end);
    watch(now || bar);
  }, 1000);
}

// --- Keys of reviewers: single letters, which can be turned off (WCAG 2.1.4), and are where one types
function keys(dialog) {
  const on = dialog.querySelector('input'), rows = all('a.go-row');
  const open = () => { if (!dialog.open) dialog.showModal(); };
  on.checked = localStorage.getItem('keys') !== 'off';
  on.onchange = () => localStorage.setItem('keys', on.checked ? 'on' : 'off');
  for (const it of all('[data-keys]')) {
    it.hidden = false;
    it.onclick = open;
  }
  document.onkeydown = event => {
    const typing = event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
    if (typing || dialog.open || !on.checked || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === '?')
      return open();
    if (event.key === 'j' || event.key === 'k') {
      const at = rows.indexOf(document.activeElement);
      return rows[event.key === 'j' ? at + 1 : Math.max(at - 1, 0)]?.focus();
    }
    const there = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (there) {
      event.preventDefault();
      there.focus();
      there.click();
    }
  };
}

function start() {
  document.body.append(voice);
  for (const it of all('[data-script]')) it.hidden = false;
  for (const it of all('#f-image')) images(it);
  for (const it of all('form > [data-left]'))
    for (const field of all('[maxlength]', it.parentElement)) count(field, it);
  for (const it of all('dialog#keys')) keys(it);
  for (const it of all('[data-watch]')) watch(it);
}
start();
