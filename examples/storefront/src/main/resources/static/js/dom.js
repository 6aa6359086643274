/** The element of this id, which is there. */
export const byId = (id) => document.getElementById(id);

/** A new element; text among the children stays text, whatever is in it. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') {
      made.addEventListener('click', value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children);
  return made;
}

/** Has this element show a text; says whether it is another one than before. */
export function show(target, text) {
  if (target.textContent === text) {
    return false;
  }
  target.textContent = text;
  return true;
}

/** Draws attention to what has changed. */
export function flash(target) {
  target.classList.remove('changed');
  void target.offsetWidth;
  target.classList.add('changed');
}
