/* The channels page: while one types, the box below shows how a day's contacts would be split, and each row what is wrong with it. Nothing is saved. */
(function () {
  'use strict';
  var AFTER = 150;
  var ANNOUNCE_AFTER = 1000;
  var PRICES_AFTER = 600;
  var TERMS = ['currency', 'contactsPerDay', 'meanResponse'];
  var waiting = null;
  var announcing = null;
  var pricing = null;
  var round = 0;

  function base() { return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/'; }
  function box() { return document.getElementById('heed-split'); }

  function value(control) {
    if (control.type === 'checkbox') { return control.checked; }
    return control.dataset.field === 'languages' ? control.value.split(',') : control.value;
  }

  /* What was typed, as texts; a row without a name is not there yet. */
  function typed(rows) {
    var body = { channels: [] };
    document.querySelectorAll('#heed-channels .heed-channel').forEach(function (row) {
      var channel = {};
      row.querySelectorAll('[data-field]').forEach(function (control) { channel[control.dataset.field] = value(control); });
      if (channel.remove || !String(channel.name).trim()) { return; }
      if (!String(channel.slug).trim()) { delete channel.slug; }
      body.channels.push(channel);
      rows.push(row);
    });
    TERMS.forEach(function (name) { body[name] = document.getElementById(name).value; });
    return body;
  }

  function mark(control, id, rule) {
    var place = document.getElementById(id + '-error');
    if (!place) { return; }
    place.textContent = rule || '';
    place.hidden = !rule;
    if (control) {
      if (rule) {
        control.setAttribute('aria-invalid', 'true');
        control.setAttribute('aria-describedby', id + '-error');
      } else if (control.hasAttribute('aria-invalid')) {
        control.removeAttribute('aria-invalid');
        control.removeAttribute('aria-describedby');
      }
    }
  }

  /* Shows what is wrong at its field. Rows that are not there yet are left out of what was sent, so that the numbers are mapped back. */
  function show(faults, rows) {
    document.querySelectorAll('#heed-channels .heed-channel [id$="-error"]').forEach(function (place) {
      var id = place.id.slice(0, -'-error'.length);
      /* How channels are recognised is checked when they are saved. */
      if (!/\.(source|goesTo|priority)$/.test(id)) { mark(document.getElementById(id), id, ''); }
    });
    TERMS.forEach(function (name) { mark(document.getElementById(name), name, ''); });
    faults.forEach(function (fault) {
      var id = fault.field.replace(/^channels\[(\d+)\]/, function (all, number) {
        return rows[number] ? 'channels[' + rows[number].dataset.row + ']' : all;
      });
      mark(document.getElementById(id), id, fault.rule);
    });
    document.querySelectorAll('#heed-channels .heed-row-errors').forEach(function (line) {
      line.hidden = !line.querySelector('.error:not([hidden])');
    });
  }

  function announce(text) {
    clearTimeout(announcing);
    announcing = setTimeout(function () { document.getElementById('heed-split-status').textContent = text; }, ANNOUNCE_AFTER);
  }

  function ask(what, body) {
    var headers = { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' };
    return fetch(base() + 'projects/' + encodeURIComponent(box().dataset.project) + '/' + what,
      { method: 'POST', headers: headers, credentials: 'same-origin', body: JSON.stringify(body) });
  }

  /* What one more would be worth takes some hundred plans: it follows when nobody has typed for a moment. */
  function prices() {
    var place = document.getElementById('heed-prices');
    var mine = round;
    if (!place) { return; }
    place.setAttribute('aria-busy', 'true');
    ask('prices', typed([]))
      .then(function (answer) { return answer.json(); })
      .then(function (answer) {
        if (mine !== round) { return; }
        if (answer.html) { place.innerHTML = answer.html; } else { place.textContent = (answer.faults || []).length ? box().dataset.wrong : answer.message; }
        place.removeAttribute('aria-busy');
      })
      .catch(function () { place.removeAttribute('aria-busy'); });
  }

  function plan() {
    var rows = [];
    var mine = ++round;
    clearTimeout(pricing);
    pricing = setTimeout(prices, PRICES_AFTER);
    ask('optimisations', typed(rows))
      .then(function (answer) { return answer.json(); })
      .then(function (answer) {
        if (mine !== round) { return; }
        show(answer.faults || [], rows);
        if (answer.html) {
          box().innerHTML = answer.html;
          var sum = box().querySelector('.heed-split-sum, .heed-warning');
          announce(sum ? sum.textContent : '');
        } else {
          box().textContent = (answer.faults || []).length ? box().dataset.wrong : answer.message;
          announce(box().textContent);
        }
        box().removeAttribute('aria-busy');
      })
      .catch(function () { if (mine === round) { box().removeAttribute('aria-busy'); } });
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(plan, AFTER);
    box().setAttribute('aria-busy', 'true');
  }

  function start() {
    if (!box()) { return; }
    var form = box().closest('form');
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    var wrong = form.querySelector('[aria-invalid="true"]');
    var fresh = form.querySelector('.heed-channel:last-of-type [data-field="name"]');
    prices();
    if (wrong) { wrong.focus(); } else if (fresh && !fresh.value) { fresh.focus(); }
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
