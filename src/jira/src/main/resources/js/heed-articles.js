/* The page of help articles: uploads the export of a space, shows what would come in, accepts and takes back. Everything from a file is put in as text. */
(function () {
  'use strict';
  var shown = null;

  function root() { return document.getElementById('heed-articles'); }
  function one(selector) { return root().querySelector(selector); }

  function says(name) {
    var text = one('[data-say="' + name + '"]').textContent;
    for (var i = 1; i < arguments.length; i++) { text = text.split('{' + (i - 1) + '}').join(arguments[i]); }
    return text;
  }

  function element(tag, text, name) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (name) { made.className = name; }
    return made;
  }

  function button(text, does, name) {
    var made = element('button', text, name || 'aui-button');
    made.type = 'button';
    made.addEventListener('click', does);
    return made;
  }

  function address(path) {
    return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/projects/' + encodeURIComponent(root().dataset.project) + '/articles' + path;
  }

  function status(text, failed) {
    one('.heed-status').textContent = text;
    one('.heed-status').classList.toggle('heed-failed', Boolean(failed));
  }

  function send(method, where, body, type) {
    return fetch(where, {
      method: method,
      credentials: 'same-origin',
      headers: { 'Accept': 'application/json', 'Content-Type': type || 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: body === undefined ? undefined : (type ? body : JSON.stringify(body))
    }).then(function (answer) {
      if (answer.status === 204) { return null; }
      return answer.json().then(function (said) {
        if (!answer.ok) { throw new Error(said.faults && said.faults.length ? said.faults[0].rule : said.message); }
        return said;
      });
    });
  }

  function failed(error) { status(error && error.message ? error.message : says('failed'), true); }

  function line(article) {
    var made = document.createElement('li');
    var title = element(article.address ? 'a' : 'strong', article.title);
    if (article.address) { title.href = article.address; title.rel = 'noopener noreferrer'; title.target = '_blank'; }
    made.appendChild(title);
    made.appendChild(element('span', ' ' + says(article.visible ? 'forcustomers' : 'foragents'), 'heed-note'));
    made.appendChild(element('p', article.text));
    return made;
  }

  function drawPreview(preview, more) {
    var list = one('.heed-articles-list');
    if (!more) { list.textContent = ''; }
    shown = preview.taken;
    one('.heed-articles-counts').textContent = says('counts', preview.added, preview.changed, preview.unchanged);
    one('.heed-articles-left').textContent = shown.kind === 'space' ? says('left', shown.restricted, shown.tooLong, shown.empty) : '';
    preview.articles.forEach(function (article) { list.appendChild(line(article)); });
    var place = one('.heed-articles-buttons');
    place.textContent = '';
    if (preview.start + preview.articles.length < shown.pages && preview.articles.length) {
      place.appendChild(button(says('more'), function () {
        send('GET', address('/imports/' + shown.id + '?start=' + (preview.start + preview.articles.length)))
          .then(function (next) { drawPreview(next, true); }).catch(failed);
      }));
    }
    place.appendChild(decision(shown, 'aui-button aui-button-primary'));
    one('.heed-articles-preview').hidden = false;
    if (!more) { one('.heed-articles-preview').focus(); }
  }

  function decision(taken, name) {
    var accepts = taken.state !== 'accepted';
    return button(says(taken.state === 'waiting' ? 'accept' : accepts ? 'restore' : 'remove'), function () {
      send('PUT', address('/imports/' + taken.id), { state: accepts ? 'accepted' : 'removed' })
        .then(function () {
          one('.heed-articles-preview').hidden = true;
          status(says(accepts ? 'accepted' : 'removed'));
          return load();
        }).catch(failed);
    }, name);
  }

  function drawImport(taken) {
    var made = document.createElement('li');
    made.appendChild(element('strong', taken.name || says('rest')));
    made.appendChild(element('span', ' ' + says('import', taken.pages, taken.by, new Date(taken.at).toLocaleString(document.documentElement.lang || undefined)) + ' ', 'heed-note'));
    made.appendChild(element('span', says('state-' + taken.state) + ' ', 'heed-tag'));
    made.appendChild(button(says('look'), function () {
      send('GET', address('/imports/' + taken.id)).then(drawPreview).catch(failed);
    }));
    made.appendChild(decision(taken));
    return made;
  }

  function draw(listed, more) {
    var imports = one('.heed-articles-imports');
    var there = one('.heed-articles-there');
    if (!more) {
      imports.textContent = '';
      there.textContent = '';
      listed.imports.forEach(function (taken) { imports.appendChild(drawImport(taken)); });
      if (!listed.imports.length) { imports.appendChild(element('li', says('noimports'), 'heed-note')); }
      if (!listed.total) { there.appendChild(element('li', says('noarticles'), 'heed-note')); }
    }
    listed.articles.forEach(function (article) {
      var made = line(article);
      made.appendChild(button(says('delete'), function () {
        send('DELETE', address('/' + encodeURIComponent(article.id)))
          .then(function () { status(says('deleted')); return load(); }).catch(failed);
      }));
      there.appendChild(made);
    });
    var place = one('.heed-articles-more');
    place.textContent = '';
    var next = listed.start + listed.articles.length;
    if (next < listed.total) {
      place.appendChild(button(says('more'), function () {
        send('GET', address('?start=' + next)).then(function (found) { draw(found, true); }).catch(failed);
      }));
    }
  }

  function load() { return send('GET', address('')).then(draw); }

  function read(event) {
    var file = document.getElementById('heed-articles-file').files[0];
    var place = document.getElementById('heed-articles-error');
    place.textContent = '';
    if (!file) { place.textContent = says('choose'); document.getElementById('heed-articles-file').focus(); return; }
    var press = event.target;
    press.disabled = true;
    status(says('reading'));
    var query = '?name=' + encodeURIComponent(file.name)
      + '&address=' + encodeURIComponent(document.getElementById('heed-articles-address').value.trim())
      + '&visible=' + document.getElementById('heed-articles-visible').checked;
    send('POST', address('/space' + query), file, 'application/octet-stream')
      .then(function (preview) { status(''); drawPreview(preview); return load(); })
      .catch(function (error) {
        status('');
        place.textContent = error.message || says('failed');
        document.getElementById('heed-articles-file').focus();
      })
      .then(function () { press.disabled = false; });
  }

  function start() {
    if (!root()) { return; }
    one('[data-articles="read"]').addEventListener('click', read);
    load().catch(failed);
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
