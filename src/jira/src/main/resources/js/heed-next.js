/* The page of the next contact: asks for it, shows it with why, takes it or gives it back. Which channels somebody works on is kept in the browser. */
(function () {
  'use strict';
  var expires = null;

  function base() { return window.AJS && AJS.contextPath ? AJS.contextPath() : ''; }
  function page() { return document.getElementById('heed-next'); }
  function given() { return page().querySelector('.heed-next-given'); }
  function status() { return page().querySelector('.heed-status'); }
  function ask() { return page().querySelector('[data-next="ask"]'); }
  function remembered() { return 'heed.next.' + page().dataset.project; }

  function say(text, failed) {
    status().textContent = text;
    status().classList.toggle('heed-failed', Boolean(failed));
  }

  function ticks() { return Array.prototype.slice.call(page().querySelectorAll('.heed-next-channels input')); }

  function channels() {
    return ticks().filter(function (tick) { return tick.checked; }).map(function (tick) { return tick.value; }).join(',');
  }

  function send(method, issue) {
    var parts = [];
    if (channels() && method !== 'DELETE') { parts.push('channel=' + encodeURIComponent(channels())); }
    if (issue && method === 'POST') { parts.push('issue=' + encodeURIComponent(issue)); }
    var address = base() + '/rest/heed/1.0/projects/' + encodeURIComponent(page().dataset.project) + '/next'
      + (parts.length ? '?' + parts.join('&') : '');
    return fetch(address, { method: method, credentials: 'same-origin', headers: { 'Accept': 'application/json', 'X-Atlassian-Token': 'no-check' } })
      .then(function (answer) {
        if (answer.status === 204) { return null; }
        return answer.json().then(function (body) {
          if (!answer.ok) { throw new Error(body.message || String(answer.status)); }
          return body;
        });
      });
  }

  function empty() {
    clearTimeout(expires);
    given().textContent = '';
    ask().hidden = false;
    ask().disabled = false;
  }

  function failed(error) {
    empty();
    say(error instanceof TypeError ? given().dataset.failed : error.message, true);
    ask().focus();
  }

  function show(next) {
    if (!next) {
      empty();
      say(given().dataset.none);
      ask().focus();
      return;
    }
    given().innerHTML = next.html;
    ask().hidden = true;
    say(given().dataset.kept.replace('{0}', next.issue));
    given().querySelector('[data-next="take"]').focus();
    clearTimeout(expires);
    expires = setTimeout(function () {
      empty();
      say(given().dataset.expired.replace('{0}', next.issue), true);
      ask().focus();
    }, 1000 * given().dataset.seconds);
  }

  function take(button) {
    var issue = button.dataset.issue;
    send('POST', issue)
      .then(function () {
        clearTimeout(expires);
        say(given().dataset.taken.replace('{0}', issue));
        window.location.assign(base() + '/browse/' + encodeURIComponent(issue));
      })
      .catch(failed);
  }

  function back() {
    send('DELETE').then(function () {
      empty();
      say(given().dataset.freed);
      ask().focus();
    }).catch(failed);
  }

  function press(event) {
    var button = event.target.closest && event.target.closest('button[data-next]');
    if (!button || button.disabled) { return; }
    page().querySelectorAll('button[data-next]').forEach(function (each) { each.disabled = true; });
    if (button.dataset.next === 'ask') { say(''); send('GET').then(show).catch(failed); }
    if (button.dataset.next === 'take') { take(button); }
    if (button.dataset.next === 'back') { back(); }
  }

  function remember() {
    try { window.localStorage.setItem(remembered(), channels()); } catch (e) { /* Without storage nothing is remembered. */ }
  }

  function start() {
    if (!page() || !ask()) { return; }
    var before = '';
    try { before = window.localStorage.getItem(remembered()) || ''; } catch (e) { before = ''; }
    ticks().forEach(function (tick) {
      tick.checked = before.split(',').indexOf(tick.value) >= 0;
      tick.addEventListener('change', remember);
    });
    page().addEventListener('click', press);
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
