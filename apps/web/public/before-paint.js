/* Sets the theme the reader chose and the language of the address before anything is painted. */
(function () {
  var root = document.documentElement;
  if (/^\/en(\/|$)/.test(location.pathname)) root.lang = 'en';
  try {
    var theme = localStorage.getItem('moc-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (refused) {
    /* Storage may be switched off; the system's choice stands. */
  }
})();
