// Runs before the first paint so that nobody sees the wrong colours or hears the wrong language. A file of its own,
// because the content security policy allows no inline scripts.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  var scheme = read('samspil-colours') || 'auto';
  var dark = scheme === 'dark' || (scheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  root.lang = read('samspil-language') === 'en' ? 'en' : 'da';
  // The first words of the front page stand in the document; other pages begin empty.
  if (window.location.pathname === '/') root.setAttribute('data-opens', 'front-page');
})();
