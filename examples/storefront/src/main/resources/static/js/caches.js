import { lines, sparkline, update } from './charts.js';
import { byId, element, show } from './dom.js';
import { count, millis, percent, span } from './format.js';

const TOLD = {
  'Catalogue.product': 'a product by its number',
  'Catalogue.search': 'what a search finds',
  'Baskets.boughtWith': 'what is bought with it',
  'Stock.pieces': 'how many there are',
};

const all = (sum, name) => Object.values(sum.caches).reduce((total, cache) => total + cache[name], 0);
const cards = new Map();
let latency;
let tiles;

/** Shows what the caches have done lately. */
export function showCaches(history) {
  tiles ??= makeTiles();
  latency ??= lines(byId('latency'), [['with caches', '--with'], ['without', '--without']]);
  for (const name of Object.keys(history.last.caches)) {
    showCache(name, history);
  }
  const withCaches = history.ratio((sum) => sum.cached.millis, (sum) => sum.cached.count);
  const without = history.ratio((sum) => sum.uncached.millis, (sum) => sum.uncached.count);
  update(latency, history.line('with', withCaches), history.line('without', without));
  const calls = (sum) => all(sum, 'hits') + all(sum, 'misses');
  show(tiles.ratio, percent(history.ratio((sum) => all(sum, 'hits'), calls)));
  show(tiles.saved, span(all(history.last, 'savedMillis')));
  show(tiles.queries, count(history.perSecond((sum) => sum.queries)));
  show(tiles.with, millis(withCaches));
  show(tiles.without, millis(without));
}

function makeTiles() {
  const made = {};
  const kinds = [
    ['ratio', 'hit ratio, now'],
    ['saved', 'saved so far'],
    ['queries', 'DB queries/s'],
    ['with', 'to answer, with caches'],
    ['without', 'to answer, without'],
  ];
  for (const [name, label] of kinds) {
    made[name] = element('dd', { id: `tile-${name}` }, '–');
    byId('tiles').append(element('div', {}, element('dt', {}, label), made[name]));
  }
  return made;
}

function showCache(name, history) {
  const card = cards.get(name) ?? makeCard(name);
  const of = (figure) => (sum) => sum.caches[name]?.[figure] ?? 0;
  const calls = (sum) => of('hits')(sum) + of('misses')(sum);
  const ratio = history.ratio(of('hits'), calls);
  const load = history.ratio(of('loadMillis'), of('loads'));
  const now = history.last.caches[name];
  const ever = now.hits + now.misses > 0 ? now.hits / (now.hits + now.misses) : null;
  show(card.ratio, percent(ratio));
  show(card.ever, `hits, ${percent(ever)} since the start`);
  show(card.load, millis(load));
  update(card.ratioLine, history.line(`${name} hits`, ratio));
  update(card.loadLine, history.line(`${name} load`, load));
}

function makeCard(name) {
  const canvas = (label) => element('canvas', { role: 'img', 'aria-label': label });
  const ratioCanvas = canvas(`Hit ratio of ${name} over the last minute`);
  const loadCanvas = canvas(`Load time of ${name} over the last minute`);
  const card = { ratio: element('b', {}, '–'), ever: element('span', {}), load: element('b', {}, '–') };
  byId('caches').append(element('article', { class: 'card cache', 'data-cache': name },
    element('header', {}, element('h3', {}, name), element('span', { class: 'hint' }, TOLD[name] ?? '')),
    element('div', { class: 'figures' },
      element('div', { class: 'figure ratio' }, card.ratio, card.ever, element('div', { class: 'chart' }, ratioCanvas)),
      element('div', { class: 'figure' }, card.load, element('span', {}, 'to load one'),
        element('div', { class: 'chart' }, loadCanvas)))));
  card.ratioLine = sparkline(ratioCanvas, '--with', 1);
  card.loadLine = sparkline(loadCanvas, '--without');
  cards.set(name, card);
  return card;
}
