// Saves what the tables of a page show: the first as CSV, all of them as a workbook.

const lang = document.documentElement.lang;
/** A spreadsheet keeps no more digits of a number. */
const DIGITS = 15;

/** Numbers without separators, with a point: as programs read them. */
function plainNumbers(text) {
  const parts = new Intl.NumberFormat(lang).formatToParts(12345678.9);
  const of = (type) => parts.find((part) => part.type === type)?.value ?? '';
  return text.replace(/\d[\d.,\u00a0\u202f]*/g, (number) => number.replaceAll(of('group'), '').replace(of('decimal'), '.'));
}

/** What a cell shows: a number where it is no more than one, else a text. */
function value(cell) {
  const text = cell.innerText.trim().replace(/\s+/g, ' ');
  if (!cell.matches('td.number')) return text;
  const plain = plainNumbers(text).replace(/^\u2212/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) && plain.replace(/\D/g, '').length <= DIGITS ? Number(plain) : plain;
}

function rows(table) {
  return [...table.rows].map((row) => [...row.cells].flatMap((cell) => [value(cell), ...Array(cell.colSpan - 1).fill('')]));
}

/** The section of a button, or the page. */
function around(button) {
  return button.closest('section:has(table), article');
}

function about(button) {
  return [around(button).querySelector('#citation')?.textContent, button.dataset.note].filter(Boolean).join(' ');
}

function fileName() {
  return location.pathname.slice(1).replaceAll('/', '-') || 'now';
}

/** A spreadsheet would run a text that begins like a formula; a share such as -36.5 % is none. */
function quoted(content) {
  const text = String(content);
  const harmless = /^[=+@-]/.test(text) && !/^-[\d.,]+( ?%)?$/.test(text) ? "'" + text : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** Above the table the citation, and what the button says of the table. */
function saveText(button) {
  const lines = rows(around(button).querySelector('table')).map((row) => row.map(quoted).join(','));
  const comment = about(button);
  const file = new Blob(['\ufeff', [...(comment ? [quoted('# ' + comment)] : []), ...lines].join('\r\n'), '\r\n'], { type: 'text/csv' });
  const link = document.createElement('a');
  link.download = fileName() + '.csv';
  link.href = URL.createObjectURL(file);
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What a table is about: its region's name, else the heading before it. */
function title(table) {
  return table.closest('[aria-label]')?.getAttribute('aria-label') ?? document.querySelector('h1').textContent;
}

/** The form sends the tables, and is answered with the file. */
function fillWorkbook(event) {
  const form = event.target.closest('form[data-workbook]');
  if (!form) return;
  const tables = [...around(form).querySelectorAll('table')].filter((table) => table.checkVisibility());
  form.elements.tables.value = JSON.stringify({
    name: fileName(), citation: about(form) || document.title, address: form.dataset.workbook,
    tables: tables.map((table) => ({ title: title(table), rows: rows(table) })),
  });
}

document.addEventListener('submit', fillWorkbook);
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-table]');
  if (button) saveText(button);
});
