/* The page of the catalogue: takes files and pictures in, lists what is there, takes imports and pictures back. Everything from a file is put in as text. */
(function () {
  'use strict';

  function root() { return document.getElementById('heed-catalogue-page'); }
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

  function button(text, does) {
    var made = element('button', text, 'aui-button');
    made.type = 'button';
    made.addEventListener('click', does);
    return made;
  }

  function rest(path) { return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/' + path; }
  function address(path) { return rest('projects/' + encodeURIComponent(root().dataset.project) + '/catalogue' + path); }

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
        if (!answer.ok) {
          var error = new Error(said.faults && said.faults.length ? said.faults.slice(0, 5).map(function (fault) { return fault.rule; }).join(' ') : said.message);
          error.status = answer.status;
          throw error;
        }
        return said;
      });
    });
  }

  function failed(error) { status(error && error.message ? error.message : says('failed'), true); }

  function drawImport(taken) {
    var made = document.createElement('li');
    var accepts = taken.state !== 'accepted';
    made.appendChild(element('strong', taken.name || says('rest')));
    made.appendChild(element('span', ' ' + says('kind-' + taken.kind) + ' ', 'heed-tag'));
    made.appendChild(element('span', ' ' + says('import', taken.rows, taken.by, new Date(taken.at).toLocaleString(document.documentElement.lang || undefined)) + ' ', 'heed-note'));
    made.appendChild(element('span', says('state-' + taken.state) + ' ', 'heed-tag'));
    made.appendChild(button(says(accepts ? 'restore' : 'remove'), function () {
      send('PUT', address('/imports/' + taken.id), { state: accepts ? 'accepted' : 'removed' })
        .then(function () { status(says(accepts ? 'accepted' : 'removed')); return load(); }).catch(failed);
    }));
    return made;
  }

  /* Its place is there without a picture, too: so the texts stand below each other, and nothing jumps when it comes or goes. */
  function drawPicture(item) {
    var place = element('span', '', 'heed-item-place');
    if (item.picture) {
      var image = element('img', '', 'heed-item-picture');
      image.width = 40;
      image.height = 40;
      image.alt = '';
      image.loading = 'lazy';
      image.src = rest(item.picture);
      place.appendChild(image);
    }
    return place;
  }

  function takePictureAway(item, place, press) {
    send('DELETE', address('/items/' + encodeURIComponent(item.id) + '/picture')).then(function () {
      status(says('picture-removed'));
      place.textContent = '';
      press.previousElementSibling.focus();
      press.remove();
    }).catch(failed);
  }

  function drawItem(item) {
    var line = document.createElement('li');
    var place = drawPicture(item);
    var made = document.createElement('div');
    line.className = 'heed-catalogue-item';
    line.appendChild(place);
    line.appendChild(made);
    made.appendChild(element('span', says('item-' + item.kind), 'heed-tag'));
    made.appendChild(element('strong', ' ' + item.text + ' '));
    var more = [item.id];
    if (item.price !== null && item.price !== undefined) { more.push(item.price + ' ' + item.currency); }
    if (!item.allowed) { more.push(says('limit-off')); }
    if (item.everyDays) { more.push(says('limit-days', item.everyDays)); }
    if (item.yearLimit !== null && item.yearLimit !== undefined) { more.push(says('limit-year', item.yearLimit, item.currency)); }
    made.appendChild(element('span', more.join(' \u00b7 ') + ' ', 'heed-note'));
    made.appendChild(button(says('delete'), function () {
      send('DELETE', address('/items/' + encodeURIComponent(item.id)))
        .then(function () { status(says('deleted')); return load(); }).catch(failed);
    }));
    if (item.picture) {
      var press = button(says('picture-remove'), function () { takePictureAway(item, place, press); });
      press.setAttribute('aria-label', says('picture-remove') + ': ' + item.text);
      made.appendChild(press);
    }
    return line;
  }

  function draw(listed, more) {
    var imports = one('.heed-catalogue-imports');
    var there = one('.heed-catalogue-there');
    if (!more) {
      imports.textContent = '';
      there.textContent = '';
      listed.imports.forEach(function (taken) { imports.appendChild(drawImport(taken)); });
      if (!listed.imports.length) { imports.appendChild(element('li', says('noimports'), 'heed-note')); }
      if (!listed.total) { there.appendChild(element('li', says('noitems'), 'heed-note')); }
    }
    listed.items.forEach(function (item) { there.appendChild(drawItem(item)); });
    var place = one('.heed-catalogue-more');
    place.textContent = '';
    var next = listed.start + listed.items.length;
    if (next < listed.total) {
      place.appendChild(button(says('more'), function () {
        send('GET', address('?start=' + next)).then(function (found) { draw(found, true); }).catch(failed);
      }));
    }
  }

  function load() { return send('GET', address('')).then(draw); }

  function take(event) {
    var press = event.currentTarget;
    var what = press.dataset.catalogue;
    var input = document.getElementById('heed-catalogue-' + what);
    var place = document.getElementById('heed-catalogue-' + what + '-error');
    var file = input.files[0];
    place.textContent = '';
    input.removeAttribute('aria-invalid');
    if (!file) { place.textContent = says('choose'); input.focus(); return; }
    press.disabled = true;
    status(says('reading'));
    send('POST', address('/' + what + '?name=' + encodeURIComponent(file.name) + '&format=' + (/\.json$/i.test(file.name) ? 'json' : 'csv')), file, 'application/octet-stream')
      .then(function (taken) { status(says('taken', taken.rows, taken.leftOut)); input.value = ''; return load(); })
      .catch(function (error) {
        status('');
        place.textContent = error.message || says('failed');
        input.setAttribute('aria-invalid', 'true');
        input.focus();
      })
      .then(function () { press.disabled = false; });
  }

  /* The id of an item is the name of the file without its ending. */
  function idOf(file) { return file.name.replace(/\.[^.]*$/, ''); }

  /* What the host would say of a name that is no id, or refuse after all of the file was sent. */
  function fault(file, most) {
    if (!/^(?!\.+$)[\w.-]{1,100}$/.test(idOf(file))) { return says('picture-item', idOf(file)); }
    return file.size > most ? says('picture-large', Math.floor(most / 1000000)) : '';
  }

  function sendPicture(file, most) {
    var wrong = fault(file, most);
    return wrong ? Promise.reject(new Error(wrong)) : send('PUT', address('/items/' + encodeURIComponent(idOf(file)) + '/picture'), file, 'application/octet-stream');
  }

  /* One after the other; what fails for one is told and the next is sent. Who may not do it at all is told so once. */
  function sendPictures(files, most, far) {
    var kept = [];
    var refused = [];
    function next(number) {
      if (number === files.length) { return Promise.resolve(); }
      far.textContent = says('pictures-far', number + 1, files.length);
      return sendPicture(files[number], most).then(function () { kept.push(files[number].name); }, function (error) {
        if (error.status === 401 || error.status === 403) {
          files.slice(number).forEach(function (file) { refused.push([file.name, says('pictures-ended')]); });
          return files.length;
        }
        refused.push([files[number].name, error.message || says('failed')]);
      }).then(function (ended) { return next(ended || number + 1); });
    }
    return next(0).then(function () { return { kept: kept, refused: refused }; });
  }

  /* @param held whether whoever pressed waits for it */
  function tellPictures(sent, held) {
    var place = one('.heed-catalogue-sent');
    var done = says('pictures-done', sent.kept.length, sent.kept.length + sent.refused.length);
    place.appendChild(element('strong', done));
    if (sent.kept.length) { place.appendChild(element('p', says('pictures-kept', sent.kept.join(', ')))); }
    if (sent.refused.length) {
      var list = document.createElement('ul');
      sent.refused.forEach(function (each) {
        var line = element('li', '');
        line.appendChild(element('strong', each[0]));
        line.appendChild(element('span', ' ' + each[1]));
        list.appendChild(line);
      });
      place.appendChild(element('p', says('pictures-not')));
      place.appendChild(list);
    }
    status(done, sent.refused.length > 0);
    if (held) { place.focus(); }
  }

  function takePictures(event) {
    var press = event.currentTarget;
    var input = document.getElementById('heed-catalogue-pictures');
    var error = document.getElementById('heed-catalogue-pictures-error');
    var far = one('.heed-catalogue-far');
    error.textContent = '';
    one('.heed-catalogue-sent').textContent = '';
    if (!input.files.length) { error.textContent = says('pictures-choose'); input.focus(); return; }
    press.disabled = true;
    status('');
    sendPictures(Array.prototype.slice.call(input.files), Number(input.dataset.bytes), far)
      .then(function (sent) {
        var held = document.activeElement === press || document.activeElement === document.body;
        far.textContent = '';
        input.value = '';
        press.disabled = false;
        tellPictures(sent, held);
        return sent.kept.length ? load() : null;
      })
      .catch(failed);
  }

  function saveField() {
    var chosen = document.getElementById('heed-catalogue-field').value;
    send('PUT', address('/field'), { field: chosen || null }).then(function () { status(says('saved')); }).catch(failed);
  }

  function saveUnit() {
    var chosen = document.getElementById('heed-catalogue-unit').value;
    send('PUT', address('/customers'), { unit: chosen }).then(function () { status(says('unit-saved')); }).catch(failed);
  }

  function start() {
    if (!root()) { return; }
    document.getElementById('heed-catalogue-unit-save').addEventListener('click', saveUnit);
    document.getElementById('heed-catalogue-field-save').addEventListener('click', saveField);
    document.getElementById('heed-catalogue-pictures-take').addEventListener('click', takePictures);
    root().querySelectorAll('[data-catalogue]').forEach(function (press) { press.addEventListener('click', take); });
    load().catch(failed);
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
