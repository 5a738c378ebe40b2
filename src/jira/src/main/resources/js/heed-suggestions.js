/* Suggested replies on the issue view: put into the editor, changed, copied, dismissed. What is shown was there with the page. */
(function () {
  'use strict';
  var cards = heedCards({ section: 'heed-suggestions', card: '.heed-reply', body: '.heed-reply-body', link: 'a.heed-reply-link', button: '.heed-insert', path: 'replies', key: 'reply', put: put, dismissed: dismissed, pressed: pressed });
  var section = cards.section;
  var say = cards.say;

  function words(name, slots) { var text = section() ? section().dataset[name] || '' : ''; return slots ? text.replace('{0}', slots.join(', ')) : text; }

  /* An event that cannot be told is lost; the agent's work goes on. */
  function tell(card, type) { return cards.tell(card, type).catch(function () {}); }

  /* The result of what somebody just did. */
  function flag(type, text) {
    if (window.AJS && AJS.flag) {
      var holder = document.createElement('span');
      holder.textContent = text;
      AJS.flag({ type: type, close: 'auto', body: holder.innerHTML });
    } else {
      say(text);
    }
  }

  function slotsOf(card) { return Array.prototype.map.call(card.querySelectorAll('.heed-slot'), function (slot) { return slot.textContent; }); }
  function editing(card) { var area = card.querySelector('.heed-reply-edit'); return area && !area.hidden ? area : null; }

  function written(card) {
    return Array.prototype.map.call(card.querySelector('.heed-reply-text').childNodes, function (node) {
      return node.nodeType === 1 && node.classList.contains('heed-slot') ? '[' + node.textContent + ']' : node.textContent;
    }).join('');
  }

  function textOf(card) { var area = editing(card); return area ? area.value : written(card); }

  function done(card, text, slots) {
    if (editing(card) && text !== written(card)) { tell(card, 'edited'); }
    tell(card, 'inserted');
    flag(slots.length ? 'warning' : 'success', slots.length ? words('inserted') + ' ' + words('fill', slots) : words('inserted'));
  }

  function slotsIn(card, text) { return heedSlots.openIn(text, slotsOf(card)); }

  function put(card, editor, below) {
    var text = textOf(card);
    var slots = slotsIn(card, text);
    heedSlots.keep(slots);
    editor.put(text, below, heedSlots.firstIn);
    done(card, text, slots);
  }

  function insert(card) { cards.intoEditor(card, function () { unreachable(card); }); }

  function unreachable(card) {
    toClipboard(card, function (fill) { flag('warning', words('unreachable') + (fill && ' ' + fill)); }, function () { flag('error', words('uncopied')); });
  }

  function copy(card) {
    toClipboard(card, function (fill) { say(words('copied') + (fill && '. ' + fill)); }, function () { say(words('uncopied')); });
  }

  /* copied(fill): what is to be filled in, in words; empty where nothing is. */
  function toClipboard(card, copied, refused) {
    var text = textOf(card);
    var slots = slotsIn(card, text);
    heedCopy(text).then(function () {
      heedSlots.keep(slots);
      tell(card, 'copied');
      copied(slots.length ? words('fill', slots) : '');
    }, refused);
  }

  function edit(card, button) {
    var box = card.querySelector('.heed-reply-edit');
    var text = card.querySelector('.heed-reply-text');
    if (box.hidden) {
      if (!box.value) { box.value = written(card); }
      box.rows = Math.min(12, Math.max(4, Math.ceil(text.clientHeight / 20) + 1));
    }
    text.hidden = box.hidden;
    box.hidden = !box.hidden;
    button.setAttribute('aria-expanded', String(!box.hidden));
    (box.hidden ? button : box).focus();
  }

  function dismissed(card) {
    var told = tell(card, 'dismissed');
    cards.remove(card);
    say('');
    told.then(refresh);
  }

  /* The next reply takes the place of one that is gone; a card that is being changed stays as it is until that is over. */
  function refresh() {
    if (!cards.panel()) { return; }
    cards.fresh().then(function (next) {
      if (!next || !section() || busy(section())) { return; }
      var held = section().contains(document.activeElement);
      carry(section(), next);
      cards.replace(next);
      if (held) { cards.focus(next); }
    }).catch(function () {});
  }

  function busy(root) { return !!root.querySelector('.heed-reply-edit:not([hidden]), .heed-reply-ask:not([hidden]), .heed-reply-gone:not([hidden])'); }

  /* What was unfolded stays unfolded. */
  function carry(old, next) {
    var more = next.querySelector('.heed-suggestions-more');
    if (more && old.dataset.all) { all(next); }
    var similar = old.querySelector('.heed-similar[open]');
    if (similar && next.querySelector('.heed-similar')) { next.querySelector('.heed-similar').replaceWith(similar); }
    old.querySelectorAll('.heed-reply-why[open]').forEach(function (why) {
      var same = next.querySelector('[data-reply="' + why.closest('.heed-reply').dataset.reply + '"] .heed-reply-why');
      if (same) { same.open = true; }
    });
  }

  function all(root) {
    root.dataset.all = 'true';
    var first = null;
    root.querySelectorAll('.heed-reply[hidden]').forEach(function (card) { card.hidden = false; first = first || card; });
    root.querySelector('.heed-suggestions-more').remove();
    return first;
  }

  function pressed(has, card, button) {
    if (has('heed-insert')) { insert(card); }
    if (has('heed-edit')) { edit(card, button); }
    if (has('heed-copy')) { copy(card); }
    if (has('heed-dismiss')) { cards.dismiss(card); }
    if (has('heed-suggestions-more')) {
      var first = all(section());
      cards.prepare();
      if (first) { first.querySelector('.heed-insert').focus(); }
    }
  }

  /* Issues like this one are looked for when somebody unfolds them. */
  document.addEventListener('toggle', function (event) {
    var fold = event.target;
    if (!fold.classList || !fold.classList.contains('heed-similar') || !fold.open || fold.dataset.asked) { return; }
    fold.dataset.asked = 'true';
    var list = fold.querySelector('.heed-similar-list');
    fetch(cards.issue() + '/similar', { credentials: 'same-origin', headers: { 'Accept': 'application/json' } })
      .then(function (found) { if (!found.ok) { throw new Error(String(found.status)); } return found.json(); })
      .then(function (found) {
        list.textContent = '';
        if (found.says) { list.appendChild(line('p', found.says)); list.appendChild(issues(found.today)); }
        if (found.resolved.length) { list.appendChild(issues(found.resolved)); } else if (!found.says) { list.textContent = fold.dataset.none; }
      })
      .catch(function () { list.textContent = fold.dataset.none; delete fold.dataset.asked; });
  }, true);

  function line(tag, text, style) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (style) { made.className = style; }
    return made;
  }

  function issues(found) {
    var list = document.createElement('ul');
    found.forEach(function (one) {
      var item = document.createElement('li');
      var link = line('a', one.key);
      link.href = cards.context() + '/browse/' + one.key;
      item.append(link, ' ' + one.summary);
      if (one.ended) { item.append(line('div', one.ended, 'heed-hint')); }
      if (one.answer) { item.append(line('div', one.answer, 'heed-hint')); }
      list.appendChild(item);
    });
    return list;
  }

  /* Escape ends a change, before it leaves the panel. */
  document.addEventListener('keydown', function (event) {
    var card = event.key === 'Escape' && event.target.closest && event.target.closest('#heed-suggestions .heed-reply');
    if (card && event.target.classList.contains('heed-reply-edit')) { event.stopPropagation(); edit(card, card.querySelector('.heed-edit')); }
  }, true);

  document.addEventListener('heed:key', function (event) {
    var number = /^reply-([1-3])$/.exec(event.detail || '');
    var shown = section() ? section().querySelectorAll('.heed-reply') : [];
    var card = number && shown[number[1] - 1];
    if (card && !card.querySelector('.heed-reply-body').hidden) {
      if (card.hidden) { all(section()); cards.prepare(); }
      insert(card);
    }
  });

  /* The panel was put anew: what an agent was changing is kept. */
  document.addEventListener('heed:panel', function (event) {
    var old = event.detail && event.detail.querySelector('#heed-suggestions');
    if (old && section()) {
      if (busy(old)) { section().replaceWith(old); } else { carry(old, section()); }
    }
    cards.prepare();
  });
})();
