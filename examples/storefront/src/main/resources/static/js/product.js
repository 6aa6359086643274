import { post, timed } from './api.js';
import { byId, element, flash, show } from './dom.js';
import { count, millis, price } from './format.js';
import { mark, wish } from './shop.js';

const WATCHED_MILLIS = 3_000;
const PAUSE_MILLIS = 60;
let open;

/** Shows a product as every instance sees it. */
export async function showProduct(sku, names) {
  const instance = wish.instance;
  try {
    const asked = await Promise.all(names.map((name) =>
      timed(`/api/${name}/shop/products/${sku}${name === instance ? `?caches=${wish.caches}` : ''}`)));
    const page = asked[names.indexOf(instance)].body;
    open = { sku, names, rows: new Map() };
    byId('product').hidden = false;
    byId('product').replaceChildren(...parts(page, instance));
    names.forEach((name, i) => showTag(name, asked[i].body, asked[i].took));
    mark(page.product);
  } catch (refused) {
    byId('product').hidden = false;
    byId('product').replaceChildren(element('p', { class: 'problem' }, refused.message));
  }
}

function parts({ product, boughtWith }, instance) {
  const rows = open.names.map((name) => {
    const cells = { price: element('td', { class: 'price' }), pieces: element('td', { class: 'pieces' }), took: element('td', {}) };
    open.rows.set(name, cells);
    return element('tr', { 'data-instance': name }, element('th', { scope: 'row' }, name), cells.price, cells.pieces, cells.took);
  });
  const titles = ['Instance', 'Price', 'Pieces', 'Answered in'];
  return [
    element('div', {}, element('h3', {}, product.name),
      element('div', { class: 'facts' }, element('span', {}, product.sku), element('span', {}, product.department))),
    element('p', {}, product.description),
    element('div', { class: 'scroll' }, element('table', {},
      element('thead', {}, element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)))),
      element('tbody', {}, ...rows))),
    form(product, instance),
    element('p', { class: 'problem', id: 'problem', role: 'alert' }),
    element('p', { class: 'hint' }, 'Often bought with it: ', ...links(boughtWith)),
  ];
}

function form(product, instance) {
  const amount = element('input', { id: 'new-price', type: 'number', min: '0.01', step: '0.01', max: '99999.99', required: true, value: product.price.toFixed(2) });
  const made = element('form', { id: 'reprice' },
    element('label', { class: 'field' }, element('span', {}, 'New price'), amount),
    element('button', { type: 'submit' }, `Change it in ${instance}`),
    element('div', { class: 'buys' },
      element('button', { type: 'button', class: 'quiet', id: 'buy', onclick: () => change('sale', { pieces: 1 }, instance) }, 'Buy one'),
      element('button', { type: 'button', class: 'quiet', onclick: () => change('sale', { pieces: -10 }, instance) }, 'Take delivery of ten')));
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    change('price', { price: Number(amount.value) }, instance);
  });
  return made;
}

function links(companions) {
  if (companions.length === 0) {
    return ['nothing yet'];
  }
  return companions.flatMap((each, i) => [
    i > 0 ? ', ' : '',
    element('a', { href: `#${each.sku}` }, each.name),
  ]);
}

async function change(what, body, instance) {
  show(byId('problem'), '');
  try {
    await post(`/api/${instance}/shop/products/${open.sku}/${what}`, body);
    await watch();
  } catch (refused) {
    show(byId('problem'), refused.message);
  }
}

/** Asks all instances again and again for a while, so that one sees who is behind. */
async function watch() {
  const watched = open;
  const end = performance.now() + WATCHED_MILLIS;
  while (performance.now() < end && open === watched) {
    for (const name of watched.names) {
      const { body, took } = await timed(`/api/${name}/shop/products/${watched.sku}/tag`);
      if (open === watched) {
        showTag(name, body, took);
        mark(body.product);
      }
    }
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MILLIS); });
  }
}

function showTag(name, { product, pieces }, took) {
  const cells = open.rows.get(name);
  const before = cells.price.textContent !== '';
  for (const [cell, text] of [[cells.price, price(product.price)], [cells.pieces, count(pieces)]]) {
    if (show(cell, text) && before) {
      flash(cell);
    }
  }
  show(cells.took, millis(took));
}
