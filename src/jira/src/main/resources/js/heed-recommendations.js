/* Recommended next on the issue view: put into the reply, applied, taken back, dismissed. What is shown was there with the page. */
(function () {
  'use strict';
  var UNDO = 8000;

  function panel() { return document.getElementById('heed-panel'); }
  function section() { return document.getElementById('heed-recommendations'); }
  function context() { return window.AJS && AJS.contextPath ? AJS.contextPath() : ''; }
  function mark() { return window.crypto && crypto.randomUUID ? crypto.randomUUID() : Date.now() + '-' + Math.random().toString(16).slice(2); }

  function tell(card, type) {
    var url = context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue) + '/recommendations/' + card.dataset.recommendation + '/events';
    return fetch(url, { method: 'POST', credentials: 'same-origin', keepalive: true, headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify({ type: type, event: mark() }) }).then(function (answer) {
      if (answer.ok) { return null; }
      return answer.json().catch(function () { return {}; }).then(function (said) {
        var error = new Error(String(answer.status));
        error.said = answer.status === 409 ? said.message : '';
        throw error;
      });
    });
  }

  function say(text, failed) {
    var status = panel() && panel().querySelector('.heed-status');
    if (status) { status.classList.toggle('heed-failed', Boolean(failed)); status.textContent = text; }
  }

  /* A page of this host is named with the host, so that the customer can open it. */
  function text(card) {
    var url = card.dataset.url;
    var whole = url && url.charAt(0) === '/' ? location.origin + (context() && url.indexOf(context() + '/') !== 0 ? context() : '') + url : url;
    return card.dataset.text + (whole ? '\n' + whole : '');
  }

  function attach(card) {
    heedEditor.open().then(function (editor) {
      if (editor.text().trim() !== '') { ask(card); return null; }
      return put(card, editor, false);
    }, function () {
      return heedCopy(text(card)).then(function () { return done(card, 'attached', section().dataset.copied); });
    }).catch(failed);
  }

  function put(card, editor, below) {
    editor.put(text(card), below, function () { return null; });
    return done(card, 'attached', section().dataset.attached);
  }

  function ask(card) {
    var question = card.querySelector('.heed-reply-ask');
    question.hidden = false;
    question.querySelector('.heed-below').focus();
  }

  function answer(card, add) {
    card.querySelector('.heed-reply-ask').hidden = true;
    var editor = heedEditor.now();
    if (!add || !editor) { card.querySelector('.heed-rec-attach').focus(); return; }
    put(card, editor, editor.text().trim() !== '').catch(failed);
  }

  /* What may no longer be offered goes from the list. */
  function failed(error) {
    say(error && error.said || section().dataset.failed, true);
    if (error && error.said) { refresh().catch(function () {}); }
  }

  function done(card, type, says, focus) { return tell(card, type).then(function () { leave(card); say(says); return refresh(focus); }); }

  /* Told at once, since limits count it; who pressed by mistake takes it back below, now or later. */
  function apply(card) { once(card, function () { return done(card, 'applied', section().dataset.applied, '[data-recommendation="' + card.dataset.recommendation + '"] .heed-rec-undo'); }); }

  function withdraw(line) { once(line, function () { return done(line, 'withdrawn', section().dataset.withdrawn, '[data-recommendation="' + line.dataset.recommendation + '"] .heed-rec-apply'); }); }

  /* A second press while the first is on its way is none. */
  function once(card, act) {
    if (card.heedOnItsWay) { return; }
    card.heedOnItsWay = true;
    act().catch(failed).then(function () { card.heedOnItsWay = false; });
  }

  function leave(card) {
    var held = card.contains(document.activeElement);
    card.remove();
    if (held) { (section().querySelector('.heed-rec-buttons button') || section()).focus(); }
  }

  /* Told when it can no longer be taken back: two events that overtake each other on their way would leave the wrong one standing. */
  function dismiss(card) {
    card.querySelector('.heed-rec-body').hidden = true;
    var gone = card.querySelector('.heed-reply-gone');
    gone.hidden = false;
    gone.querySelector('.heed-restore').focus();
    say(gone.textContent);
    card.heedUndo = setTimeout(function () {
      waiting.splice(waiting.indexOf(card), 1);
      done(card, 'dismissed', '').catch(function () { restored(card); failed(); });
    }, UNDO);
    waiting.push(card);
  }

  function restore(card) {
    clearTimeout(card.heedUndo);
    waiting.splice(waiting.indexOf(card), 1);
    restored(card);
    say('');
    card.querySelector('.heed-rec-buttons button').focus();
  }

  function restored(card) {
    card.querySelector('.heed-rec-body').hidden = false;
    card.querySelector('.heed-reply-gone').hidden = true;
  }

  /* Cards that are dismissed and can still come back; whoever leaves the page does not want them back. */
  var waiting = [];
  window.addEventListener('pagehide', function () { waiting.splice(0).forEach(function (card) { tell(card, 'dismissed').catch(function () {}); }); });

  function busy(root) { return !!root.querySelector('.heed-reply-ask:not([hidden]), .heed-reply-gone:not([hidden])'); }

  /* The next takes the place of one that is gone; while a card waits for an answer the cards stay as they are until that is over. */
  function refresh(focus) {
    return fetch(context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue) + '/panel', { credentials: 'same-origin', headers: { 'Accept': 'application/json' } })
      .then(function (found) { return found.ok ? found.json() : null; })
      .then(function (found) {
        if (!found || !found.html || !section()) { return; }
        var holder = document.createElement('div');
        holder.innerHTML = found.html;
        var next = holder.querySelector('#heed-recommendations');
        if (!next) { return; }
        var held = section().contains(document.activeElement);
        if (busy(section())) {
          section().querySelector('.heed-rec-applied').replaceWith(next.querySelector('.heed-rec-applied'));
        } else {
          section().replaceWith(next);
          prepare();
        }
        if (held) { (focus && section().querySelector(focus) || section().querySelector('.heed-rec-buttons button') || section()).focus(); }
      });
  }

  function prepare() {
    if (!section()) { return; }
    section().querySelectorAll('a.heed-rec-link[href^="/"]').forEach(function (link) {
      if (context() && link.getAttribute('href').indexOf(context() + '/') !== 0) { link.href = context() + link.getAttribute('href'); }
    });
    section().querySelectorAll('.heed-rec[data-seen="false"]').forEach(function (card) {
      card.dataset.seen = 'true';
      tell(card, 'shown').catch(function () {});
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('#heed-recommendations button');
    if (!button) { return; }
    var card = button.closest('.heed-rec, .heed-rec-applied li');
    var has = function (name) { return button.classList.contains(name); };
    if (has('heed-rec-attach')) { attach(card); }
    if (has('heed-rec-apply')) { apply(card); }
    if (has('heed-rec-undo')) { withdraw(card); }
    if (has('heed-rec-dismiss')) { dismiss(card); }
    if (has('heed-restore')) { restore(card); }
    if (has('heed-below')) { answer(card, true); }
    if (has('heed-ask-cancel')) { answer(card, false); }
  });

  /* Escape takes a question back, before it leaves the panel. */
  document.addEventListener('keydown', function (event) {
    var asked = event.key === 'Escape' && event.target.closest && event.target.closest('#heed-recommendations .heed-reply-ask');
    if (asked) { event.stopPropagation(); answer(asked.closest('.heed-rec'), false); }
  }, true);

  /* The panel was put anew: a card that waits for an answer is kept. */
  document.addEventListener('heed:panel', function (event) {
    var old = event.detail && event.detail.querySelector('#heed-recommendations');
    if (old && section() && busy(old)) { section().replaceWith(old); }
    prepare();
  });
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', prepare); } else { prepare(); }
})();
