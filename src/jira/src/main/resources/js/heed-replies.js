/* The page of canned responses: lists, searches, edits with a live preview, decides about proposals, imports and exports. Everything people wrote is put in as text. */
(function () {
  'use strict';
  var replies = [];
  var open = null;
  var timer = null;
  var asked = 0;

  function base() { return window.AJS && AJS.contextPath ? AJS.contextPath() : ''; }
  function page() { return document.getElementById('heed-replies'); }
  function one(selector) { return page().querySelector(selector); }
  function field(name) { return document.getElementById('heed-reply-' + name); }
  function filter(name) { return document.getElementById('heed-replies-' + name); }
  function button(does) { return one('[data-replies="' + does + '"]'); }
  function project() { return page().dataset.project; }
  function edits() { return page().dataset.edits === 'true'; }

  function says(name) {
    var text = one('[data-say="' + name + '"]').textContent;
    for (var i = 1; i < arguments.length; i++) { text = text.split('{' + (i - 1) + '}').join(arguments[i]); }
    return text;
  }

  function status(text, failed) {
    var region = one('.heed-status');
    region.textContent = text;
    region.classList.toggle('heed-failed', Boolean(failed));
  }

  function element(tag, text, name) {
    var made = document.createElement(tag);
    made.textContent = text;
    if (name) { made.className = name; }
    return made;
  }

  function address(path, parameters) {
    var parts = Object.keys(parameters || {}).filter(function (name) { return parameters[name]; }).map(function (name) {
      return name + '=' + encodeURIComponent(parameters[name]);
    });
    return base() + '/rest/heed/1.0/' + path + (parts.length ? '?' + parts.join('&') : '');
  }

  /* Rejects with what the answer says; its faults name the fields. */
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
          var error = new Error(said.message || String(answer.status));
          error.faults = said.faults || [];
          throw error;
        }
        return said;
      });
    });
  }

  function failed(error) { status(error instanceof TypeError || error instanceof SyntaxError ? says('failed') : error.message, true); }

  /* The list. */

  function shown(reply) { return reply.approved || !reply.proposal ? reply : reply.proposal; }

  function fits(reply) {
    var wanted = filter('search').value.trim().toLowerCase();
    var scope = filter('scope') ? filter('scope').value : '';
    var now = shown(reply);
    return (!filter('language').value || now.language === filter('language').value)
      && (!scope || (scope === 'proposed' ? Boolean(reply.proposal) : reply.scope === scope))
      && (!wanted || [now.name, now.text, now.shortcut || '', now.tags.join(' ')].join(' ').toLowerCase().indexOf(wanted) >= 0);
  }

  /* Whether the tags mark a text for customers; of a person's own none is. */
  function customers(scope, tags) {
    var mark = one('.heed-replies-customers').dataset.tag;
    return scope !== 'personal' && tags.some(function (tag) { return tag.toLowerCase() === mark; });
  }

  function tellCustomers() {
    var place = one('.heed-replies-customers');
    var seen = customers(scope(), tags());
    if (seen !== Boolean(place.textContent)) { place.textContent = seen ? place.dataset.text : ''; }
  }

  function item(reply) {
    var now = shown(reply);
    var line = document.createElement('li');
    var press = element('button', '', 'heed-replies-item');
    press.type = 'button';
    press.dataset.id = reply.id;
    press.appendChild(element('span', now.name, 'heed-replies-name'));
    var marks = document.createElement('span');
    marks.className = 'heed-replies-marks';
    marks.appendChild(element('span', says(reply.scope), 'heed-tag'));
    marks.appendChild(element('span', says(now.language), 'heed-tag'));
    if (reply.proposal) { marks.appendChild(element('span', says(reply.approved ? 'changed' : 'proposed'), 'heed-tag heed-replies-waits')); }
    if (reply.problems.length) { marks.appendChild(element('span', says('broken'), 'heed-tag heed-tag-negative')); }
    if (customers(reply.scope, now.tags)) { marks.appendChild(element('span', says('customers'), 'heed-tag heed-replies-waits')); }
    now.tags.forEach(function (tag) { marks.appendChild(element('span', tag, 'heed-replies-tag')); });
    press.appendChild(marks);
    press.appendChild(element('span', now.text, 'heed-replies-text'));
    if (open && open.id === reply.id) { press.setAttribute('aria-current', 'true'); }
    line.appendChild(press);
    return line;
  }

  function draw() {
    var list = one('.heed-replies-list');
    list.textContent = '';
    var fitting = replies.filter(fits);
    fitting.forEach(function (reply) { list.appendChild(item(reply)); });
    if (!fitting.length) { list.appendChild(element('li', says('none'), 'heed-note')); }
  }

  function load() {
    return send('GET', address('canned-responses', { project: project() })).then(function (all) {
      replies = all;
      draw();
    });
  }

  /* The editor. */

  function describe(name, by) {
    var id = 'heed-reply-' + name + by;
    if (document.getElementById(id)) { field(name).setAttribute('aria-describedby', id); } else { field(name).removeAttribute('aria-describedby'); }
  }

  function clearErrors() {
    ['name', 'text', 'shortcut', 'tags', 'changes', 'issue'].filter(field).forEach(function (name) {
      document.getElementById('heed-reply-' + name + '-error').textContent = '';
      field(name).removeAttribute('aria-invalid');
      describe(name, '-hint');
    });
  }

  function mark(name, text) {
    var place = document.getElementById('heed-reply-' + name + '-error');
    if (!place) { return false; }
    place.textContent += (place.textContent ? ' ' : '') + text;
    field(name).setAttribute('aria-invalid', 'true');
    describe(name, '-error');
    return true;
  }

  /* What is too long to be sent at all is so because of its text. */
  function worded(fault) {
    return fault.field === 'body' ? { field: 'text', rule: page().dataset.long.replace('{0}', field('text').value.length) } : fault;
  }

  function refused(error) {
    var first = null;
    (error.faults || []).map(worded).forEach(function (fault) {
      if (mark(fault.field, fault.rule) && !first) { first = field(fault.field); }
    });
    if (first) { status(says('wrong'), true); first.focus(); } else { failed(error); }
  }

  function scope() {
    if (open) { return open.scope; }
    return field('scope') ? field('scope').value : 'global';
  }

  function tags() { return field('tags').value.split(/[,\uFF0C]/).map(function (tag) { return tag.trim(); }).filter(Boolean); }

  function typed() {
    return {
      scope: scope(), project: project(), language: field('language').value, name: field('name').value, text: field('text').value,
      shortcut: field('shortcut').value.trim(), tags: tags(),
      changes: field('changes') ? field('changes').value.split('\n') : []
    };
  }

  function mayWrite() { return open ? open.mayEdit || open.scope === 'project' : true; }
  function proposes() { return open ? !open.mayEdit : scope() === 'project' && !edits(); }

  function buttons() {
    var waits = Boolean(open && open.proposal);
    button('save').hidden = !mayWrite();
    button('save').textContent = says(proposes() ? 'propose' : 'save');
    button('approve').hidden = !(waits && open.mayEdit);
    button('decline').hidden = !(waits && open.mayEdit);
    button('apply').hidden = !(open && open.approved && open.changes.length);
    button('delete').hidden = !(open && (open.mayEdit || (waits && open.proposal.own && !open.approved)));
  }

  function about() {
    if (!open) { return ''; }
    var parts = [says(open.scope), open.approved ? (open.scope === 'personal' ? '' : says('approvedby', open.approvedBy)) : says('unapproved')];
    if (open.proposal) { parts.push(says('proposedby', open.proposal.by)); }
    return parts.filter(Boolean).concat(open.problems).join(' \u00b7 ');
  }

  function slots() {
    send('GET', address('canned-responses/slots', { project: project(), scope: scope() })).then(function (answer) {
      var list = field('slot');
      list.textContent = '';
      var included = replies.filter(function (reply) { return reply.approved && reply.shortcut && reply.language === field('language').value; })
        .map(function (reply) { return 'response.' + reply.shortcut; });
      answer.slots.concat(included).forEach(function (slot) { list.appendChild(element('option', slot)); });
    }).catch(failed);
  }

  /* A response that waits shows what is proposed: that is what somebody decides about. */
  function edit(reply) {
    open = reply;
    clearErrors();
    var now = reply ? (reply.proposal || reply) : null;
    document.getElementById('heed-replies-heading').textContent = reply ? says(mayWrite() ? 'edit' : 'look', now.name) : says('fresh');
    field('name').value = now ? now.name : '';
    field('language').value = now ? now.language : (filter('language').value || (document.documentElement.lang.slice(0, 2) === 'zh' ? 'zh' : 'en'));
    field('text').value = now ? now.text : '';
    field('shortcut').value = now && now.shortcut ? now.shortcut : '';
    field('tags').value = now ? now.tags.join(', ') : '';
    if (field('changes')) {
      field('changes').value = now ? now.changes.join('\n') : '';
      field('changes').readOnly = !mayWrite();
      field('changes').parentNode.hidden = scope() === 'global';
    }
    ['name', 'text', 'shortcut', 'tags'].forEach(function (name) { field(name).readOnly = !mayWrite(); });
    field('language').disabled = !mayWrite();
    if (field('scope')) { field('scope').parentNode.hidden = Boolean(reply); }
    one('.heed-replies-slots').hidden = !mayWrite();
    one('.heed-replies-about').textContent = about();
    proposal(reply);
    buttons();
    slots();
    tellCustomers();
    one('.heed-replies-editor').hidden = false;
    draw();
    preview();
    (mayWrite() && !reply ? field('name') : one('.heed-replies-editor')).focus();
  }

  /* Beside a proposed change, what is in use now. */
  function proposal(reply) {
    var place = one('.heed-replies-proposal');
    place.textContent = '';
    if (reply && reply.proposal && reply.approved) {
      place.appendChild(element('p', says('approvedby', reply.approvedBy), 'heed-note'));
      place.appendChild(element('p', reply.text, 'heed-replies-now'));
    }
  }

  function close() {
    one('.heed-replies-editor').hidden = true;
    var id = open ? open.id : null;
    open = null;
    draw();
    (id && one('.heed-replies-item[data-id="' + id + '"]') || button('new')).focus();
  }

  function done(text) {
    return load().then(function () { close(); status(text); }).catch(failed);
  }

  function save() {
    clearErrors();
    var proposed = proposes();
    var where = open ? address('canned-responses/' + open.id, { project: project() }) : address('canned-responses');
    send(open ? 'PUT' : 'POST', where, typed())
      .then(function () { return done(says(proposed ? 'sent' : 'saved')); })
      .catch(refused);
  }

  function decide(approved) {
    clearErrors();
    send('POST', address('canned-responses/' + open.id + (approved ? '/approve' : '/decline')))
      .then(function () { return done(says(approved ? 'approved' : 'declined')); })
      .catch(refused);
  }

  function askDelete() {
    var dialog = one('dialog');
    document.getElementById('heed-replies-delete-title').textContent = says('deletetitle', field('name').value);
    dialog.showModal();
    button('keep').focus();
  }

  function remove() {
    one('dialog').close();
    send('DELETE', address('canned-responses/' + open.id)).then(function () { return done(says('deleted')); }).catch(failed);
  }

  function putIn() {
    var area = field('text');
    var slot = '{{' + field('slot').value + '}}';
    var at = area.selectionStart;
    area.value = area.value.slice(0, at) + slot + area.value.slice(area.selectionEnd);
    area.focus();
    area.setSelectionRange(at + slot.length, at + slot.length);
    later();
  }

  /* The preview. */

  function later() {
    clearTimeout(timer);
    timer = setTimeout(preview, 400);
  }

  function preview() {
    var place = field('preview');
    var hint = one('.heed-replies-open');
    var number = ++asked;
    document.getElementById('heed-reply-issue-error').textContent = '';
    field('issue').removeAttribute('aria-invalid');
    button('copy').disabled = true;
    if (!field('text').value.trim()) { place.textContent = ''; hint.textContent = ''; return; }
    var body = typed();
    body.issue = field('issue').value.trim();
    if (open) { body.id = open.id; }
    send('POST', address('canned-responses/preview'), body).then(function (answer) {
      if (number !== asked) { return; }
      place.textContent = '';
      answer.pieces.forEach(function (piece) {
        place.appendChild(piece.kind === 'words' ? document.createTextNode(piece.text)
          : element('mark', piece.kind === 'open' ? '[' + piece.text + ']' : piece.text, 'heed-slot-' + piece.kind));
      });
      place.dataset.text = answer.text || '';
      var notes = answer.problems.map(function (fault) { return fault.rule; });
      if (answer.open.length && !notes.length) { notes.push(says('fill', answer.open.join(', '))); }
      hint.textContent = notes.join(' ');
      hint.classList.toggle('heed-failed', answer.problems.length > 0);
      button('copy').disabled = !answer.text;
    }).catch(function (error) {
      if (number !== asked) { return; }
      place.textContent = '';
      hint.textContent = (error.faults || []).map(worded).filter(function (fault) { return fault.field === 'text'; }).map(function (fault) { return fault.rule; }).join(' ');
      hint.classList.toggle('heed-failed', Boolean(hint.textContent));
      if (hint.textContent) { return; }
      if (body.issue && !(error instanceof TypeError)) { mark('issue', error.message); } else { failed(error); }
    });
  }

  function copy() {
    heedCopy(field('preview').dataset.text)
      .then(function () { status(says('copied')); }, function () { status(says('uncopied'), true); });
  }

  function apply() {
    var issue = field('issue').value.trim();
    if (!issue) { clearErrors(); mark('issue', says('noissue')); field('issue').focus(); return; }
    send('POST', address('canned-responses/' + open.id + '/apply'), { issue: issue })
      .then(function () { status(says('applied', issue, open.changes.join(', '))); })
      .catch(failed);
  }

  /* Files. */

  function fileScope() { return filter('file-scope') ? filter('file-scope').value : 'global'; }

  function download(format) {
    window.location.assign(address('canned-responses/file', { project: project(), scope: fileScope(), format: format }));
  }

  function take() {
    var place = document.getElementById('heed-replies-file-error');
    var file = filter('file').files[0];
    place.textContent = '';
    var format = file && /\.csv$/i.test(file.name) ? 'csv' : file && /\.json$/i.test(file.name) ? 'json' : '';
    if (!format) { place.textContent = says('choose'); filter('file').focus(); return; }
    send('POST', address('canned-responses/file', { project: project(), scope: fileScope(), format: format }), file, 'application/octet-stream')
      .then(function (taken) {
        filter('file').value = '';
        return load().then(function () { status(says('imported', taken.added, taken.changed, taken.unchanged)); });
      })
      .catch(function (error) {
        if (!error.faults || !error.faults.length) { failed(error); return; }
        error.faults.forEach(function (fault) { place.appendChild(element('span', fault.field + ': ' + fault.rule, 'heed-replies-fault')); });
        status(says('wrong'), true);
        filter('file').focus();
      });
  }

  var DOES = {
    'new': function () { status(''); edit(null); },
    save: save, close: close, slot: putIn, copy: copy, apply: apply, really: remove, 'import': take,
    approve: function () { decide(true); }, decline: function () { decide(false); }, 'delete': askDelete,
    keep: function () { one('dialog').close(); button('delete').focus(); },
    csv: function () { download('csv'); }, json: function () { download('json'); }
  };

  function press(event) {
    var pressed = event.target.closest && event.target.closest('button');
    if (!pressed) { return; }
    if (pressed.dataset.id) {
      status('');
      edit(replies.filter(function (reply) { return String(reply.id) === pressed.dataset.id; })[0]);
    } else if (DOES[pressed.dataset.replies]) {
      DOES[pressed.dataset.replies]();
    }
  }

  /* On the administration page a form stands around all this, which nothing here may send. */
  function key(event) {
    if (event.key === 'Enter' && event.target.tagName === 'INPUT') { event.preventDefault(); }
    if (event.key === 'Escape' && !one('dialog').open && event.target.closest('.heed-replies-editor')) { close(); }
  }

  function start() {
    if (!page()) { return; }
    page().addEventListener('click', press);
    page().addEventListener('keydown', key);
    ['search', 'language', 'scope'].forEach(function (name) {
      if (filter(name)) { filter(name).addEventListener('input', draw); }
    });
    ['text', 'issue', 'shortcut'].forEach(function (name) { field(name).addEventListener('input', later); });
    field('language').addEventListener('change', function () { slots(); preview(); });
    if (field('scope')) { field('scope').addEventListener('change', function () { buttons(); slots(); tellCustomers(); preview(); }); }
    field('tags').addEventListener('input', tellCustomers);
    load().catch(failed);
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
