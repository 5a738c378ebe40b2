/* Answers on the portal while a customer writes. The form is never waited for, never covered, and never loses its focus. */
(function () {
  'use strict';
  var PAUSE = 600;
  var LONGEST_WAIT = 3000;
  var SENTENCE = /[.!?\u3002\uff01\uff1f\n]\s*$/;
  var FEWEST_WORDS = 3;
  var GIVE_UP = 4000;
  var OFF = 'heed.answers.off';

  function box() { return document.getElementById('heed-answers'); }
  function url(rest) { return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/' + rest; }
  function call(method, rest, body, signal) {
    return fetch(url(rest), { method: method, credentials: 'same-origin', signal: signal,
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' }, body: JSON.stringify(body) })
      .then(function (found) { if (!found.ok) { throw new Error(String(found.status)); } return found.json(); });
  }
  function off() { try { return localStorage.getItem(OFF) === 'true'; } catch (e) { return false; } }
  function remember(out) { try { if (out) { localStorage.setItem(OFF, 'true'); } else { localStorage.removeItem(OFF); } } catch (e) { /* then it holds for this page */ } }

  function words(text) {
    var han = (text.match(/[\u3400-\u9fff]/g) || []).length;
    return (text.match(/[^\s\u3400-\u9fff]+/g) || []).length + Math.floor(han / 2);
  }

  function element(tag, style, text) {
    var made = document.createElement(tag);
    if (style) { made.className = style; }
    if (text) { made.textContent = text; }
    return made;
  }

  var round = 0;
  var timer = 0;
  var since = 0;
  var asked = '';
  var under = null;

  function typed(fields) { return fields.map(function (field) { return field.value.trim(); }).filter(Boolean).join('\n'); }

  /* After a pause, at the end of a sentence, and while somebody writes on and on. @param field that was written in */
  function look(fields, field) {
    clearTimeout(timer);
    since = since || Date.now();
    timer = setTimeout(function () {
      since = 0;
      var text = typed(fields);
      if (text === asked) { return; }
      asked = text;
      round += 1;
      if (under) { under.abort(); }
      if (words(text) < FEWEST_WORDS) { show([]); return; }
      var mine = round;
      under = window.AbortController ? new AbortController() : null;
      var late = setTimeout(function () { if (under) { under.abort(); } }, GIVE_UP);
      call('POST', 'portal/' + encodeURIComponent(box().dataset.project) + '/answers', { text: text }, under ? under.signal : undefined)
        .then(function (found) { if (mine === round) { show(found.answers || []); } })
        .catch(function () { /* no answer is no harm */ })
        .then(function () { clearTimeout(late); });
    }, SENTENCE.test(field.value) ? 0 : Math.min(PAUSE, Math.max(0, since + LONGEST_WAIT - Date.now())));
  }

  function show(answers) {
    var list = box().querySelector('.heed-answers-list');
    list.textContent = '';
    answers.forEach(function (answer) { list.appendChild(item(answer)); });
    box().hidden = answers.length === 0;
    var status = document.getElementById('heed-answers-status');
    status.textContent = answers.length ? status.dataset.some.replace('{0}', answers.length) : '';
  }

  function item(answer) {
    var line = element('li', 'heed-answer');
    var title = element('h3');
    if (answer.address && /^(https?:\/\/|\/(?!\/))/i.test(answer.address)) {
      var link = element('a', '', answer.title);
      link.href = answer.address;
      link.target = '_blank';
      link.rel = 'noopener';
      title.appendChild(link);
    } else { title.textContent = answer.title; }
    var text = element('p', 'heed-answer-text', answer.text);
    text.dir = 'auto';
    var foot = element('p', 'heed-answer-foot');
    var solved = element('button', 'aui-button heed-answer-solved', box().dataset.solved);
    solved.type = 'button';
    solved.setAttribute('aria-label', box().dataset.solved + ': ' + answer.title);
    foot.appendChild(solved);
    if (answer.helped > 1) { foot.appendChild(element('span', 'heed-hint', box().dataset.helped.replace('{0}', answer.helped))); }
    solved.addEventListener('click', function () { done(line, answer); });
    line.append(title, text, foot);
    return line;
  }

  /* The request need not be sent, but can be: nothing of the form is touched. */
  function done(line, answer) {
    call('POST', 'portal/' + encodeURIComponent(box().dataset.project) + '/solved', { answer: answer.id }).catch(function () {});
    var before = Array.prototype.slice.call(line.childNodes);
    line.textContent = '';
    var said = element('p', '', box().dataset.done);
    var more = element('button', 'aui-button aui-button-link', box().dataset.more);
    more.type = 'button';
    more.addEventListener('click', function () {
      line.textContent = '';
      before.forEach(function (node) { line.appendChild(node); });
      line.querySelector('.heed-answer-solved').focus();
    });
    line.append(said, more);
    more.focus();
  }

  function optOut() {
    call('PUT', 'me/opt-out', { optedOut: true }).catch(function () { remember(true); });
    var status = document.getElementById('heed-answers-status');
    var said = element('p', 'heed-hint', box().dataset.optedout);
    said.tabIndex = -1;
    box().replaceWith(said);
    status.textContent = '';
    said.focus();
  }

  function profile() {
    var part = document.getElementById('heed-profile');
    if (!part) { return; }
    part.querySelector('.heed-profile-switch').addEventListener('click', function () {
      var out = part.dataset.off !== 'true';
      call('PUT', 'me/opt-out', { optedOut: out }).then(function () { if (!out) { remember(false); } window.location.reload(); }).catch(function () {});
    });
    if (part.dataset.off === 'false') { remember(false); }
  }

  function start() {
    profile();
    if (!box() || box().dataset.wired || off()) { return; }
    var summary = document.querySelector('form input#summary, form input[name="summary"]');
    if (!summary) { return; }
    box().dataset.wired = 'true';
    var fields = [summary].concat(Array.prototype.slice.call(summary.form.querySelectorAll('textarea#details, textarea#description, textarea[name="description"]')));
    var group = summary.closest('.field-group');
    if (group) { group.insertAdjacentElement('afterend', box()); }
    fields.forEach(function (field) { field.addEventListener('input', function () { if (box()) { look(fields, field); } }); });
    box().querySelector('.heed-answers-off').addEventListener('click', optOut);
    look(fields, summary);
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
