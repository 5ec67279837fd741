/**
 * map.js: comes closer to a map, moves it, opens a place with several events, dims types in the key. Without it the map is a drawing
 * whose places are links. Hears from filter.js (`marsad:shown`) which events are shown. Nothing moves by itself.
 */
export const MAP_SCRIPT = `'use strict';
(() => {
  const clamp = (n, least, most) => Math.min(most, Math.max(least, n));
  const make = (tag, props, ...inner) => {
    const one = Object.assign(document.createElement(tag), props);
    one.append(...inner);
    return one;
  };
  const asked = new URL(location.href).searchParams.get('map');
  for (const figure of document.querySelectorAll('figure[data-map]')) {
    const drawings = [...figure.querySelectorAll(':scope > svg')].map((svg) => ({ svg, width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height }));
    // How close, and the middle of what is shown as shares of the whole: the same for the wide and the narrow drawing.
    let at = { z: 1, x: 0.5, y: 0.5 };
    const hidden = new Set();
    let shown = null;
    /** Of names that would lie on each other the first one is shown; the others when a reader is closer still. */
    const makeRoom = (svg) => {
      if (at.z <= 1.4) return;
      const taken = [];
      for (const link of svg.querySelectorAll(':scope > g > a[data-at]')) {
        const box = link.getBoundingClientRect();
        if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) link.classList.add('crowded');
        else taken.push(box);
      }
    };
    const draw = () => {
      const half = 0.5 / at.z;
      const round = (n) => Math.round(n * 1e4) / 1e4;
      at = { z: round(at.z), x: round(clamp(at.x, half, 1 - half)), y: round(clamp(at.y, half, 1 - half)) };
      for (const { svg, width, height } of drawings) {
        svg.setAttribute('viewBox', [(at.x - half) * width, (at.y - half) * height, width / at.z, height / at.z].map((n) => n.toFixed(1)).join(' '));
        svg.classList.toggle('closer', at.z > 1.4);
        svg.classList.toggle('held', at.z > 1);
        for (const link of svg.querySelectorAll(':scope > g > a[data-at]')) {
          const [x, y] = link.dataset.at.split(' ').map(Number);
          link.setAttribute('transform', 'translate(' + x + ' ' + y + ') scale(' + 1 / at.z + ') translate(' + -x + ' ' + -y + ')');
          link.classList.remove('crowded');
        }
        makeRoom(svg);
      }
      out.disabled = whole.disabled = at.z <= 1;
      into.disabled = at.z >= 24;
      const url = new URL(location.href);
      if (at.z > 1) url.searchParams.set('map', [at.z, at.x, at.y].join(','));
      else url.searchParams.delete('map');
      try { history.replaceState(null, '', url); } catch { /* From disk the address stays as it is. */ }
    };
    /** Closer or farther, with the point (shares of what is shown) kept where it is. */
    const zoom = (by, px = 0.5, py = 0.5) => {
      const z = clamp(at.z * by, 1, 24);
      at = { z, x: at.x + (px - 0.5) * (1 / at.z - 1 / z), y: at.y + (py - 0.5) * (1 / at.z - 1 / z) };
      draw();
    };
    const move = (dx, dy) => {
      at = { z: at.z, x: at.x + dx / at.z, y: at.y + dy / at.z };
      draw();
    };
    const button = (label, sign, act) => {
      // The sign is drawn by the sheet: it is no word of the page.
      const one = make('button', { type: 'button', title: label });
      one.dataset.sign = sign;
      one.setAttribute('aria-label', label);
      one.addEventListener('click', act);
      return one;
    };
    const into = button('Closer', '+', () => zoom(1.7));
    const out = button('Farther', '−', () => zoom(1 / 1.7));
    const whole = button('Whole map', '⤢', () => zoom(0));
    const controls = make('div', { className: 'zoom' }, into, out, whole);
    controls.setAttribute('role', 'group');
    controls.setAttribute('aria-label', 'Map: + and − come closer and go back, arrow keys move');
    figure.prepend(controls);
    controls.addEventListener('keydown', (event) => {
      const moves = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
      if (moves[event.key]) move(...moves[event.key]);
      else if (event.key === '+' || event.key === '=') zoom(1.7);
      else if (event.key === '-') zoom(1 / 1.7);
      else if (event.key === '0') zoom(0);
      else return;
      event.preventDefault();
    });
    const panel = make('div', { className: 'spot', hidden: true, tabIndex: -1 });
    panel.setAttribute('role', 'group');
    figure.querySelector('ul.key').before(panel);
    let opener = null;
    const close = () => {
      panel.hidden = true;
      opener?.focus();
      opener = null;
    };
    const open = (link) => {
      const line = figure.querySelector('li[data-spot="' + CSS.escape(link.dataset.spot) + '"]');
      if (!line) return false;
      panel.replaceChildren(button('Close', '×', close), ...[...line.childNodes].map((node) => node.cloneNode(true)));
      panel.setAttribute('aria-label', line.querySelector('b').textContent);
      panel.hidden = false;
      opener = link;
      panel.focus({ preventScroll: true });
      return true;
    };
    panel.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
    const dim = () => {
      for (const link of figure.querySelectorAll('a[data-events]')) {
        const types = link.dataset.types.split(' ').some((type) => !hidden.has(type));
        const events = !shown || link.dataset.events.split(' ').some((id) => shown.has(id));
        link.classList.toggle('dim', !(types && events));
      }
    };
    document.addEventListener('marsad:shown', ({ detail }) => { shown = detail; dim(); });
    for (const item of figure.querySelectorAll('ul.key li')) {
      const type = item.querySelector('.glyph').classList[1];
      const toggle = make('button', { type: 'button' }, ...item.childNodes);
      toggle.setAttribute('aria-pressed', 'true');
      toggle.addEventListener('click', () => {
        const isOn = toggle.getAttribute('aria-pressed') === 'true';
        toggle.setAttribute('aria-pressed', String(!isOn));
        if (isOn) hidden.add(type);
        else hidden.delete(type);
        dim();
      });
      item.append(toggle);
    }
    for (const { svg } of drawings) {
      const share = (event) => {
        const box = svg.getBoundingClientRect();
        return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
      };
      const fingers = new Map();
      let moved = 0;
      svg.addEventListener('wheel', (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(Math.exp(-event.deltaY / 200), ...share(event));
      }, { passive: false });
      svg.addEventListener('dblclick', (event) => zoom(1.7, ...share(event)));
      svg.addEventListener('pointerdown', (event) => {
        if (event.button !== 0) return;
        if (fingers.size === 0) moved = 0;
        fingers.set(event.pointerId, share(event));
      });
      svg.addEventListener('pointermove', (event) => {
        const before = fingers.get(event.pointerId);
        if (!before) return;
        const now = share(event);
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
        moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
        fingers.set(event.pointerId, now);
        if (other) {
          const apart = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 0.01;
          zoom(apart(now) / apart(before), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
        } else if (at.z > 1) {
          if (moved > 0.01) svg.setPointerCapture(event.pointerId);
          move(before[0] - now[0], before[1] - now[1]);
        }
      });
      for (const end of ['pointerup', 'pointercancel', 'pointerleave']) svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
      svg.addEventListener('click', (event) => {
        const link = event.target.closest('a[data-events]');
        if (moved > 0.01) event.preventDefault();
        else if (link && link.dataset.events.includes(' ') && !event.ctrlKey && !event.metaKey && open(link)) event.preventDefault();
      }, true);
      // A link reached by keyboard is brought into view.
      svg.addEventListener('focusin', (event) => {
        const link = event.target.closest(':scope > g > a[data-at]');
        if (!link || at.z <= 1) return;
        const { width, height } = drawings.find((one) => one.svg === svg);
        const [x, y] = link.dataset.at.split(' ').map(Number);
        if (Math.abs(x / width - at.x) > 0.45 / at.z || Math.abs(y / height - at.y) > 0.45 / at.z) {
          at = { z: at.z, x: x / width, y: y / height };
          draw();
        }
      });
    }
    const [z, x, y] = (asked ?? '').split(',').map(Number);
    if (z > 1 && Number.isFinite(x) && Number.isFinite(y)) at = { z: clamp(z, 1, 24), x, y };
    draw();
  }
})();
`;
