/* Starts the application: fetches the wasm as bytes, loads the glue, runs it. The page is readable before and without it.
   An address of another module, from an old link or a bookmark, is first sent on to that module's page.
   Written for browsers of 2018 (ES5), no inline script anywhere. */
(function () {
  "use strict";
  var script = document.currentScript;
  var glue = script.getAttribute("data-glue");
  var wasm = script.getAttribute("data-wasm");
  var app = document.getElementById("app");
  var waiting = document.getElementById("boot-status");
  var panel = document.getElementById("boot-failed");

  /* The panel says what to do. It may be asked for after the application has taken the page: then it goes to its top. */
  function fail(error) {
    if (window.console) { console.error(error); }
    if (waiting.parentNode) { waiting.parentNode.removeChild(waiting); }
    if (!app.contains(panel)) { app.insertBefore(panel, app.firstChild); }
    panel.hidden = false;
  }

  /* Not streamed: some Android WebViews cannot, and a wrong MIME type then does no harm. */
  function fetchBytes(address) {
    return fetch(address, { credentials: "same-origin" }).then(function (response) {
      if (!response.ok) { throw new Error(address + ": " + response.status); }
      return response.arrayBuffer();
    });
  }

  function loadScript(address) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement("script");
      element.src = address;
      element.onload = resolve;
      element.onerror = function () { reject(new Error(address + ": not loaded")); };
      document.head.appendChild(element);
    });
  }

  /* "word:page …": the first words of addresses that are on other pages. Those send none of them back here. */
  function sentOn() {
    var word = /^#\/+([^/]*)/.exec(location.hash);
    var elsewhere = script.getAttribute("data-elsewhere").split(" ");
    for (var i = 0; word && i < elsewhere.length; i += 1) {
      var known = elsewhere[i].split(":");
      if (known[0] === word[1]) {
        location.replace(known[1] + location.search + location.hash);
        return true;
      }
    }
    return false;
  }

  if (sentOn()) { return; }
  waiting.hidden = false;
  document.getElementById("boot-reload").addEventListener("click", function () { location.reload(); });

  /* A panic of the application reaches the page as a trap. */
  window.addEventListener("error", function (event) {
    if (event.error && event.error.name === "RuntimeError") { fail(event.error); }
  });

  if (!window.fetch || !window.Promise || !window.WebAssembly) {
    fail(new Error("no fetch, Promise or WebAssembly"));
    return;
  }
  Promise.all([fetchBytes(wasm), loadScript(glue)]).then(function (loaded) {
    return window.hetangGlue["default"]({ module_or_path: loaded[0] });
  }).then(null, fail);
})();
