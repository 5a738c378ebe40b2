/* The training page: while a training is under way, its part of the page is fetched again every two seconds. */
(function () {
  'use strict';
  var EVERY = 2000;

  function part(from) { return from.getElementById('heed-training'); }
  function underWay() {
    var now = part(document);
    return now && ['done', 'failed', 'stopped'].indexOf(now.dataset.step) < 0;
  }

  function again() {
    var project = document.querySelector('input[name="project"]');
    if (!underWay() || !project) { return; }
    var form = project.form;
    var url = form.getAttribute('action').replace('.jspa', '!default.jspa') + '?project=' + encodeURIComponent(project.value);
    fetch(url, { credentials: 'same-origin' }).then(function (answer) { return answer.text(); }).then(function (text) {
      var next = part(new DOMParser().parseFromString(text, 'text/html'));
      if (!next) { return; }
      /* At the end the whole page is different: the form and the table of models are there again. */
      if (['done', 'failed', 'stopped'].indexOf(next.dataset.step) >= 0) { window.location.assign(url); return; }
      var focused = part(document).contains(document.activeElement);
      part(document).replaceWith(document.importNode(next, true));
      if (focused) { part(document).querySelector('button').focus(); }
      setTimeout(again, EVERY);
    }).catch(function () { setTimeout(again, EVERY); });
  }

  function start() { if (underWay()) { setTimeout(again, EVERY); } }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', start); } else { start(); }
})();
