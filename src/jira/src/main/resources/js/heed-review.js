/* Replies of past issues that wait for a decision: approved, approved with other words, declined, and taken back. Everything people wrote is put in as text. */
(function () {
  'use strict';
  var start = 0;

  function root() { return document.querySelector('.heed-replies-review'); }
  function one(selector) { return root().querySelector(selector); }
  function says(name) { return one('[data-review="' + name + '"]').textContent; }

  function element(tag, text, name) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (name) { made.className = name; }
    return made;
  }

  function button(text, does) {
    var made = element('button', text, 'aui-button');
    made.type = 'button';
    made.addEventListener('click', does);
    return made;
  }

  function base() { return window.AJS && AJS.contextPath ? AJS.contextPath() : ''; }

  function status(text, failed) {
    one('.heed-review-status').textContent = text;
    one('.heed-review-status').classList.toggle('heed-failed', Boolean(failed));
  }

  function send(method, query, body) {
    return fetch(base() + '/rest/heed/1.0/projects/' + encodeURIComponent(document.getElementById('heed-replies').dataset.project) + '/reply-review' + query, {
      method: method,
      credentials: 'same-origin',
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: body ? JSON.stringify(body) : undefined
    }).then(function (answer) {
      return answer.json().then(function (said) {
        if (!answer.ok) { throw new Error(said.message || String(answer.status)); }
        return said;
      });
    });
  }

  function failed(error) { status(error.message, true); }

  function issue(line, key) {
    if (!key) { return; }
    var link = element('a', key);
    link.href = base() + '/browse/' + encodeURIComponent(key);
    line.appendChild(link);
  }

  function decide(mined, decision, text) {
    var body = { id: mined.id, decision: decision, print: mined.print };
    if (text !== undefined) { body.text = text; }
    send('POST', '', body).then(function (review) {
      draw(review);
      status(says(decision));
      root().querySelector('summary').focus();
    }).catch(failed);
  }

  function waiting(mined) {
    var line = document.createElement('li');
    issue(line, mined.issue);
    if (mined.request) { line.appendChild(element('p', mined.request, 'heed-note')); }
    var text = element('p', mined.text, 'heed-replies-now');
    line.appendChild(text);
    var area = document.createElement('textarea');
    area.className = 'textarea';
    area.rows = 5;
    area.value = mined.text;
    area.setAttribute('aria-label', says('words'));
    line.appendChild(button(says('approve'), function () { decide(mined, 'approved', area.parentNode ? area.value : undefined); }));
    line.appendChild(button(says('edit'), function () { text.replaceWith(area); area.focus(); }));
    line.appendChild(button(says('decline'), function () { decide(mined, 'declined'); }));
    return line;
  }

  function decided(review) {
    var line = document.createElement('li');
    issue(line, review.issue);
    line.appendChild(element('span', ' ' + says('state-' + review.decision) + ' ', 'heed-tag'));
    line.appendChild(element('span', ' ' + review.by + ', ' + new Date(review.at).toLocaleString(document.documentElement.lang || undefined) + ' ', 'heed-note'));
    if (review.text) { line.appendChild(element('p', review.text, 'heed-replies-now')); }
    line.appendChild(button(says('undo'), function () {
      send('POST', '', { id: review.id, decision: 'undone' }).then(function (now) { draw(now); status(says('undone')); }).catch(failed);
    }));
    return line;
  }

  function draw(review) {
    var list = one('.heed-replies-waiting');
    start = review.start;
    list.textContent = '';
    review.waiting.forEach(function (mined) { list.appendChild(waiting(mined)); });
    if (!review.waiting.length) { list.appendChild(element('li', says('none'), 'heed-note')); }
    var pages = one('.heed-review-pages');
    pages.textContent = '';
    if (start > 0) { pages.appendChild(button(says('before'), function () { load(Math.max(0, start - 20)); })); }
    if (review.more) { pages.appendChild(button(says('after'), function () { load(start + 20); })); }
    var done = one('.heed-review-decided');
    done.textContent = '';
    review.decided.forEach(function (each) { done.appendChild(decided(each)); });
  }

  function load(from) { return send('GET', from ? '?start=' + from : '').then(draw).catch(failed); }

  function begin() {
    if (!root()) { return; }
    document.getElementById('heed-replies-mined').addEventListener('change', function (event) {
      send('PUT', '', { reviewMined: event.target.checked }).then(function (review) {
        status(says(review.reviewMined ? 'shown' : 'hidden'));
        draw(review);
      }).catch(failed);
    });
    root().addEventListener('toggle', function () { if (root().open) { load(0); } });
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
})();
