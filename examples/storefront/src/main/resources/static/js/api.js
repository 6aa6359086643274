/** What a server says; throws an Error with the words of the server where it refuses. */
async function answer(response) {
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.problem ?? `The server answers ${response.status}.`);
  }
  return body;
}

export const get = async (path) => answer(await fetch(path));

export const post = async (path, body) =>
  answer(await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));

/** The same as get, with how long it took in milliseconds as this browser sees it. */
export async function timed(path) {
  const begun = performance.now();
  const body = await get(path);
  return { body, took: performance.now() - begun };
}
