const Chart = window.Chart;
const drawn = [];

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;

/** A colour of the page's style, as it is now: light or dark. */
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const faded = (name) => `color-mix(in srgb, ${colour(name)} 14%, transparent)`;

function draw(canvas, configuration) {
  const chart = new Chart(canvas, configuration());
  drawn.push(() => {
    chart.options = configuration().options;
    configuration().data.datasets.forEach((set, i) => {
      const { data, ...looks } = set;
      Object.assign(chart.data.datasets[i], looks);
    });
    chart.update('none');
  });
  return chart;
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawn.forEach((again) => again()));

const line = (label, name) => ({
  label,
  data: [],
  borderColor: colour(name),
  backgroundColor: faded(name),
  borderWidth: 2,
  pointRadius: 0,
  tension: 0.3,
  fill: true,
  spanGaps: true,
});

/** A line without axes, beside the number that says where it ends. */
export function sparkline(canvas, name, max) {
  return draw(canvas, () => ({
    type: 'line',
    data: { labels: [], datasets: [line('', name)] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: { x: { display: false }, y: { display: false, min: 0, max, grace: '10%' } },
    },
  }));
}

/** Several lines over time, in milliseconds. */
export function lines(canvas, kinds) {
  return draw(canvas, () => ({
    type: 'line',
    data: { labels: [], datasets: kinds.map(([label, name]) => line(label, name)) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: legend() },
      scales: {
        x: { display: false },
        y: { min: 0, ticks: { color: colour('--soft'), callback: (value) => `${value} ms`, maxTicksLimit: 5 }, grid: grid() },
      },
    },
  }));
}

/** Groups of two bars: without caches, and with them. */
export function bars(canvas, title, groups) {
  return draw(canvas, () => ({
    type: 'bar',
    data: {
      labels: groups,
      datasets: [['without', '--without'], ['with caches', '--with']].map(([label, name]) => ({
        label,
        data: [],
        backgroundColor: colour(name),
        borderRadius: 4,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { display: false }, title: { display: true, text: title, color: colour('--soft') } },
      scales: {
        x: { ticks: { color: colour('--soft') }, grid: { display: false } },
        y: { min: 0, ticks: { color: colour('--soft'), maxTicksLimit: 4 }, grid: grid() },
      },
    },
  }));
}

/** Has a chart of lines show these. */
export function update(chart, ...series) {
  chart.data.labels = series[0].map((_, i) => i);
  series.forEach((data, i) => { chart.data.datasets[i].data = data; });
  chart.update('none');
}

const grid = () => ({ color: colour('--line') });

const legend = () => ({ align: 'end', labels: { color: colour('--text'), boxWidth: 14, boxHeight: 2 } });
