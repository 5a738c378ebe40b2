// What AUI expects of its host before it starts: the site's context path, and its own words in the reader's language.
(function () {
  'use strict';
  function meta(name) {
    var found = document.querySelector('meta[name="' + name + '"]');
    return found ? found.content : '';
  }
  var path = meta('ajs-context-path');
  var words = {};
  document.querySelectorAll('meta[name^="aui."]').forEach(function (each) { words[each.name] = each.content; });
  window.AJS = window.AJS || {};
  window.AJS.contextPath = function () { return path; };
  // AUI puts its English words here unless there are some; ours are only a few, so they are put over them.
  var keys;
  window.AJS.I18n = Object.defineProperty({}, 'keys', {
    enumerable: true,
    get: function () { return keys; },
    set: function (all) { keys = Object.assign({}, all, words); }
  });
}());
