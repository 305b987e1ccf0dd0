// A page that is kept, or that a web server delivers as a file, looks as its reader has chosen since. The cookie says how,
// as a server of ours writes it on the pages that it sends. Stands in the head of such pages only, and runs before anything
// is shown.

{
  const root = document.documentElement;
  const cookie = document.cookie.split('; ').find(each => each.startsWith('preferences='));
  Object.keys(root.dataset).filter(name => name !== 'remember').forEach(name => delete root.dataset[name]);
  for (const [name, value] of new URLSearchParams(cookie?.slice('preferences='.length))) {
    // A reader's own two colours are a style sheet, which the worker has where this browser ever showed it.
    if (name === 'colours' && /^[0-9a-f]{6}-[0-9a-f]{6}$/.test(value)) {
      root.dataset.colours = 'own';
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = document.currentScript.src.replace(/\/assets\/.*/, `/assets/own/${value}.css`);
      document.head.append(sheet);
    } else if (!name.includes('-')) {
      // Those of prints have names of two words.
      root.dataset[name] = value;
    }
  }
  // Some web servers put a slash behind the address of a folder. Everything here knows it without.
  const site = new URL(document.currentScript.src).pathname.replace(/assets\/.*/, '');
  if (location.pathname.endsWith('/') && location.pathname !== site) {
    history.replaceState(null, '', location.pathname.replace(/\/+$/, '') + location.search + location.hash);
  }
}
