// Times in the words of the page's language, which knows its own plurals.

const LANGUAGE = document.documentElement.lang || undefined;
const NUMBER = new Intl.NumberFormat(LANGUAGE);
const TWO_DIGITS = new Intl.NumberFormat(LANGUAGE, { minimumIntegerDigits: 2 });

function unit(number, name) {
  return new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: name, unitDisplay: 'long' }).format(number);
}

/** Seconds as people say them: "40 seconds", "3 minutes", "1 hour, 5 minutes". */
export function spoken(seconds) {
  if (seconds < 59.5) {
    return unit(Math.max(0, Math.round(seconds)), 'second');
  }
  const minutes = Math.round(seconds / 60);
  const parts = [];
  if (minutes >= 60) {
    parts.push(unit(Math.floor(minutes / 60), 'hour'));
  }
  if (minutes % 60) {
    parts.push(unit(minutes % 60, 'minute'));
  }
  return new Intl.ListFormat(LANGUAGE, { type: 'unit', style: 'long' }).format(parts);
}

/** A share, from 0 to 1, as people say it: "40%". Neither nothing nor all is said of what has only begun. */
export function percent(share) {
  return new Intl.NumberFormat(LANGUAGE, { style: 'percent' }).format(Math.min(Math.max(share, 0.01), 0.99));
}

/** Seconds as on a clock: "4:05", "1:04:05". */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return (hours ? NUMBER.format(hours) + ':' + TWO_DIGITS.format(minutes) : NUMBER.format(minutes))
      + ':' + TWO_DIGITS.format(whole % 60);
}

/** A pattern of the page with its values, numbers in its language's digits: "{0} of {1}". */
export function fill(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (_, place) =>
      typeof values[place] === 'number' ? NUMBER.format(values[place]) : values[place]);
}

/** Bytes as people say them: "12 MB". */
export function size(bytes) {
  const megabytes = bytes / 1_000_000;
  return new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: 'megabyte',
    maximumFractionDigits: megabytes < 10 ? 1 : 0 }).format(megabytes);
}
