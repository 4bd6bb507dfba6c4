// What all pages share: times in the reader's zone, buttons that copy, live marks, drafts, keys.

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const lang = document.documentElement.lang;
const local = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' });
const utc = new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'UTC' });
const utcDay = new Intl.DateTimeFormat('sv', { timeZone: 'UTC' });
const localDay = new Intl.DateTimeFormat('sv');

/** The reader's time with UTC beside; the day too where it is another. */
function showTimes(root) {
  for (const time of root.querySelectorAll('time[datetime]:not([data-shown])')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    const day = localDay.format(at) === utcDay.format(at) ? '' : utcDay.format(at) + ' ';
    time.textContent = local.format(at) + (zone === 'UTC' ? ' UTC' : ` (${day}${utc.format(at)} UTC)`);
    time.title = `${zone}, ${time.dateTime}`;
    time.dataset.shown = '';
  }
}

/** Fields that are empty are no part of a question's address. */
function leaveOutEmptyFields(event) {
  const form = event.target.closest?.('form[data-question]');
  if (!form) return;
  for (const field of form.elements) {
    if (field.name && field.value === '' && !field.disabled) {
      field.disabled = true;
      setTimeout(() => { field.disabled = false; });
    }
  }
}

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copy);
  const text = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = text; }, 2000);
}

/** One more row like the last one of a list: the same fields, empty, with the next number in their names. */
function addRow(list) {
  const last = [...list.querySelectorAll(':scope > [data-row]')].at(-1);
  const from = last.dataset.row;
  const to = from.replace(/\d+$/, (number) => Number(number) + 1);
  const row = last.cloneNode(true);
  row.querySelectorAll('[data-list] > [data-row] ~ [data-row]').forEach((more) => more.remove());
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const name of ['data-row', 'name', 'id', 'for', 'list']) {
      if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replace(from, to));
    }
    if (element.matches('input')) element.value = '';
    if (element.matches('select')) element.selectedIndex = 0;
    if (element.matches('datalist')) element.replaceChildren();
  }
  last.after(row);
  htmx.process(row);
  return row;
}

/** Rows for the fields that a draft has and the page has not. */
function addRowsOf(form, names) {
  for (const name of names.sort()) {
    const rows = name.match(/^(\/items|\/route)\/\d+(\/substances)?/);
    if (!rows || form.elements.namedItem(name)) continue;
    const missing = rows[2] && form.querySelector(`[data-row="${name.match(/^\/items\/\d+/)[0]}"]`);
    const list = missing ? missing.querySelector('[data-list]') : form.querySelector(`[data-list="${rows[1]}"]`);
    if (list) addRow(list);
  }
}

/** Buttons are not: several of one name say which was pressed. */
function isTyped(field) {
  return field.name && field.matches('input, select, textarea') && field.type !== 'hidden' && field.type !== 'file';
}

/** Of buttons of one name, the one that was chosen; a box is ticked or not. */
function restore(field, value) {
  if (field.type === 'radio') field.checked = field.value === value;
  else if (field.type === 'checkbox') field.checked = value;
  else field.value = value;
}

/** Fields whose values are new each time a page is loaded. */
const FRESH = ['_csrf', 'key', 'resultId'];

/** Under what a form's draft is kept: where it is sent, and of which object and version. */
function draftOf(form) {
  const hidden = [...form.elements].filter((field) => field.type === 'hidden' && !FRESH.includes(field.name));
  return ['draft', form.getAttribute('action'), ...hidden.map((field) => `${field.name}=${field.value}`)].join(' ');
}

