/* The page of pictures: sends a pack of models to be checked and kept, and takes it away. What comes back is put in as text. */
(function () {
  'use strict';

  function root() { return document.getElementById('heed-pictures'); }
  function says(name) { return root().querySelector('[data-say="' + name + '"]').textContent; }

  function address(path) {
    return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/pictures/pack' + path;
  }

  function send(method, where, body) {
    return fetch(where, {
      method: method,
      credentials: 'same-origin',
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/octet-stream', 'X-Atlassian-Token': 'no-check' },
      body: body
    }).then(function (answer) {
      if (answer.ok) { return null; }
      return answer.json().catch(function () { return {}; }).then(function (said) {
        throw new Error(said.faults && said.faults.length ? said.faults[0].rule : said.message || says('failed'));
      });
    });
  }

  function run(button, work) {
    var place = document.getElementById('heed-pictures-error');
    var buttons = root().querySelectorAll('button');
    place.textContent = '';
    root().querySelector('.heed-status').textContent = says('checking');
    buttons.forEach(function (each) { each.disabled = true; });
    work.then(function () { window.location.reload(); }).catch(function (error) {
      root().querySelector('.heed-status').textContent = '';
      place.textContent = error.message || says('failed');
      buttons.forEach(function (each) { each.disabled = false; });
      button.focus();
    });
  }

  function install(event) {
    var input = document.getElementById('heed-pictures-file');
    var file = input.files[0];
    if (!file) {
      document.getElementById('heed-pictures-error').textContent = says('choose');
      input.focus();
      return;
    }
    run(event.target, send('POST', address('?name=' + encodeURIComponent(file.name)), file));
  }

  function start() {
    if (!root()) { return; }
    root().querySelector('[data-pictures="install"]').addEventListener('click', install);
    var remove = root().querySelector('[data-pictures="remove"]');
    if (remove) { remove.addEventListener('click', function (event) { run(event.target, send('DELETE', address(''))); }); }
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
