/* The service overview: moves along the line of best splits by mouse, slider or number; has Heed keep to a split after asking; waits for a count that is under way. */
(function () {
  'use strict';
  var POLL = 2000;
  var GIVE_UP = 150;

  function byId(id) { return document.getElementById(id); }
  function base() { return (window.AJS && AJS.contextPath ? AJS.contextPath() : '') + '/rest/heed/1.0/'; }

  function call(method, path, body) {
    var headers = { 'Accept': 'application/json', 'X-Atlassian-Token': 'no-check' };
    if (body) { headers['Content-Type'] = 'application/json'; }
    return fetch(base() + path, { method: method, headers: headers, credentials: 'same-origin', body: body ? JSON.stringify(body) : undefined })
      .then(function (answer) {
        return answer.json().then(function (json) {
          if (!answer.ok) { throw new Error(json.message || String(answer.status)); }
          return json;
        });
      });
  }

  function say(text, failed) {
    var status = document.querySelector('#heed-overview .heed-status');
    if (!status) { return; }
    status.textContent = text;
    status.classList.toggle('heed-failed', !!failed);
  }

  /* One step along the line: the ring, the numbers and the split of the point. */
  function Along(along) {
    var stops = JSON.parse(along.dataset.stops);
    var range = byId('heed-along-range');
    var minutes = byId('heed-along-minutes');
    var ring = document.querySelector('.heed-frontier .heed-chosen');
    var picture = document.querySelector('.heed-frontier');
    var cells = byId('heed-along-split').querySelectorAll('td');
    var now = Number(range.value);

    function show(number, typing) {
      now = Math.max(0, Math.min(stops.length - 1, number));
      var stop = stops[now];
      range.value = String(now);
      range.setAttribute('aria-valuetext', stop.says);
      if (!typing) { minutes.value = stop.shown; }
      ring.setAttribute('cx', stop.x);
      ring.setAttribute('cy', stop.y);
      byId('heed-along-says').textContent = stop.says;
      stop.split.forEach(function (contacts, i) { cells[i].textContent = contacts; });
    }

    function nearest(distance) {
      var best = 0;
      for (var i = 1; i < stops.length; i++) {
        if (distance(stops[i]) < distance(stops[best])) { best = i; }
      }
      return best;
    }

    /* The point of the line next to the pointer, in the picture's own units. */
    function under(event) {
      var box = picture.getBoundingClientRect();
      var view = picture.viewBox.baseVal;
      var x = (event.clientX - box.left) * view.width / box.width;
      var y = (event.clientY - box.top) * view.height / box.height;
      return nearest(function (stop) { return Math.hypot(stop.x - x, stop.y - y); });
    }

    range.addEventListener('input', function () { show(Number(range.value)); });
    minutes.addEventListener('input', function () {
      var typed = parseFloat(minutes.value);
      if (!isNaN(typed)) { show(nearest(function (stop) { return Math.abs(stop.mean - typed); }), true); }
    });
    minutes.addEventListener('change', function () { show(now); });
    picture.classList.add('heed-movable');
    picture.addEventListener('pointerdown', function (event) {
      event.preventDefault();
      picture.setPointerCapture(event.pointerId);
      show(under(event));
    });
    picture.addEventListener('pointermove', function (event) {
      if (picture.hasPointerCapture(event.pointerId)) { show(under(event)); }
    });
    along.hidden = false;
    along.querySelector('.heed-along-controls').hidden = stops.length < 2;
    show(now);
    this.stop = function () { return stops[now]; };
    this.rows = function () { return byId('heed-along-split').innerHTML; };
  }

  function using(along, place) {
    var open = byId('heed-use');
    var dialog = byId('heed-use-dialog');
    if (!open || !dialog) { return; }
    open.hidden = false;
    open.addEventListener('click', function () {
      byId('heed-use-says').textContent = along.stop().says;
      byId('heed-use-split').innerHTML = along.rows();
      byId('heed-use-error').hidden = true;
      dialog.showModal();
      byId('heed-use-no').focus();
    });
    byId('heed-use-no').addEventListener('click', function () { dialog.close(); });
    /* The host has its own use for the key and would keep it from the browser. */
    dialog.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); dialog.close(); }
    });
    byId('heed-use-yes').addEventListener('click', function () {
      var yes = byId('heed-use-yes');
      yes.disabled = true;
      call('PUT', place.dataset.path, { days: Number(place.dataset.days), meanResponse: along.stop().mean, counted: place.dataset.counted })
        .then(function () { window.location.reload(); })
        .catch(function (error) {
          yes.disabled = false;
          byId('heed-use-error').textContent = error.message;
          byId('heed-use-error').hidden = false;
        });
    });
  }

  /* Loads the page again once there is a newer count than the one it shows. */
  function wait(page, rounds) {
    if (rounds > GIVE_UP) { return; }
    setTimeout(function () {
      call('GET', 'projects/' + encodeURIComponent(page.dataset.project) + '/overview').then(function (answer) {
        if (answer.counted && answer.counted !== page.dataset.counted) {
          /* Not while somebody is reading the question. */
          if (!byId('heed-use-dialog') || !byId('heed-use-dialog').open) { window.location.reload(); }
        } else if (answer.stale) {
          wait(page, rounds + 1);
        }
      }).catch(function () { wait(page, rounds + 1); });
    }, POLL);
  }

  function start() {
    var page = byId('heed-overview');
    if (!page) { return; }
    var place = byId('heed-along');
    if (place) { using(new Along(place), place); }
    var count = byId('heed-count');
    if (count) {
      count.addEventListener('click', function () {
        count.disabled = true;
        call('POST', count.dataset.path).then(function () { wait(page, 0); }).catch(function (error) {
          count.disabled = false;
          say(error.message, true);
        });
      });
    }
    var stop = byId('heed-use-stop');
    if (stop) {
      stop.addEventListener('click', function () {
        stop.disabled = true;
        call('DELETE', stop.dataset.path).then(function () { window.location.reload(); }).catch(function (error) {
          stop.disabled = false;
          say(error.message, true);
        });
      });
    }
    var topic = byId('heed-topic');
    if (topic) {
      byId('heed-topics').classList.add('heed-scripted');
      topic.addEventListener('change', function () { topic.form.submit(); });
    }
    if (page.dataset.stale) { wait(page, 0); }
  }

  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
