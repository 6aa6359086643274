import { byId, element } from './dom.js';
import { clock } from './format.js';

let shown = '';

/** Shows the last changes, which instance showed each of them when, and what listeners were told. */
export function showChanges(now, names) {
  const text = JSON.stringify([now.changes, Object.values(now.instances).map((state) => state.invalidations)]);
  if (text === shown) {
    return;
  }
  shown = text;
  if (now.changes.length > 0) {
    byId('changes-head').replaceChildren(element('tr', {},
      ...['Made at', 'What', ...names].map((title) => element('th', { scope: 'col' }, title))));
    byId('changes').replaceChildren(...now.changes.map((change) => row(change, names)));
  }
  byId('told').replaceChildren(...told(now.instances));
}

function row(change, names) {
  return element('tr', { 'data-change': change.number },
    element('td', {}, clock(change.at)),
    element('td', {}, `${change.sku}: ${change.what}`),
    ...names.map((name) => element('td', { 'data-instance': name }, ...sighting(change, name))));
}

function sighting(change, name) {
  const made = change.by === name ? [element('span', { class: 'made' }, 'made it, ')] : [];
  const after = change.seen[name];
  if (after === undefined) {
    return [...made, '…'];
  }
  if (after < 0) {
    return [...made, 'not seen, it was changed again'];
  }
  return [...made, element('span', { class: 'late' }, `shown after ${Math.round(after)} ms`)];
}

function told(instances) {
  return Object.entries(instances)
    .flatMap(([name, state]) => state.invalidations.map((each) => ({ name, ...each })))
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, 12)
    .map((each) => element('li', {},
      `${clock(each.at)} ${each.name}: ${each.what} ${each.cache === '' ? '(all caches)' : `of ${shortly(each.cache)}`}`));
}

/** Catalogue.search of storefront.shop.Catalogue.search(String,String). */
const shortly = (cache) => cache.replace(/\(.*/, '').replace(/^storefront\.shop\./, '');
