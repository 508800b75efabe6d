// recert.js - images made smaller, pasted, dropped; sending again; characters left; a preview watched; reviewers' keys.
// Every page works without it, and has all words.
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const parsed = async answer => new DOMParser().parseFromString(await answer.text(), 'text/html');
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const { lang } = document.documentElement;

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
const SIDE = 2560;      // pixels: a page of small print is read well
const SMALL = 400000;   // bytes, below which nothing is gained
const MOST = 10 << 20;  // bytes that the portal takes of one
const KINDS = /^image\/(png|jpeg|webp|gif)$/;

function size(bytes) {
  const [value, unit] = bytes < 999500 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return value.toLocaleString(lang, { style: 'unit', unit, maximumSignificantDigits: value < 10 ? 2 : 3 });
}

// When the camera says it was taken, as Exif has it: "2026:05:04 12:00:00"; else nothing. The tag's entry says where.
function taken(bytes) {
  const text = new TextDecoder('latin1').decode(bytes);
  const found = /(Exif\0\0|eXIf|EXIF[^]{4})(II\*\0|MM\0\*)/.exec(text);
  if (!found)
    return null;
  const start = found.index + found[1].length, little = text[start] === 'I';
  const tag = text.indexOf(little ? '\x03\x90\x02\0\x14\0\0\0' : '\x90\x03\0\x02\0\0\0\x14', start);
  if (tag < 0)
    return null;
  const at = start + new DataView(bytes).getUint32(tag + 8, little);
  return text.slice(at, at + 19).match(/^[\d: ]{19}$/)?.[0];
}

// A segment that says when, and nothing else: what is drawn anew is upright, and is nowhere.
const when = text => Uint8Array.from('\xff\xe1\0\x48Exif\0\0MM\0*\0\0\0\x08' +
  '\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0' +
  '\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x2c\0\0\0\0' + text + '\0', it => it.charCodeAt());

function draw(image, scale) {
  const width = Math.round(image.width * scale), height = Math.round(image.height * scale);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return canvas;
}

// Screenshots (PNG) stay sharp: only what is wider than any page is drawn anew.
async function shrunk(file, image) {
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height)), png = file.type === 'image/png';
  if (file.type === 'image/gif' || file.size < SMALL || (png && scale === 1))
    return file;
  const date = taken(await file.arrayBuffer());
  if (png && date)
    return file;
  const made = await new Promise(done => draw(image, scale).toBlob(done, png ? file.type : 'image/jpeg', .82));
  if (!made || made.size >= file.size)
    return file;
  const parts = date ? [made.slice(0, 2), when(date), made.slice(2)] : [made];
  return new File(parts, png ? file.name : file.name.replace(/(\.\w+)?$/, '.jpg'), { type: made.type });
}

// The field takes what was chosen, pasted and dropped.
function images(field) {
  const form = field.form, list = one('[data-images]', form), template = one('template', form);
  const drop = field.closest('.drop'), kept = new Map();  // the row of each, and what will be sent of it
  let turn = Promise.resolve();

  function tell() {
    const data = new DataTransfer();
    for (const it of kept.values())
      data.items.add(it);
    field.files = data.files;
    for (const it of all('#f-pictures', form)) it.hidden = it.disabled = kept.size < 2;
  }

  async function add(file) {
    const row = template.content.firstElementChild.cloneNode(true);
    const button = one('button', row), known = KINDS.test(file.type);
    const image = known && await createImageBitmap(file).catch(() => null);
    const sent = image ? await shrunk(file, image).catch(() => file) : file;
    const is = !known ? 'kind' : sent.size > MOST ? 'large' : sent.size < file.size ? 'shrunk' : 'kept';
    const values = { name: file.name, before: size(file.size), after: size(sent.size) };
    for (const it of all('[data-is]', row))
      if (it.dataset.is === is) it.textContent = fill(it.textContent, values);
      else it.remove();
    one('b', row).textContent = file.name;
    if (image) {
      try {
        one('i', row).replaceWith(draw(image, Math.max(144 / image.width, 108 / image.height)));
      } catch {}  // no memory for it
      image.close();
    }
    one('.hide', button).textContent = ` ${file.name}`;
    button.onclick = () => {
      kept.delete(row);
      row.remove();
      tell();
      field.focus();
    };
    list.append(row);
    if (is === 'kept' || is === 'shrunk')
      kept.set(row, sent);
    tell();
    say(`${file.name}: ${one('[data-is]', row).textContent}`);
  }

  // One after the other: a phone has no memory for ten at once.
  const take = files => {
    drop.setAttribute('aria-busy', true);
    for (const it of files)
      turn = turn.then(() => add(it)).catch(() => { kept.set(it, it); });  // sent as it is
    turn = turn.then(() => { tell(); drop.removeAttribute('aria-busy'); });
  };
  for (const it of all('input[type=file]', drop))
    it.onchange = () => {
      take(it.files);
      if (it !== field)
        it.value = '';
      tell();
    };
  form.ready = () => turn;
  const over = event => {
    event.preventDefault();
    drop.classList.toggle('over', event.type === 'dragover');
  };
  drop.ondragover = drop.ondragleave = over;
  drop.ondrop = event => {
    over(event);
    take(event.dataTransfer.files);
  };
  document.onpaste = event => {
    const files = event.clipboardData?.files;
    if (files?.length && field.offsetParent) {
      event.preventDefault();
      take(files);
    }
  };
  for (const it of all('#f-pictures input', form)) it.required = true;
  tell();
  form.onsubmit = event => send(event, form);
}