/** What was typed into a form is there again after a session has ended in the middle of it. */
function keepDrafts() {
  if (document.querySelector('.done:not([data-kept])')) sessionStorage.removeItem(sessionStorage.getItem('sent'));
  for (const form of document.querySelectorAll('main form[method=post]')) {
    const key = draftOf(form);
    const kept = JSON.parse('new' in form.dataset ? '{}' : sessionStorage.getItem(key) ?? '{}');
    addRowsOf(form, Object.keys(kept));
    for (const field of form.elements) {
      if (isTyped(field) && field.name in kept) restore(field, kept[field.name]);
    }
    const keep = () => {
      const values = {};
      for (const field of form.elements) {
        if (isTyped(field) && (field.type !== 'radio' || field.checked)) values[field.name] = field.type === 'checkbox' ? field.checked : field.value;
      }
      sessionStorage.setItem(key, JSON.stringify(values));
    };
    if ('new' in form.dataset) keep();
    form.addEventListener('input', keep);
    form.addEventListener('submit', () => { keep(); sessionStorage.setItem('sent', key); });
    form.addEventListener('htmx:afterRequest', (event) => {
      if (event.target === form && event.detail.successful) sessionStorage.removeItem(key);
    });
  }
}

/** What a form was answered has the address of the form's page: one that can be loaded anew, sent, and come back to after a sign-in. */
function showFormPage() {
  const page = document.body.dataset.page;
  if (page) history.replaceState(history.state, '', page);
}

/** Whether a form is on its way, which leads to the sign-in by itself. */
let isLeaving = false;

/** A part of the page that is refused as the session has ended: the whole page leads to the sign-in. */
function signInAgain(event) {
  if (event.detail.xhr.status !== 401) return;
  event.preventDefault();
  if (!isLeaving) location.replace(location.pathname + location.search);
}

/** The address of a page does not go on saying that something was stored: it may be sent, and a sign-in leads back to it. */
function forgetDone() {
  const here = new URL(location.href);
  for (const name of ['done', 'settled']) here.searchParams.delete(name);
  if (here.href !== location.href) history.replaceState(history.state, '', here);
}

/** One key does what a link or button with data-key does, unless somebody types. */
function pressKeys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (target) {
    event.preventDefault();
    if (target.matches('a, button')) target.click(); else target.focus();
  }
}

/** A value that is offered goes into its field. */
function take(button) {
  const field = document.getElementById(button.dataset.into);
  field.value = button.dataset.value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

document.addEventListener('submit', leaveOutEmptyFields);
document.addEventListener('keydown', pressKeys);
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) copy(button);
  const offered = event.target.closest('[data-into]');
  if (offered) take(offered);
  const add = event.target.closest('[data-add]');
  if (add) addRow(add.parentElement).querySelector('select, input').focus();
});
/** How much of a file has been sent. */
function showUpload(event) {
  const bar = event.target.querySelector?.('progress.upload');
  if (!bar) return;
  bar.hidden = event.type !== 'htmx:xhr:progress';
  if (event.detail.lengthComputable) bar.value = 100 * event.detail.loaded / event.detail.total;
}

/** An answer that takes long is said to be on its way. */
function showBusy(event) {
  if (event.target.matches('[hx-post], [data-workbook]')) return;
  isLeaving = true;
  setTimeout(() => { document.getElementById('busy').hidden = false; }, 400);
}

document.addEventListener('submit', showBusy);
window.addEventListener('pageshow', () => {
  document.getElementById('busy').hidden = true;
  isLeaving = false;
});
document.addEventListener('htmx:beforeOnLoad', signInAgain);
document.addEventListener('htmx:xhr:progress', showUpload);
document.addEventListener('htmx:afterRequest', showUpload);
document.addEventListener('htmx:afterSwap', (event) => showTimes(event.target));
document.addEventListener('htmx:responseError', (event) => { event.detail.target.textContent = document.body.dataset.failed; });
document.addEventListener('htmx:sseOpen', () => document.querySelector('.live')?.classList.add('on'));
document.addEventListener('htmx:sseError', () => document.querySelector('.live')?.classList.remove('on'));
document.getElementById('faults')?.focus();
showTimes(document);
showFormPage();
keepDrafts();
forgetDone();
