/* Puts a text on the clipboard: heedCopy(text) is kept if it is there, and refused if the browser allows none of the two ways. */
window.heedCopy = (function () {
  'use strict';

  /* Where the page came without TLS there is no clipboard but this. */
  function oldCopy(text) {
    return new Promise(function (copied, refused) {
      var before = document.activeElement;
      var box = document.createElement('textarea');
      box.value = text;
      box.className = 'heed-offscreen';
      document.body.appendChild(box);
      box.select();
      var fine = false;
      try { fine = document.execCommand('copy'); } catch (e) { fine = false; }
      box.remove();
      if (before && before.focus) { before.focus(); }
      if (fine) { copied(); } else { refused(new Error('not copied')); }
    });
  }

  return function (text) {
    if (navigator.clipboard && window.isSecureContext) { return navigator.clipboard.writeText(text).catch(function () { return oldCopy(text); }); }
    return oldCopy(text);
  };
})();
