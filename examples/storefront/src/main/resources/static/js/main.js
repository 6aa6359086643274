import { get, post } from './api.js';
import { showCaches } from './caches.js';
import { showChanges } from './changes.js';
import { byId, element, show } from './dom.js';
import { History } from './history.js';
import { offerLoad, showLoad } from './load.js';
import { showProduct } from './product.js';
import { openShop } from './shop.js';

const choice = await get('/api/choice');

byId('instances').append(...choice.instances.map((name, i) => element('label', {},
  element('input', { type: 'radio', name: 'instance', value: name, checked: i === 0 }), element('span', {}, name))));

/** The product of the address, so that links and the back button work. */
function follow() {
  const sku = location.hash.slice(1);
  if (/^P-\d+$/.test(sku)) {
    showProduct(sku, choice.instances);
  }
}

addEventListener('hashchange', follow);
document.querySelector('.controls').addEventListener('change', (event) => {
  if (event.target.id === 'visitors') {
    post('/api/visitors', { wanted: event.target.checked });
  } else {
    follow();
  }
});

function listen() {
  const history = new History();
  const source = new EventSource('/api/live');
  source.onmessage = (message) => {
    const now = JSON.parse(message.data);
    const there = Object.keys(now.instances);
    state(there.length === choice.instances.length ? 'live' : `${there.join(', ') || 'nobody'} alone`, there.length === choice.instances.length);
    history.add(now);
    showCaches(history);
    showChanges(now, choice.instances);
    showLoad(now.load);
    byId('visitors').checked = now.visitors;
  };
  source.onerror = () => state('the shop is closed', false);
}

function state(text, good) {
  show(byId('connection'), text);
  byId('connection').className = `pill ${good ? 'good' : 'bad'}`;
}

offerLoad();
listen();
await openShop(choice.departments, (sku) => {
  if (location.hash === `#${sku}`) {
    follow();
  }
  location.hash = sku;
});
follow();
