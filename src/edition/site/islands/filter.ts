/** filter.js: narrows a table of events by words, type and status. Without it the table is whole. */
export const FILTER_SCRIPT = String.raw`'use strict';
(() => {
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const table of document.querySelectorAll('table[data-filter]')) {
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, words: fold(row.textContent), type: row.dataset.type, status: row.dataset.status }));
    if (rows.length < 2) continue;
    const labels = new Map(rows.map(({ row, type }) => [type, row.querySelector('svg.type').getAttribute('aria-label')]));
    const statuses = new Map(rows.map(({ row, status }) => [status, row.querySelector('.st').textContent.trim()]));
    const box = document.createElement('form');
    box.className = 'filter';
    box.setAttribute('role', 'search');
    box.addEventListener('submit', (event) => event.preventDefault());
    const labelled = (text, control) => {
      const label = document.createElement('label');
      label.append(text, ' ', control);
      box.append(label);
      return control;
    };
    const words = labelled('Words', Object.assign(document.createElement('input'), { type: 'search' }));
    const choice = (text, all, options) => {
      const select = document.createElement('select');
      for (const [value, label] of [['', all], ...options]) select.append(Object.assign(document.createElement('option'), { value, textContent: label }));
      return labelled(text, select);
    };
    const type = choice('Type', 'all', labels);
    const status = choice('Status', 'all', statuses);
    const count = Object.assign(document.createElement('output'), { className: 'count' });
    box.append(count);
    const show = () => {
      const wanted = fold(words.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const one of rows) {
        const fits = (!type.value || one.type === type.value) && (!status.value || one.status === status.value) && wanted.every((word) => one.words.includes(word));
        one.row.hidden = !fits;
        if (fits) shown++;
      }
      count.textContent = shown + ' of ' + rows.length;
    };
    box.addEventListener('input', show);
    table.parentElement.before(box);
    show();
  }
})();
`;
