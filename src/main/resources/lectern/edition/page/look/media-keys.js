// The buttons of a phone's lock screen, of headphones and of keyboards, and what stands beside them.

const session = navigator.mediaSession;

export function describe(title, { publication, publisher, cover }) {
  if (session) {
    const artwork = [{ src: new URL(cover, location).href, sizes: '400x400', type: 'image/jpeg' }];
    session.metadata = new MediaMetadata({ title, album: publication, artist: publisher ?? '', artwork });
  }
}

export function showPlaying(isPlaying) {
  if (session) {
    session.playbackState = isPlaying ? 'playing' : 'paused';
  }
}

export function showPosition({ position, length, speed }) {
  if (session?.setPositionState && position !== null && length) {
    session.setPositionState({ duration: length, position: Math.min(position, length), playbackRate: speed });
  }
}

/** @param actions by the names that browsers have for them */
export function listenToMediaKeys(actions) {
  for (const [name, action] of Object.entries(session ? actions : {})) {
    try {
      session.setActionHandler(name, action);
    } catch {
      // Not every browser knows every button.
    }
  }
}
