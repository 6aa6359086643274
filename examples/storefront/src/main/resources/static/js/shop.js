import { timed } from './api.js';
import { byId, element, show } from './dom.js';
import { count, millis, price } from './format.js';

/** How the customer at this page wants to be served. */
export const wish = {
  get instance() {
    return document.querySelector('input[name="instance"]:checked').value;
  },
  get caches() {
    return document.querySelector('input[name="caches"]:checked').value;
  },
};

/** Fills the list of departments and answers searches; who picks a product is told its number. */
export async function openShop(departments, pick) {
  byId('department').replaceChildren(...departments.map((name) => element('option', {}, name)));
  const search = () => showFound(pick);
  byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  byId('department').addEventListener('change', search);
  await search();
}

async function showFound(pick) {
  const asked = new URLSearchParams({ words: byId('words').value.trim(), department: byId('department').value, caches: wish.caches });
  const instance = wish.instance;
  try {
    const { body, took } = await timed(`/api/${instance}/shop/search?${asked}`);
    const found = body.length === 24 ? 'The first 24' : count(body.length);
    show(byId('search-result'), `${found} found by ${instance} in ${millis(took)}`);
    byId('products').replaceChildren(...body.map((product) => card(product, pick)));
  } catch (refused) {
    show(byId('search-result'), refused.message);
  }
}

function card(product, pick) {
  return element('li', {}, element('button', { type: 'button', class: 'product-card', 'data-sku': product.sku, onclick: () => pick(product.sku) },
    element('strong', {}, product.name),
    element('span', { class: 'hint' }, product.sku),
    element('span', { class: 'price' }, price(product.price))));
}

/** Has the list show which product is open, and what it costs now. */
export function mark(product) {
  for (const each of document.querySelectorAll('.product-card')) {
    each.setAttribute('aria-current', each.dataset.sku === product.sku);
    if (each.dataset.sku === product.sku) {
      show(each.querySelector('.price'), price(product.price));
    }
  }
}
