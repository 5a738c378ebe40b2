/* The panel on the issue view: fetches a fresh reading after the page has loaded, and sends what the agent says. */
(function () {
  'use strict';
  var POLL = 700;
  var GIVE_UP = 30000;
  var LATE = 3000;
  var SHOW_LOADING_AFTER = 300;

  function panel() { return document.getElementById('heed-panel'); }
  function base() { return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/'; }
  function url(rest) { return base() + 'issues/' + encodeURIComponent(panel().dataset.issue) + '/' + rest; }

  function call(method, rest, body) {
    var headers = { 'Accept': 'application/json', 'X-Atlassian-Token': 'no-check' };
    if (body) { headers['Content-Type'] = 'application/json'; }
    return fetch(url(rest), { method: method, headers: headers, credentials: 'same-origin', body: body ? JSON.stringify(body) : undefined })
      .then(function (answer) {
        return answer.text().then(function (text) {
          var json = null;
          try { json = text ? JSON.parse(text) : null; } catch (e) { json = null; }
          if (!answer.ok) {
            var error = new Error(json && json.message ? json.message : String(answer.status));
            error.status = answer.status;
            throw error;
          }
          return json;
        });
      });
  }

  function say(text, failed) {
    var status = panel() && panel().querySelector('.heed-status');
    if (status) {
      status.textContent = text;
      status.classList.toggle('heed-failed', !!failed);
    }
  }

  function failed(error) { say(error.message, true); }

  /* Puts a fresh panel in place of the old one; the focus stays on the control of the same name. */
  function show(answer) {
    var old = panel();
    if (!old || !answer.html) { return; }
    var focused = old.contains(document.activeElement) ? document.activeElement : null;
    var name = focused && focused !== old ? '.' + focused.className.trim().split(/\s+/).join('.') : null;
    var place = 0;
    try { place = Math.max(0, Array.prototype.indexOf.call(name && name !== '.' ? old.querySelectorAll(name) : [], focused)); } catch (e) { place = 0; }
    var holder = document.createElement('div');
    holder.innerHTML = answer.html;
    var next = holder.firstElementChild;
    old.replaceWith(next);
    wire(next);
    document.dispatchEvent(new CustomEvent('heed:panel', { detail: old }));
    if (focused) {
      var same = next.contains(focused) ? focused : null;
      try { same = same || (name && name !== '.' ? next.querySelectorAll(name)[place] || next.querySelector(name) : null); } catch (e) { same = null; }
      (same || next).focus();
    }
  }

  function version() { return Number(panel() && panel().dataset.version || 0); }

  var polling = 0;
  function poll(than, since, round) {
    if (!panel() || round !== polling) { return; }
    call('GET', 'panel').then(function (answer) {
      if (round !== polling) { return; }
      if ((answer.version || 0) > than) {
        show(answer);
        /* The reading is stored before the fields are written: go on until the issue is done with. */
        if (!answer.reading) { return; }
        than = answer.version;
      }
      if (answer.state === 'error' && panel().dataset.state !== 'error') { show(answer); }
      if (!answer.reading && answer.state !== 'loading') { show(answer); return; }
      var waited = Date.now() - since;
      if (waited > LATE) {
        var late = panel().querySelector('.heed-late');
        if (late) { late.hidden = false; }
      }
      if (waited < GIVE_UP) { setTimeout(function () { poll(than, since, round); }, POLL); }
    }).catch(failed);
  }

  function await_() { polling += 1; poll(version(), Date.now(), polling); }

  function refresh() {
    var before = version();
    polling += 1;
    var round = polling;
    var busy = setTimeout(function () {
      var button = panel() && panel().querySelector('.heed-refresh');
      if (button) { button.setAttribute('aria-busy', 'true'); }
    }, SHOW_LOADING_AFTER);
    call('POST', 'predictions').then(function () { poll(before, Date.now(), round); }).catch(failed)
      .then(function () { clearTimeout(busy); });
  }

  function feedback(bodies) {
    Promise.all(bodies.map(function (body) { return call('POST', 'feedback', body); }))
      .then(function (answers) { say(answers[0].message); }).catch(failed);
  }

  /* The thumb is about all that is shown. */
  function right(button) {
    feedback(button.closest('.heed-feedback').dataset.fields.split(' ').map(function (field) { return { field: field, right: true }; }));
  }

  function undo(button) {
    button.disabled = true;
    call('POST', 'changes/' + button.dataset.change + '/undo').then(function () {
      return call('GET', 'panel').then(show);
    }).catch(function (error) { button.disabled = false; failed(error); });
  }

  /* The text of a picture is wrong: it goes, and the issue is read again without it. */
  function discard(button) {
    button.disabled = true;
    call('DELETE', 'pictures/' + button.dataset.attachment).then(refresh).catch(function (error) { button.disabled = false; failed(error); });
  }

  /* With a pointer a choice is meant at once. With the keys each arrow is a change: only Enter, or leaving the list, says that it is meant. */
  function correction(select) {
    var keyed = false;
    var sent = '';
    function send() {
      if (select.value && select.value !== sent) {
        sent = select.value;
        feedback([{ field: select.dataset.field, right: false, correct: sent }]);
      }
    }
    select.addEventListener('pointerdown', function () { keyed = false; });
    select.addEventListener('keydown', function (event) { if (event.key === 'Enter') { send(); } else { keyed = true; } });
    select.addEventListener('change', function () { if (!keyed) { send(); } });
    select.addEventListener('blur', send);
  }

  function wire(root) {
    root.querySelectorAll('.heed-updated[data-at]').forEach(function (span) {
      span.title = new Date(span.dataset.at).toLocaleString(document.documentElement.lang || undefined);
    });
    root.querySelectorAll('.heed-setup-link').forEach(function (link) {
      link.href = (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + link.dataset.path;
    });
    root.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (!button) { return; }
      if (button.classList.contains('heed-refresh')) { refresh(); }
      if (button.classList.contains('heed-undo')) { undo(button); }
      if (button.classList.contains('heed-discard')) { discard(button); }
      if (button.classList.contains('heed-right')) { right(button); }
      if (button.classList.contains('heed-wrong')) {
        var choice = root.querySelector('.heed-correct');
        choice.hidden = !choice.hidden;
        button.setAttribute('aria-expanded', String(!choice.hidden));
        if (!choice.hidden) { choice.querySelector('select').focus(); }
      }
      if (button.classList.contains('heed-fold')) {
        var part = document.getElementById(button.getAttribute('aria-controls'));
        part.hidden = !part.hidden;
        button.setAttribute('aria-expanded', String(!part.hidden));
      }
    });
    root.querySelectorAll('.heed-correct-value').forEach(correction);
  }

  var focusBefore = null;
  function toPanel(target) {
    if (target) { focusBefore = document.activeElement; target.focus(); }
  }

  /* The keys are declared to Jira, which lists them and has the switch that turns them off; it tells us by this event. */
  function shortcuts() {
    document.addEventListener('heed:key', function (event) {
      if (event.detail === 'panel') { toPanel(panel()); }
      if (event.detail === 'channel') { toPanel(document.getElementById('heed-channel')); }
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && focusBefore && panel() && panel().contains(document.activeElement)) {
        if (focusBefore === document.body) { document.activeElement.blur(); } else { focusBefore.focus(); }
        focusBefore = null;
      }
    });
  }

  function start() {
    if (!panel() || panel().dataset.wired) { return; }
    panel().dataset.wired = 'true';
    wire(panel());
    if (panel().dataset.state === 'loading' && panel().dataset.reading === 'false') { refresh(); } else if (panel().dataset.reading === 'true') { await_(); }
  }

  function ready() { start(); shortcuts(); }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', ready); } else { ready(); }
  /* Jira may put a new issue into the same page. */
  if (window.JIRA && JIRA.bind && JIRA.Events) { JIRA.bind(JIRA.Events.NEW_CONTENT_ADDED, start); }
})();
