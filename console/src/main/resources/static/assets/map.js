// The map of ports: nearer and further by buttons, keys, or the wheel with Ctrl; areas from afar, ports when near.

const STEP = 1.6;
/** From here on the marks are ports. */
const NEAR = 2.2;
const MOST = 25;
const KEYS = { '+': 'in', '=': 'in', '-': 'out', 0: 'all', ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const MOVES = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** What is seen: the middle, and how many times as near as the whole. It stays when the map is loaded anew. */
let view = null;

function whole(map) {
  map.dataset.whole ??= map.getAttribute('viewBox');
  const [left, top, width, height] = map.dataset.whole.split(' ').map(Number);
  return { left, top, width, height };
}

/** Marks stay as large as they are on the screen, whatever the zoom. */
function show(map) {
  const all = whole(map);
  const { x, y, zoom } = view;
  const [width, height] = [all.width / zoom, all.height / zoom];
  map.setAttribute('viewBox', [x - width / 2, y - height / 2, width, height].map((n) => n.toFixed(1)).join(' '));
  map.dataset.level = zoom >= NEAR ? 'ports' : 'areas';
  for (const circle of map.querySelectorAll('circle')) {
    circle.dataset.r ??= circle.getAttribute('r');
    circle.setAttribute('r', (circle.dataset.r / zoom).toFixed(2));
  }
}

function middle(map) {
  const all = whole(map);
  return { x: all.left + all.width / 2, y: all.top + all.height / 2, zoom: 1 };
}

function act(map, what, at) {
  if (what === 'all') view = middle(map);
  else if (MOVES[what]) {
    const all = whole(map);
    view.x += MOVES[what][0] * all.width / view.zoom / 5;
    view.y += MOVES[what][1] * all.height / view.zoom / 5;
  } else {
    const zoom = Math.min(MOST, Math.max(1, view.zoom * (what === 'in' ? STEP : 1 / STEP)));
    const part = 1 - view.zoom / zoom;
    if (at) view = { x: view.x + (at.x - view.x) * part, y: view.y + (at.y - view.y) * part, zoom };
    else view.zoom = zoom;
    if (zoom === 1) view = middle(map);
  }
  show(map);
}

/** Where on the map the pointer is. */
function point(map, event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
}

document.addEventListener('htmx:afterSwap', (event) => {
  const map = event.target.querySelector?.('[data-map]');
  if (!map) return;
  view ??= middle(map);
  show(map);
});
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-zoom]');
  if (button) act(button.closest('.map-view').querySelector('[data-map]'), button.dataset.zoom);
});
document.addEventListener('keydown', (event) => {
  const map = event.target.closest('[data-map]');
  if (!map || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
  event.preventDefault();
  act(map, KEYS[event.key]);
});
document.addEventListener('wheel', (event) => {
  const map = event.ctrlKey && event.target.closest('[data-map]');
  if (!map) return;
  event.preventDefault();
  act(map, event.deltaY < 0 ? 'in' : 'out', point(map, event));
}, { passive: false });
