/* The profile of a customer, fetched once the page is there: the lines of the panel, or the customer page. A panel that is put in place of an old one gets the lines that were fetched before. */
(function () {
  'use strict';
  var fetched = {};

  function base() { return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/'; }

  function address(place, part) {
    var who = place.dataset.organisation
      ? 'organisations/' + encodeURIComponent(place.dataset.organisation)
      : 'customers/' + encodeURIComponent(place.dataset.customer);
    return base() + who + '/profile?project=' + encodeURIComponent(place.dataset.project) + '&html=' + part;
  }

  function ask(url) {
    return fetch(url, { credentials: 'same-origin', headers: { 'Accept': 'application/json' } }).then(function (answer) {
      return answer.json().then(function (body) {
        if (!answer.ok) { throw new Error(body.message || String(answer.status)); }
        return body.html;
      });
    });
  }

  function fill(place, part) {
    var lines = place.querySelector('.heed-customer-lines');
    if (!lines) { return; }
    var url = address(place, part);
    fetched[url] = fetched[url] || ask(url);
    fetched[url].then(function (html) { lines.innerHTML = html; }).catch(function (error) {
      delete fetched[url];
      var said = document.createElement('p');
      said.className = 'heed-message';
      said.textContent = error instanceof TypeError || error instanceof SyntaxError ? place.dataset.failed : error.message;
      lines.replaceChildren(said);
    }).then(function () { lines.removeAttribute('aria-busy'); });
  }

  function start() {
    var section = document.querySelector('#heed-panel .heed-customer');
    if (section) { fill(section, 'section'); }
    var page = document.getElementById('heed-customer');
    if (page) { fill(page, 'page'); }
  }

  document.addEventListener('heed:panel', function () {
    var section = document.querySelector('#heed-panel .heed-customer');
    if (section) { fill(section, 'section'); }
  });
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