// What does not arrive is sent again: by its key it is kept once.
async function send(event, form) {
  const failed = one('[data-failed]', form), sending = one('[data-sending]', form), { submitter } = event;
  event.preventDefault();
  if (!sending.hidden)
    return;
  failed.hidden = true;
  sending.hidden = false;
  say(sending.textContent);
  let said;
  try {
    await form.ready();
    const body = new FormData(form);
    if (submitter?.name)
      body.append(submitter.name, submitter.value);
    const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, headers: { Accept: 'text/html' } });
    if (answer.redirected)
      return location.assign(answer.url);
    const next = await parsed(answer);
    if (answer.status !== 422)  // what was typed stays where it is
      throw said = one('h1', next)?.textContent;
    document.title = next.title;
    document.body.replaceWith(next.body);
    scrollTo(0, 0);
    start();
    one('[autofocus]')?.focus();  // as after loading
  } catch {
    if (said)
      one('b', failed).textContent = said;
    sending.hidden = true;
    failed.hidden = false;
    const again = one('button', failed);
    again.onclick = () => form.requestSubmit(submitter);
    again.focus();
  }
}

// Back at a page that was sent: it is asked for anew, with a key of its own.
window.onpageshow = event => {
  if (event.persisted && one('[data-sending]:not([hidden])'))
    location.reload();
};

// --- Characters
function count(field, sentence) {
  const shown = sentence.cloneNode(true), most = field.maxLength;
  field.after(shown);
  const tell = () => {
    const left = most - field.value.length, words = fill(sentence.textContent, { n: left.toLocaleString(lang) });
    shown.textContent = words;
    shown.hidden = left === most;
    if (document.activeElement === field && left * 4 < most)
      say(words, 1000);
  };
  field.oninput = tell;
  tell();
}

// --- What is being made: how far it is, then its page ("any": or what failed)
function watch(bar) {
  setTimeout(async () => {
    const answer = await fetch(location).catch(() => ({})), end = (answer.ok || bar.dataset.watch) && answer.url;
    const now = end && one('[data-watch]', await parsed(answer));
    if (now)
      bar.replaceWith(now);
    else if (end)
      location.replace(end);
    watch(now || bar);
  }, 1000);
}

// --- Keys of reviewers: single letters, which can be turned off (WCAG 2.1.4), and are where one types
function keys(dialog) {
  const on = one('input', dialog), rows = all('a.go-row'), open = () => dialog.showModal();
  on.checked = localStorage.keys !== 'off';
  on.onchange = () => { localStorage.keys = on.checked ? 'on' : 'off'; };
  for (const it of all('[data-keys]')) it.onclick = open;
  document.onkeydown = event => {
    const typing = event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
    if (typing || dialog.open || !on.checked || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === '?')
      open();
    const step = { j: 1, k: -1 }[event.key];
    if (step)
      rows[Math.max(rows.indexOf(document.activeElement) + step, 0)]?.focus();
    const there = one(`[data-key="${CSS.escape(event.key)}"]`);
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
