const KEPT = 120;
const WINDOW = 10;

/**
 * What was told, and what came of it from one telling to the next. Numbers of both instances are added up; a figure is
 * of the last five seconds, so that one request more or less is no jump.
 */
export class History {
  constructor() {
    this.told = [];
    this.series = new Map();
  }

  add(now) {
    this.told.push(sums(now));
    if (this.told.length > WINDOW + 1) {
      this.told.shift();
    }
  }

  get last() {
    return this.told[this.told.length - 1];
  }

  /** How much this has grown within the window. */
  grown(of) {
    return of(this.last) - of(this.told[0]);
  }

  /** One by another, as they have grown; null where there was nothing. */
  ratio(of, by) {
    const base = this.grown(by);
    return base > 0 ? this.grown(of) / base : null;
  }

  perSecond(of) {
    const seconds = this.grown((sum) => sum.millis) / 1000;
    return seconds > 0 ? this.grown(of) / seconds : 0;
  }

  /** Adds a figure to the line of this name, and returns the line. */
  line(name, figure) {
    const line = this.series.get(name) ?? [];
    line.push(figure);
    if (line.length > KEPT) {
      line.shift();
    }
    this.series.set(name, line);
    return line;
  }
}

function sums(now) {
  const sum = { millis: now.millis, queries: 0, caches: {}, cached: { count: 0, millis: 0 }, uncached: { count: 0, millis: 0 } };
  for (const state of Object.values(now.instances)) {
    sum.queries += state.queries;
    add(sum.cached, state.cached);
    add(sum.uncached, state.uncached);
    for (const [name, cache] of Object.entries(state.caches)) {
      sum.caches[name] ??= { hits: 0, misses: 0, loads: 0, loadMillis: 0, savedMillis: 0, size: 0 };
      add(sum.caches[name], cache);
    }
  }
  return sum;
}

function add(sum, numbers) {
  for (const name of Object.keys(sum)) {
    sum[name] += numbers[name];
  }
}
