// The header's menu closes like any other: by Escape, by a click elsewhere, when the focus leaves it.
(function () {
  'use strict';
  var menu = document.querySelector('.site-menu');
  if (!menu) { return; }
  document.addEventListener('click', function (event) {
    if (!menu.contains(event.target)) { menu.open = false; }
  });
  menu.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
  menu.addEventListener('focusout', function (event) {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) { menu.open = false; }
  });
}());
// Ctrl+Enter in a text area sends its form, as in a Jira: by the form's own submit(), of which no script hears.
document.addEventListener('keydown', function (event) {
  'use strict';
  var form = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented && event.target.tagName === 'TEXTAREA' && event.target.form;
  var button = form && form.querySelector('button[type=submit]');
  if (!button) { return; }
  var pressed = document.createElement('input');
  pressed.type = 'hidden';
  pressed.name = button.name;
  pressed.value = button.value;
  form.append(pressed);
  form.submit();
});
// Keys of the app, handed to AUI as a Jira does; on issue views alone, where the page has them.
(function () {
  'use strict';
  function bind() {
    var declared = document.getElementById('site-shortcuts');
    if (declared && window.AJS && AJS.whenIType) { AJS.whenIType.fromJSON(JSON.parse(declared.textContent), true); }
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', bind); } else { bind(); }
}());
