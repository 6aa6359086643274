const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const price = (amount) => money.format(amount);

export const count = (number) => whole.format(number);

export const percent = (ratio) => (ratio === null ? '–' : `${whole.format(ratio * 100)} %`);

/** Milliseconds, as exactly as they are of interest. */
export function millis(value) {
  if (value === null) {
    return '–';
  }
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

/** A span of time, from milliseconds to hours. */
export function span(value) {
  if (value < 1_000) {
    return `${whole.format(value)} ms`;
  }
  if (value < 120_000) {
    return `${(value / 1_000).toFixed(1)} s`;
  }
  return value < 7_200_000 ? `${(value / 60_000).toFixed(1)} min` : `${(value / 3_600_000).toFixed(1)} h`;
}

/** The time of day, to the millisecond. */
export function clock(instant) {
  const time = new Date(instant);
  const two = (number) => String(number).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}
