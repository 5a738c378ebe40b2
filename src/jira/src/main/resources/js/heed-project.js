/* Buttons of the project page and of the alarms: each sends one request and loads the page again. */
(function () {
  'use strict';
  function base() { return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/'; }

  /* Beside the field where there is one, else above the page. */
  function say(button, text) {
    var decide = button.closest('.heed-decide');
    var place = decide ? decide.querySelector('.heed-error') : document.querySelector('.heed-status');
    if (decide && !place) {
      place = document.createElement('div');
      place.className = 'heed-error heed-status';
      place.setAttribute('role', 'alert');
      decide.appendChild(place);
    }
    if (place) {
      place.textContent = text;
      place.classList.add('heed-failed');
    }
  }

  function send(button) {
    var headers = { 'Accept': 'application/json', 'X-Atlassian-Token': 'no-check' };
    var named = button.dataset.nameOf ? document.getElementById(button.dataset.nameOf) : null;
    var body;
    if (named) {
      headers['Content-Type'] = 'application/json';
      body = JSON.stringify({ name: named.value });
    }
    button.disabled = true;
    fetch(base() + button.dataset.path, { method: 'POST', headers: headers, credentials: 'same-origin', body: body })
      .then(function (answer) {
        if (answer.ok) { window.location.reload(); return null; }
        return answer.json().then(function (problem) { throw new Error(problem.message || String(answer.status)); });
      })
      .catch(function (error) {
        button.disabled = false;
        say(button, error.message);
        if (named) { named.setAttribute('aria-invalid', 'true'); named.focus(); }
      });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('button.heed-post');
    if (button) { send(button); }
  });
})();
