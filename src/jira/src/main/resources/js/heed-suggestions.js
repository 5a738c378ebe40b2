/* Suggested replies on the issue view: put into the editor, changed, copied, dismissed. What is shown was there with the page. */
(function () {
  'use strict';
  var UNDO = 8000;

  function panel() { return document.getElementById('heed-panel'); }
  function section() { return document.getElementById('heed-suggestions'); }
  function context() { return window.AJS && AJS.contextPath ? AJS.contextPath() : ''; }
  function words(name, slots) { var text = section() ? section().dataset[name] || '' : ''; return slots ? text.replace('{0}', slots.join(', ')) : text; }
  function mark() { return window.crypto && crypto.randomUUID ? crypto.randomUUID() : Date.now() + '-' + Math.random().toString(16).slice(2); }

  /* An event that cannot be told is lost; the agent's work goes on. */
  function tell(card, type) {
    var url = context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue) + '/replies/' + card.dataset.reply + '/events';
    return fetch(url, { method: 'POST', credentials: 'same-origin', keepalive: true, headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify({ type: type, event: mark() }) }).catch(function () {});
  }

  function say(text) {
    var status = panel() && panel().querySelector('.heed-status');
    if (status) { status.classList.remove('heed-failed'); status.textContent = text; }
  }

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

  function insert(card) {
    heedEditor.open().then(function (editor) {
      if (editor.text().trim() !== '') { ask(card); } else { put(card, editor, false); }
    }, function () { unreachable(card); });
  }

  function unreachable(card) {
    var text = textOf(card);
    var slots = slotsIn(card, text);
    heedCopy(text).then(function () {
      heedSlots.keep(slots);
      tell(card, 'copied');
      flag('warning', words('unreachable') + (slots.length ? ' ' + words('fill', slots) : ''));
    }, function () { flag('error', words('uncopied')); });
  }

  function ask(card) {
    var question = card.querySelector('.heed-reply-ask');
    question.hidden = false;
    question.querySelector('.heed-below').focus();
  }

  function answer(card, add) {
    card.querySelector('.heed-reply-ask').hidden = true;
    var editor = heedEditor.now();
    if (!add || !editor) { card.querySelector('.heed-insert').focus(); return; }
    put(card, editor, editor.text().trim() !== '');
  }

  function copy(card) {
    var text = textOf(card);
    var slots = slotsIn(card, text);
    heedCopy(text).then(function () {
      heedSlots.keep(slots);
      tell(card, 'copied');
      say(slots.length ? words('copied') + '. ' + words('fill', slots) : words('copied'));
    }, function () { say(words('uncopied')); });
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

  /* Told when it can no longer be taken back: two events that overtake each other on their way would leave the wrong one standing. */
  function dismiss(card) {
    card.querySelector('.heed-reply-body').hidden = true;
    var gone = card.querySelector('.heed-reply-gone');
    gone.hidden = false;
    gone.querySelector('.heed-restore').focus();
    say(gone.textContent);
    card.heedUndo = setTimeout(function () {
      waiting.splice(waiting.indexOf(card), 1);
      var held = card.contains(document.activeElement);
      var told = tell(card, 'dismissed');
      card.remove();
      if (held) { (section().querySelector('.heed-insert') || section()).focus(); }
      say('');
      told.then(refresh);
    }, UNDO);
    waiting.push(card);
  }

  /* Cards that are dismissed and can still come back; whoever leaves the page does not want them back. */
  var waiting = [];
  window.addEventListener('pagehide', function () { waiting.splice(0).forEach(function (card) { tell(card, 'dismissed'); }); });

  function restore(card) {
    clearTimeout(card.heedUndo);
    waiting.splice(waiting.indexOf(card), 1);
    card.querySelector('.heed-reply-body').hidden = false;
    card.querySelector('.heed-reply-gone').hidden = true;
    say('');
    card.querySelector('.heed-insert').focus();
  }

  /* The next reply takes the place of one that is gone; a card that is being changed stays as it is until that is over. */
  function refresh() {
    if (!panel()) { return; }
    fetch(context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue) + '/panel', { credentials: 'same-origin', headers: { 'Accept': 'application/json' } })
      .then(function (found) { return found.ok ? found.json() : null; })
      .then(function (found) {
        if (!found || !found.html || !section()) { return; }
        var holder = document.createElement('div');
        holder.innerHTML = found.html;
        var next = holder.querySelector('#heed-suggestions');
        if (!next || busy(section())) { return; }
        var held = section().contains(document.activeElement);
        carry(section(), next);
        section().replaceWith(next);
        prepare();
        if (held) { (next.querySelector('.heed-insert') || next).focus(); }
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

  function prepare() {
    if (!section()) { return; }
    if (context()) {
      section().querySelectorAll('a.heed-reply-link[href^="/"]').forEach(function (link) {
        if (link.getAttribute('href').indexOf(context() + '/') !== 0) { link.href = context() + link.getAttribute('href'); }
      });
    }
    section().querySelectorAll('.heed-reply:not([hidden])[data-seen="false"]').forEach(function (card) {
      card.dataset.seen = 'true';
      tell(card, 'shown');
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('#heed-suggestions button');
    if (!button) { return; }
    var card = button.closest('.heed-reply');
    var has = function (name) { return button.classList.contains(name); };
    if (has('heed-insert')) { insert(card); }
    if (has('heed-edit')) { edit(card, button); }
    if (has('heed-copy')) { copy(card); }
    if (has('heed-dismiss')) { dismiss(card); }
    if (has('heed-restore')) { restore(card); }
    if (has('heed-below')) { answer(card, true); }
    if (has('heed-ask-cancel')) { answer(card, false); }
    if (has('heed-suggestions-more')) {
      var first = all(section());
      prepare();
      if (first) { first.querySelector('.heed-insert').focus(); }
    }
  });

  /* Issues like this one are looked for when somebody unfolds them. */
  document.addEventListener('toggle', function (event) {
    var fold = event.target;
    if (!fold.classList || !fold.classList.contains('heed-similar') || !fold.open || fold.dataset.asked) { return; }
    fold.dataset.asked = 'true';
    var list = fold.querySelector('.heed-similar-list');
    fetch(context() + '/rest/heed/1.0/issues/' + encodeURIComponent(panel().dataset.issue) + '/similar', { credentials: 'same-origin', headers: { 'Accept': 'application/json' } })
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
      link.href = context() + '/browse/' + one.key;
      item.append(link, ' ' + one.summary);
      if (one.ended) { item.append(line('div', one.ended, 'heed-hint')); }
      if (one.answer) { item.append(line('div', one.answer, 'heed-hint')); }
      list.appendChild(item);
    });
    return list;
  }

  /* Escape ends a change or a question, before it leaves the panel. */
  document.addEventListener('keydown', function (event) {
    var card = event.key === 'Escape' && event.target.closest && event.target.closest('#heed-suggestions .heed-reply');
    if (!card) { return; }
    var asked = card.querySelector('.heed-reply-ask');
    if (event.target.classList.contains('heed-reply-edit')) { event.stopPropagation(); edit(card, card.querySelector('.heed-edit')); }
    else if (!asked.hidden && asked.contains(event.target)) { event.stopPropagation(); answer(card, false); }
  }, true);

  document.addEventListener('heed:key', function (event) {
    var number = /^reply-([1-3])$/.exec(event.detail || '');
    var cards = section() ? section().querySelectorAll('.heed-reply') : [];
    var card = number && cards[number[1] - 1];
    if (card && !card.querySelector('.heed-reply-body').hidden) {
      if (card.hidden) { all(section()); prepare(); }
      insert(card);
    }
  });

  /* The panel was put anew: what an agent was changing is kept. */
  document.addEventListener('heed:panel', function (event) {
    var old = event.detail && event.detail.querySelector('#heed-suggestions');
    if (old && section()) {
      if (busy(old)) { section().replaceWith(old); } else { carry(old, section()); }
    }
    prepare();
  });

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', prepare); } else { prepare(); }
})();
