/* Open places of a suggested reply: which came into the editor, and that none of them is sent unnoticed. */
window.heedSlots = (function () {
  'use strict';
  var SAME_SENDING = 1000;

  function name() { var panel = document.getElementById('heed-panel'); return panel ? 'heed.slots.' + panel.dataset.issue : ''; }
  function openIn(text, slots) { return slots.filter(function (slot, place) { return slots.indexOf(slot) === place && text.indexOf('[' + slot + ']') >= 0; }); }

  /* Kept until the page is closed, so that a reload does not lose the warning. */
  function kept() {
    try { return JSON.parse(sessionStorage.getItem(name())) || []; } catch (e) { return []; }
  }
  function keep(slots) {
    var all = kept().concat(slots);
    try { sessionStorage.setItem(name(), JSON.stringify(all.filter(function (slot, place) { return all.indexOf(slot) === place; }))); } catch (e) { /* then there is no warning */ }
  }

  /* Where the first of them stands in a text, as [from, to]; null if none does. */
  function firstIn(text) {
    var first = null;
    kept().forEach(function (slot) {
      var at = text.indexOf('[' + slot + ']');
      if (at >= 0 && (!first || at < first[0])) { first = [at, at + slot.length + 2]; }
    });
    return first;
  }

  /* The first press warns and the next one sends. A double click and a key that is held down are one press. */
  var warned = '';
  var holding = false;
  function hold(form, event) {
    var editor = name() && heedEditor.of(form);
    if (!editor) { return; }
    var slots = openIn(editor.text(), kept());
    var key = slots.join('\n');
    if (!slots.length || key === warned && !holding && !(event.detail > 1)) {
      warning(form, null);
      /* A press is a click and a submit, and what is sent by a script leaves the page as it is. */
      setTimeout(function () { if (warned === key) { warned = ''; } }, SAME_SENDING);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key !== warned) {
      warned = key;
      warning(form, document.getElementById('heed-suggestions').dataset.open.replace('{0}', slots.join(', ')));
    }
  }

  function warning(form, text) {
    var old = form.querySelector('.heed-open-slots');
    if (old) { old.remove(); }
    if (!text) { return; }
    var box = document.createElement('div');
    box.className = 'heed-open-slots aui-message aui-message-warning';
    box.setAttribute('role', 'alert');
    var line = document.createElement('p');
    line.textContent = text;
    box.appendChild(line);
    var before = form.querySelector('.buttons-container, .buttons');
    if (before) { before.parentNode.insertBefore(box, before); } else { form.appendChild(box); }
  }

  /* Before anything else hears of it: by a button, by Ctrl or Command with Enter, which a host may answer with a form's submit() that tells nobody, and by any other submit. */
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('button, input');
    if (button && button.type === 'submit' && button.form) { hold(button.form, event); }
  }, true);
  document.addEventListener('keydown', function (event) {
    holding = event.repeat;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.closest) { hold(event.target.closest('form'), event); }
  }, true);
  document.addEventListener('keyup', function () { holding = false; }, true);
  document.addEventListener('submit', function (event) { hold(event.target, event); }, true);

  return { keep: keep, openIn: openIn, firstIn: firstIn };
})();
