/* The page between its first paint and the application. Before the words are painted: the view that someone chose, and
   nothing of the first screen where another one is asked for. Afterwards: what is typed, chosen, unfolded and pressed is
   kept, and given to the application as if it were done just then. The application calls hetangEarly twice: before it
   takes the page and when it stands (src/ui/services/early.rs). Bundled in front of boot.js. ES5. */
(function () {
  "use strict";
  var app = document.getElementById("app"), script = document.currentScript;
  var FIELDS = "main input, main textarea, main select";
  function told(name) { return script.getAttribute("data-" + name) || ""; }
  function stored(storage, key) {
    try { return window[storage].getItem(key); } catch (error) { return null; }
  }
  function each(selector, act) { Array.prototype.forEach.call(app.querySelectorAll(selector), act); }

  var view = window.hetangView = stored("localStorage", "ht-view"); /* for frame.js */
  if (view) { app.setAttribute("data-view", view === "elder" ? view : "standard"); }

  /* The first of its screens leads on, to where the answers this tab remembers lead. */
  var screens = told("screens").split(" "), memory = told("kept");
  function look() {
    var hash = location.hash, place = screens.indexOf(hash);
    var other = /^#\/./.test(hash) && place < 0 || memory && place < 1 && stored("sessionStorage", memory) !== null;
    if (other) { app.setAttribute("data-boot", "other"); } else { app.removeAttribute("data-boot"); }
  }
  look();
  window.addEventListener("hashchange", look);

  document.addEventListener("DOMContentLoaded", function () {
    each("[role=switch]", function (button) { button.setAttribute("aria-checked", String(app.getAttribute("data-view") === "elder")); });
  });

  var pressed = [], kept = null;
  function words(button) { return button.className + button.textContent; }

  /* Pressed before anything listens: done when something does. Entering a form presses its button too. */
  function press(event) {
    var button = event.target.closest && event.target.closest("button");
    if (!button || button.id === "boot-reload") { return; }
    event.preventDefault();
    if (pressed.indexOf(words(button)) < 0) { pressed.push(words(button)); }
    document.getElementById("boot-status").className += " is-asked";
  }
  app.addEventListener("click", press);

  function isPicked(field) { return field.type === "radio" || field.type === "checkbox"; }

  function keep() {
    app.removeEventListener("click", press);
    window.removeEventListener("hashchange", look);
    app.removeAttribute("data-boot");
    document.head.appendChild(script); /* it stays with the page, for check.js */
    var focused = document.activeElement;
    kept = { fields: [], folds: [], focus: app.contains(focused) ? focused : null };
    each(FIELDS, function (field) {
      var changed = isPicked(field) ? field.checked !== field.defaultChecked : field.value !== (field.defaultValue || "");
      if (field.id && changed) { kept.fields.push(field); }
    });
    each("main > :not(.ht-plain) details", function (fold) { kept.folds.push(fold.open); });
  }

  /* What stands in a field of the application other than it stood before. */
  function differs(field) {
    var now = document.getElementById(field.id);
    if (!now || now.type !== field.type) { return null; }
    return (isPicked(field) ? now.checked !== field.checked : now.value !== field.value) ? now : null;
  }

  /* Through the application's own events. */
  function type(now, field) {
    if (isPicked(field)) { now.click(); return; }
    var list = now.tagName === "SELECT", Kind = list ? Event : InputEvent;
    now.value = field.value;
    now.dispatchEvent(new Kind(list ? "change" : "input", { bubbles: true }));
  }

  /* One after the other has been taken. Where the application is slow, one may come before it: what then is wrong is given
     again, save a whole date in one box, which the application spreads over three. Pressed is only when all has been right
     for a while. */
  var WHOLE = /\d\D+\d+\D+\d|\d{8}/;
  function give(tries, calm) {
    var wrong = kept.fields.filter(differs)[0];
    if (!wrong && !calm) { point(); }
    if (wrong && tries) {
      type(differs(wrong), wrong);
      if (WHOLE.test(wrong.value)) { kept.fields.splice(kept.fields.indexOf(wrong), 1); }
    } else if (calm || !tries) { pressed.forEach(again); return; }
    function next() { give(tries - 1, !wrong); }
    if (wrong && tries > 280) { Promise.resolve().then(null).then(null).then(null).then(next); } else { setTimeout(next, 40); }
  }

  function again(what) {
    setTimeout(function () {
      var found = null;
      each("button", function (button) { if (!found && words(button) === what) { found = button; } });
      if (found) { found.click(); }
    });
  }

  /* The focus, and where in the field one was writing. */
  function point() {
    var was = kept.focus, now = was && was.id && document.getElementById(was.id);
    if (now && document.activeElement === document.body) { now.focus({ preventScroll: true }); }
    if (now && document.activeElement === now && /^(?:text|textarea)$/.test(now.type)) {
      now.setSelectionRange(was.selectionStart, was.selectionEnd);
    }
  }

  function restore() {
    var folds = kept.folds;
    each("main > :not(.ht-plain) details", function (fold, i) { if (folds[i]) { fold.open = true; } });
    point();
    give(300, false);
  }

  /* Not within the application's own work: it takes events when that is done. */
  window.hetangEarly = function () { if (kept) { Promise.resolve().then(restore); } else { keep(); } };
})();
