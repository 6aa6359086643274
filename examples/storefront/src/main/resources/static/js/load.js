import { post } from './api.js';
import { bars } from './charts.js';
import { byId, element, show } from './dom.js';
import { count, millis } from './format.js';

let charts;
let shown = 0;

/** Has the button run load. */
export function offerLoad() {
  byId('load-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    byId('run').disabled = true;
    try {
      await post('/api/load', { seconds: Number(byId('seconds').value), customers: Number(byId('customers').value) });
    } catch (refused) {
      show(byId('load-status'), refused.message);
      byId('run').disabled = false;
    }
  });
}

/** Shows how far a run is, or what came of it. */
export function showLoad(run) {
  if (run.number === 0) {
    return;
  }
  byId('run').disabled = run.running;
  show(byId('load-status'), run.running ? `Running ${run.doing} …` : `Run ${run.number}: ${run.doing}.`);
  if (run.halves.length === 2 && run.number !== shown) {
    shown = run.number;
    showHalves(run.halves);
  }
}

function showHalves(halves) {
  byId('load-result').hidden = false;
  byId('load-rows').replaceChildren(...halves.map((half) => element('tr', { 'data-caches': half.caches ? 'on' : 'off' },
    element('th', { scope: 'row' }, half.caches ? 'on' : 'off'),
    ...[count(half.requestsPerSecond), millis(half.p50), millis(half.p99), count(half.queriesPerSecond), half.queriesPerRequest.toFixed(2), count(half.failures)]
      .map((text) => element('td', {}, text)))));
  charts ??= {
    requests: bars(byId('load-requests'), 'requests/s', ['']),
    times: bars(byId('load-times'), 'ms to answer', ['p50', 'p99']),
    queries: bars(byId('load-queries'), 'DB queries per request', ['']),
  };
  fill(charts.requests, halves, (half) => [half.requestsPerSecond]);
  fill(charts.times, halves, (half) => [half.p50, half.p99]);
  fill(charts.queries, halves, (half) => [half.queriesPerRequest]);
}

function fill(chart, halves, of) {
  halves.forEach((half, i) => { chart.data.datasets[i].data = of(half); });
  chart.update('none');
}
