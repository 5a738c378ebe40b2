// What AUI expects of its host before it starts: the site's context path.
(function () {
  'use strict';
  var meta = document.querySelector('meta[name="ajs-context-path"]');
  var path = meta ? meta.content : '';
  window.AJS = window.AJS || {};
  window.AJS.contextPath = function () { return path; };
}());
