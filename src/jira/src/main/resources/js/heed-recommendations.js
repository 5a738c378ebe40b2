/* Recommended next on the issue view: put into the reply, applied, taken back, dismissed. What is shown was there with the page. */
(function () {
  'use strict';
  var cards = heedCards({ section: 'heed-recommendations', card: '.heed-rec', body: '.heed-rec-body', link: 'a.heed-rec-link', button: '.heed-rec-buttons button', path: 'recommendations', key: 'recommendation', put: put, dismissed: dismissed, pressed: pressed });
  var section = cards.section;

  /* Refused with what the server says of a limit, where it is one. */
  function tell(card, type) {
    return cards.tell(card, type).then(function (answer) {
      if (answer.ok) { return null; }
      return answer.json().catch(function () { return {}; }).then(function (said) {
        var error = new Error(String(answer.status));
        error.said = answer.status === 409 ? said.message : '';
        throw error;
      });
    });
  }

  /* A page of this host is named with the host, so that the customer can open it. */
  function text(card) {
    var url = card.dataset.url;
    var context = cards.context();
    var whole = url && url.charAt(0) === '/' ? location.origin + (context && url.indexOf(context + '/') !== 0 ? context : '') + url : url;
    return card.dataset.text + (whole ? '\n' + whole : '');
  }

  function attach(card) {
    cards.intoEditor(card, function () {
      return heedCopy(text(card)).then(function () { return done(card, 'attached', section().dataset.copied); });
    }).catch(failed);
  }

  function put(card, editor, below) {
    editor.put(text(card), below, function () { return null; });
    return done(card, 'attached', section().dataset.attached).catch(failed);
  }

  /* What may no longer be offered goes from the list. */
  function failed(error) {
    cards.say(error && error.said || section().dataset.failed, true);
    if (error && error.said) { refresh().catch(function () {}); }
  }

  function done(card, type, says, focus) { return tell(card, type).then(function () { cards.remove(card); cards.say(says); return refresh(focus); }); }

  /* Told at once, since limits count it; who pressed by mistake takes it back below, now or later. */
  function apply(card) { once(card, 'applied', section().dataset.applied, '.heed-rec-undo'); }
  function withdraw(line) { once(line, 'withdrawn', section().dataset.withdrawn, '.heed-rec-apply'); }

  /* A second press while the first is on its way is none. */
  function once(card, type, says, focus) {
    if (card.heedOnItsWay) { return; }
    card.heedOnItsWay = true;
    done(card, type, says, '[data-recommendation="' + card.dataset.recommendation + '"] ' + focus).catch(failed).then(function () { card.heedOnItsWay = false; });
  }

  function dismissed(card) { done(card, 'dismissed', '').catch(function () { cards.show(card, true); failed(); }); }

  function busy(root) { return !!root.querySelector('.heed-reply-ask:not([hidden]), .heed-reply-gone:not([hidden])'); }

  /* The next takes the place of one that is gone; while a card waits for an answer the cards stay as they are until that is over. */
  function refresh(focus) {
    return cards.fresh().then(function (next) {
      if (!next || !section()) { return; }
      var held = section().contains(document.activeElement);
      if (busy(section())) {
        section().querySelector('.heed-rec-applied').replaceWith(next.querySelector('.heed-rec-applied'));
      } else {
        cards.replace(next);
      }
      if (held) { var wanted = focus && section().querySelector(focus); if (wanted) { wanted.focus(); } else { cards.focus(section()); } }
    });
  }

  function pressed(has, card, button) {
    if (has('heed-rec-attach')) { attach(card); }
    if (has('heed-rec-apply')) { apply(card); }
    if (has('heed-rec-undo')) { withdraw(button.closest('[data-recommendation]')); }
    if (has('heed-rec-dismiss')) { cards.dismiss(card); }
  }

  /* The panel was put anew: a card that waits for an answer is kept. */
  document.addEventListener('heed:panel', function (event) {
    var old = event.detail && event.detail.querySelector('#heed-recommendations');
    if (old && section() && busy(old)) { section().replaceWith(old); }
    cards.prepare();
  });
})();
