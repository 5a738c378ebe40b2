/* The host's editor for a comment: its text area, or the visual editor that stands over it. An editor has text(), what is written in it, and put(text, below, slotIn), which puts a text in place of
   nothing, or below a draft, and selects the place that slotIn(text) names as [from, to]. */
window.heedEditor = (function () {
  'use strict';
  var WAIT = 1500;

  function visible(element) { return !!element && element.getClientRects().length > 0 && !element.disabled && !element.readOnly; }
  function area() { return document.querySelector('#issue-comment-add textarea#comment, form.comment-form textarea#comment, textarea#comment'); }

  function plain(box) {
    function put(text, below, slotIn) {
      var joined = below ? box.value.replace(/\s+$/, '') + '\n\n' + text : text;
      var at = joined.length - text.length;
      box.value = joined;
      box.focus();
      var slot = slotIn(text);
      if (slot) { box.setSelectionRange(at + slot[0], at + slot[1]); } else { box.setSelectionRange(joined.length, joined.length); }
      box.dispatchEvent(new Event('input', { bubbles: true }));
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return { text: function () { return box.value; }, put: put };
  }

  function paragraphs(text) {
    var holder = document.createElement('div');
    return text.split(/\n{2,}/).map(function (part) {
      holder.textContent = part;
      return '<p>' + holder.innerHTML.replace(/\n/g, '<br>') + '</p>';
    }).join('');
  }

  /* Selects the last place in an editor that says this. */
  function select(editor, words) {
    var walker = editor.getDoc().createTreeWalker(editor.getBody(), NodeFilter.SHOW_TEXT);
    var range = null;
    while (walker.nextNode()) {
      var at = walker.currentNode.data.lastIndexOf(words);
      if (at >= 0) {
        range = editor.getDoc().createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + words.length);
      }
    }
    if (range) { editor.selection.setRng(range); }
  }

  function rich(editor) {
    function put(text, below, slotIn) {
      editor.focus();
      editor.undoManager.transact(function () {
        if (below) {
          editor.selection.select(editor.getBody(), true);
          editor.selection.collapse(false);
          editor.insertContent(paragraphs(text));
        } else {
          editor.setContent(paragraphs(text));
        }
      });
      editor.selection.select(editor.getBody(), true);
      editor.selection.collapse(false);
      var slot = slotIn(text);
      if (slot) { select(editor, text.slice(slot[0], slot[1])); }
    }
    return { text: function () { return editor.getContent({ format: 'text' }); }, put: put };
  }

  /* TinyMCE, where a host has it, knows the editors that are open; ours is the one in the form of the text area. */
  function visual(box) {
    try {
      return Array.prototype.filter.call(window.tinymce.get(), function (editor) {
        return editor.initialized && !editor.removed && !editor.isHidden() && visible(editor.getContainer()) && box.form && box.form.contains(editor.getContainer());
      })[0];
    } catch (e) {
      return null;
    }
  }

  function over(box) {
    var editor = box && visual(box);
    return editor ? rich(editor) : visible(box) ? plain(box) : null;
  }

  /* The host's own button opens the editor; nothing is known of it but that its text area comes to be there. Refused if it does not. */
  function open() {
    return new Promise(function (found, missing) {
      if (over(area())) { found(over(area())); return; }
      var button = document.querySelector('#footer-comment-button, #comment-issue');
      if (!button || !area() && button.matches('a[href^="#"]') && !document.querySelector(button.getAttribute('href'))) { missing(); return; }
      button.click();
      var until = Date.now() + WAIT;
      (function look() {
        if (over(area())) { found(over(area())); } else if (Date.now() > until) { missing(); } else { setTimeout(look, 50); }
      })();
    });
  }

  /* The editor in a form; null for a form that writes no comment. */
  function of(form) {
    var box = form && form.querySelector && form.querySelector('textarea#comment, textarea[name="comment"]');
    return box ? over(box) || plain(box) : null;
  }

  return { open: open, now: function () { return over(area()); }, of: of };
})();
