// Draws [data-chart]: lines or bars along buckets, with a band for the interval. Drawn by uPlot; the page's table has the numbers.

const lang = document.documentElement.lang;
const compact = new Intl.NumberFormat(lang, { notation: 'compact', maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });

/** Colours that stay apart for colour-blind readers (Okabe and Ito), as the style sheet has them for light and dark. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  return {
    lines: [1, 2, 3, 4, 5, 6].map((n) => style.getPropertyValue(`--line-${n}`).trim()),
    bad: style.getPropertyValue('--bad').trim(),
    ink: style.getPropertyValue('--ink').trim(),
    grid: style.getPropertyValue('--grid').trim(),
  };
}

function faint(colour, part) {
  return colour + Math.round(part * 255).toString(16).padStart(2, '0');
}

/** Hatches the buckets of which reports are missing, behind the lines. */
function hatch(plot, labels, unreported, colour) {
  const pen = plot.ctx;
  const { top, height } = plot.bbox;
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = devicePixelRatio;
  labels.forEach((label, at) => {
    if (!unreported.includes(label)) return;
    const left = plot.valToPos(at - 0.5, 'x', true);
    const width = plot.valToPos(at + 0.5, 'x', true) - left;
    pen.save();
    pen.beginPath();
    pen.rect(left, top, width, height);
    pen.clip();
    pen.beginPath();
    for (let x = left - height; x < left + width; x += 8 * devicePixelRatio) {
      pen.moveTo(x, top + height);
      pen.lineTo(x + height, top);
    }
    pen.stroke();
    pen.restore();
  });
  pen.restore();
}

function draw(figure) {
  const { labels, lines, unreported } = JSON.parse(figure.dataset.chart);
  const palette = colours();
  const bars = figure.dataset.form === 'bar' && lines.filter((line) => !line.marks).length === 1;
  const data = [labels.map((_, i) => i)];
  const series = [{ value: (_, i) => (i === null ? '' : labels[i]), label: '' }];
  const bands = [];
  lines.forEach((line, n) => {
    const colour = palette.lines[n % palette.lines.length];
    const format = (_, v) => (v === null || v === undefined ? '–' : whole.format(v));
    data.push(line.values);
    series.push({
      label: line.name, stroke: line.marks ? palette.bad : colour, width: line.marks ? 0 : 2, value: format, spanGaps: false,
      fill: bars && !line.marks ? faint(colour, 0.35) : undefined,
      paths: bars && !line.marks ? uPlot.paths.bars({ size: [0.7, 60] }) : uPlot.paths.linear(),
      points: line.marks ? { show: true, size: 10, fill: palette.bad } : { show: labels.length <= 80 && !bars, size: 5, fill: colour },
    });
    if (line.low) {
      data.push(line.high, line.low);
      for (const end of ['high', 'low']) {
        series.push({ label: `${line.name} ${end}`, stroke: faint(colour, 0.4), width: 1, points: { show: false }, value: format, class: 'bound' });
      }
      bands.push({ series: [series.length - 2, series.length - 1], fill: faint(colour, 0.16) });
    }
  });
  const font = '13px system-ui, sans-serif';
  const axis = { stroke: palette.ink, grid: { stroke: palette.grid, width: 1 }, ticks: { stroke: palette.grid, width: 1 }, font };
  const options = {
    width: figure.clientWidth, height: 300, series, bands,
    scales: { x: { time: false, range: (_, min, max) => [min - 0.5, max + 0.5] }, y: { range: (_, min, max) => [Math.min(0, min), max > 0 ? max * 1.06 : 1] } },
    axes: [
      { ...axis, grid: { show: false }, values: (_, splits) => splits.map((i) => labels[i] ?? ''), incrs: [1, 2, 3, 4, 6, 12, 24, 60, 120, 365, 730], space: 64 },
      { ...axis, values: (_, splits) => splits.map((v) => compact.format(v)), size: 64 },
    ],
    hooks: { drawClear: [(plot) => hatch(plot, labels, unreported, faint(palette.ink, 0.25))] },
    legend: { live: true },
    cursor: { drag: { x: false, y: false } },
  };
  const old = figure.plot;
  figure.plot = new uPlot(options, data, figure);
  old?.destroy();
}

/** Title and plot on one picture, to be sent on. */
function picture(figure) {
  const plot = figure.querySelector('canvas');
  const scale = plot.width / plot.clientWidth;
  const style = getComputedStyle(document.documentElement);
  const lines = figure.dataset.title.match(/.{1,110}(\s|$)/g) ?? [];
  const canvas = document.createElement('canvas');
  canvas.width = plot.width;
  canvas.height = plot.height + (lines.length * 18 + 24) * scale;
  const pen = canvas.getContext('2d');
  pen.fillStyle = style.getPropertyValue('--paper').trim();
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(plot, 0, 8 * scale);
  pen.fillStyle = style.getPropertyValue('--ink').trim();
  pen.font = `${12 * scale}px system-ui, sans-serif`;
  lines.forEach((line, n) => pen.fillText(line.trim(), 10 * scale, plot.height + (26 + n * 18) * scale));
  const link = document.createElement('a');
  link.download = 'seizure-watch.png';
  canvas.toBlob((blob) => {
    link.href = URL.createObjectURL(blob);
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

const figures = [...document.querySelectorAll('[data-chart]')];
figures.forEach(draw);
new ResizeObserver(() => figures.forEach((figure) => figure.plot.setSize({ width: figure.clientWidth, height: 300 }))).observe(document.body);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => figures.forEach(draw));
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-picture]');
  if (button) picture(document.getElementById(button.dataset.picture));
});
