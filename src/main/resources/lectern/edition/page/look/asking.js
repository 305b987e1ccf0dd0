// Asks the server, and waits if it says so.

/** There is too much to do: a server of ours says the first, one before it perhaps the second. */
const BUSY = [503, 429];

export const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** What went wrong, as the page's words name it: busy, gone, failed or cut. */
export class Refused extends Error {
  /** @param seconds after which the server wants to be asked again */
  constructor(kind, seconds) {
    super(kind);
    this.kind = kind;
    this.seconds = seconds;
  }

  static of(response) {
    return BUSY.includes(response.status) ? new Refused('busy', Number(response.headers.get('Retry-After')) || 5)
        : new Refused([404, 410].includes(response.status) ? 'gone' : 'failed');
  }
}

/**
 * @param times how often to ask again where there is too much to do
 * @param cache "reload" asks the server itself, whatever is kept on the device
 */
export async function ask(address, times = 1, cache = 'no-cache') {
  const response = await fetch(address, { cache });
  if (BUSY.includes(response.status) && times > 0) {
    await wait(1000 * Refused.of(response).seconds);
    return ask(address, times - 1, cache);
  }
  if (!response.ok) {
    throw Refused.of(response);
  }
  return response;
}
