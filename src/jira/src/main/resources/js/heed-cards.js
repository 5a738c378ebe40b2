/* What cards of suggestions and of recommendations have in common: the question before a draft is added to, the dismissal that can be taken back, what is told of them, and the section put anew. Of a kind of cards:
   section, id of the section; card, body, link, button: selectors of a card, of what a dismissal hides, of links in it, and of the button that gets the focus; path and key: where REST and where the card's data name it;
   put(card, editor, below) puts it into an editor; dismissed(card) is called when a dismissal can no longer be taken back; pressed(has, card, button) when a button of the section was pressed. */
window.heedCards = function (kind) {
  'use strict';
  var UNDO = 8000;

  function panel() { return document.getElementById('heed-panel'); }
  function section() { return document.getElementById(kind.section); }
  function context() { return window.AJS && AJS.contextPath ? AJS.contextPath() : ''; }
  function issue() { return context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue); }
  function mark() { return window.crypto && crypto.randomUUID ? crypto.randomUUID() : Date.now() + '-' + Math.random().toString(16).slice(2); }
  function nothing() { return null; }

  /* Refused only where the server cannot be reached. */
  function tell(card, type) {
    return fetch(issue() + '/' + kind.path + '/' + card.dataset[kind.key] + '/events', { method: 'POST', credentials: 'same-origin', keepalive: true,
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' }, body: JSON.stringify({ type: type, event: mark() }) });
  }

  function say(text, failed) {
    var status = panel() && panel().querySelector('.heed-status');
    if (status) { status.classList.toggle('heed-failed', Boolean(failed)); status.textContent = text; }
  }

  function focus(root) { (root.querySelector(kind.button) || root).focus(); }
  function question(card) { return card.querySelector('.heed-reply-ask'); }

  /* A draft is never replaced: where something is written already, the card asks before it is added to. */
  function intoEditor(card, unreachable) {
    return heedEditor.open().then(function (editor) {
      if (editor.text().trim() === '') { return kind.put(card, editor, false); }
      question(card).hidden = false;
      question(card).querySelector('.heed-below').focus();
      return null;
    }, unreachable);
  }

  function answer(card, add) {
    question(card).hidden = true;
    var editor = heedEditor.now();
    if (add && editor) { kind.put(card, editor, editor.text().trim() !== ''); } else { focus(card); }
  }

  /* Cards that are dismissed and can still come back; whoever leaves the page does not want them back. */
  var waiting = [];
  window.addEventListener('pagehide', function () { waiting.splice(0).forEach(function (card) { tell(card, 'dismissed').catch(nothing); }); });

  function show(card, there) {
    card.querySelector(kind.body).hidden = !there;
    card.querySelector('.heed-reply-gone').hidden = there;
  }

  /* Told when it can no longer be taken back: two events that overtake each other on their way would leave the wrong one standing. */
  function dismiss(card) {
    show(card, false);
    var gone = card.querySelector('.heed-reply-gone');
    gone.querySelector('.heed-restore').focus();
    say(gone.textContent);
    card.heedUndo = setTimeout(function () {
      waiting.splice(waiting.indexOf(card), 1);
      kind.dismissed(card);
    }, UNDO);
    waiting.push(card);
  }

  function restore(card) {
    clearTimeout(card.heedUndo);
    waiting.splice(waiting.indexOf(card), 1);
    show(card, true);
    say('');
    focus(card);
  }

  function remove(card) {
    var held = card.contains(document.activeElement);
    card.remove();
    if (held) { focus(section()); }
  }

  /* The section as it would come with the page now; null where there is none. */
  function fresh() {
    return fetch(issue() + '/panel', { credentials: 'same-origin', headers: { 'Accept': 'application/json' } })
      .then(function (found) { return found.ok ? found.json() : null; })
      .then(function (found) {
        var holder = document.createElement('div');
        holder.innerHTML = found && found.html || '';
        return holder.querySelector('#' + kind.section);
      });
  }

  /* A page of this host is named with the host's path; what is on the page was shown. */
  function prepare() {
    if (!section()) { return; }
    section().querySelectorAll(kind.link + '[href^="/"]').forEach(function (link) {
      if (context() && link.getAttribute('href').indexOf(context() + '/') !== 0) { link.href = context() + link.getAttribute('href'); }
    });
    section().querySelectorAll(kind.card + ':not([hidden])[data-seen="false"]').forEach(function (card) {
      card.dataset.seen = 'true';
      tell(card, 'shown').catch(nothing);
    });
  }

  function replace(next) {
    section().replaceWith(next);
    prepare();
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('#' + kind.section + ' button');
    if (!button) { return; }
    var card = button.closest(kind.card);
    var has = function (name) { return button.classList.contains(name); };
    if (has('heed-restore')) { restore(card); }
    if (has('heed-below')) { answer(card, true); }
    if (has('heed-ask-cancel')) { answer(card, false); }
    kind.pressed(has, card, button);
  });

  /* Escape takes a question back, before it leaves the panel. */
  document.addEventListener('keydown', function (event) {
    var asked = event.key === 'Escape' && event.target.closest && event.target.closest('#' + kind.section + ' .heed-reply-ask');
    if (asked) { event.stopPropagation(); answer(asked.closest(kind.card), false); }
  }, true);

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', prepare); } else { prepare(); }

  return { panel: panel, section: section, context: context, issue: issue, tell: tell, say: say, focus: focus, intoEditor: intoEditor, dismiss: dismiss, show: show, remove: remove, fresh: fresh, prepare: prepare, replace: replace };
};
