/* Recommended next on the issue view: put into the reply, applied, dismissed. What is shown was there with the page. */
(function () {
  'use strict';

  function panel() { return document.getElementById('heed-panel'); }
  function section() { return document.getElementById('heed-recommendations'); }
  function context() { return window.AJS && AJS.contextPath ? AJS.contextPath() : ''; }
  function mark() { return window.crypto && crypto.randomUUID ? crypto.randomUUID() : Date.now() + '-' + Math.random().toString(16).slice(2); }

  function tell(card, type) {
    var url = context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue) + '/recommendations/' + card.dataset.recommendation + '/events';
    return fetch(url, { method: 'POST', credentials: 'same-origin', keepalive: true, headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify({ type: type, event: mark() }) }).then(function (answer) { if (!answer.ok) { throw new Error(String(answer.status)); } });
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
      editor.put(text(card), editor.text().trim() !== '', function () { return null; });
      return done(card, 'attached', section().dataset.attached);
    }, function () {
      return heedCopy(text(card)).then(function () { return done(card, 'attached', section().dataset.copied); });
    }).catch(function () { say(section().dataset.failed, true); });
  }

  function done(card, type, says) { return tell(card, type).then(function () { say(says); return refresh(); }); }

  /* The next takes the place of one that is gone. */
  function refresh() {
    return fetch(context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue) + '/panel', { credentials: 'same-origin', headers: { 'Accept': 'application/json' } })
      .then(function (found) { return found.ok ? found.json() : null; })
      .then(function (found) {
        if (!found || !found.html || !section()) { return; }
        var holder = document.createElement('div');
        holder.innerHTML = found.html;
        var next = holder.querySelector('#heed-recommendations');
        if (!next) { return; }
        var held = section().contains(document.activeElement);
        section().replaceWith(next);
        prepare();
        if (held) { (next.querySelector('button') || next).focus(); }
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
    var card = button.closest('.heed-rec');
    if (button.classList.contains('heed-rec-attach')) { attach(card); }
    if (button.classList.contains('heed-rec-apply')) { done(card, 'applied', section().dataset.applied).catch(function () { say(section().dataset.failed, true); }); }
    if (button.classList.contains('heed-rec-dismiss')) { done(card, 'dismissed', '').catch(function () { say(section().dataset.failed, true); }); }
  });

  document.addEventListener('heed:panel', prepare);
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', prepare); } else { prepare(); }
})();
