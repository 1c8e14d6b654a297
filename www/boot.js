/* Starts the application: fetches the wasm as bytes, checks them, loads the glue, runs it. Where wasm cannot run (an old
   engine, a portal's CSP, bytes that are not ours, a line that says nothing for ten seconds) the same module runs as a plain
   script. The page is readable before and without both.
   An address of another module, from an old link or a bookmark, is first sent on to that module's page.
   It stands before the words of the page: what they must look like is settled before they are painted (early.js).
   Written for browsers of 2018 (ES5), no inline script anywhere. */
(function () {
  "use strict";
  var script = document.currentScript;
  function told(name) { return script.getAttribute("data-" + name); }
  var SILENCE = 10000; /* ms without a byte */
  var SLOW = 1500; /* ms until the page says how far it is */
  var app = document.getElementById("app");
  var waiting, panel;

  /* The panel says what to do. It may be asked for after the application has taken the page: then it goes to its top. */
  function fail(error, panic) {
    if (window.console) { console.error(error); }
    if (waiting.parentNode) { waiting.parentNode.removeChild(waiting); }
    if (!app.contains(panel)) {
      app.insertBefore(panel, app.firstChild);
    } else if (!panic) {
      app.removeAttribute("data-boot");
      app.setAttribute("data-dead", "");
      document.getElementById("main").insertBefore(panel, document.getElementById("main").firstChild);
    }
    document.getElementById(panic ? "boot-panic" : "boot-absent").hidden = false;
    document.getElementById(panic ? "boot-absent" : "boot-panic").hidden = true;
    if (panic) { panel.querySelector("h2").textContent = "程序停下来了"; }
    panel.hidden = false;
    panel.scrollIntoView();
  }

  /* Refuses when `silence` ms pass without a call of the function that it hands to `work`. */
  function watched(what, silence, work) {
    return new Promise(function (resolve, reject) {
      var timer = 0;
      function alive() {
        clearTimeout(timer);
        timer = setTimeout(function () { reject(new Error(what + ": no answer")); }, silence);
      }
      function over(act) { return function (value) { clearTimeout(timer); act(value); }; }
      alive();
      work(alive).then(over(resolve), over(reject));
    });
  }

  /* How far it is, in tens, so that a screen reader is not kept busy. */
  function tell(loaded, all) {
    var tens = Math.min(9, Math.floor(loaded / all * 10));
    if (tens > 0) { waiting.textContent = "正在打开…已下载" + tens + "成"; }
  }

  /* Not streamed: some Android WebViews cannot, and a wrong MIME type then does no harm. */
  function fetchBytes(address, length) {
    return watched(address, SILENCE, function (alive) {
      return new Promise(function (resolve, reject) {
        var start = Date.now();
        var request = new XMLHttpRequest();
        request.open("GET", address);
        request.responseType = "arraybuffer";
        request.onprogress = function (event) {
          alive();
          if (Date.now() - start > SLOW) { tell(event.loaded, length); }
        };
        request.onload = function () {
          if (request.status === 200) { resolve(request.response); } else { reject(new Error(address + ": " + request.status)); }
        };
        request.onerror = function () { reject(new Error(address + ": not loaded")); };
        request.send();
      });
    });
  }

  /* The bytes, if they are the ones that were built. A page without TLS has no SubtleCrypto: there only the length tells. */
  function checked(bytes) {
    if (bytes.byteLength !== Number(told("bytes"))) { throw new Error("wasm: " + bytes.byteLength + " bytes"); }
    if (!window.crypto || !crypto.subtle) { return bytes; }
    return crypto.subtle.digest("SHA-256", bytes).then(function (digest) {
      if (btoa(String.fromCharCode.apply(null, new Uint8Array(digest))) !== told("sha256")) { throw new Error("wasm: altered"); }
      return bytes;
    });
  }

  function loadScript(address, silence) {
    return watched(address, silence, function () {
      return new Promise(function (resolve, reject) {
        var element = document.createElement("script");
        element.src = address;
        element.onload = resolve;
        element.onerror = function () { reject(new Error(address + ": not loaded")); };
        document.head.appendChild(element);
      });
    });
  }

  function loadGlue() { return window.hetangGlue ? null : loadScript(told("glue"), 3 * SILENCE); }

  function run(bytes) {
    return watched("start", SILENCE, function () { return window.hetangGlue["default"]({ module_or_path: bytes }); });
  }

  function byWasm() {
    return Promise.all([fetchBytes(told("wasm"), Number(told("bytes"))).then(checked), loadGlue()]).then(function (loaded) { return run(loaded[0]); });
  }

  /* The same module as a script. Its engine stands in for WebAssembly, for the glue and nobody else on this page. */
  function byScript() {
    app.setAttribute("data-engine", "script");
    return Promise.all([window.hetangScript || loadScript(told("fallback"), 6 * SILENCE), loadGlue()]).then(function () {
      window.WebAssembly = window.hetangScript.engine;
      return run(new ArrayBuffer(0));
    });
  }

  /* "word:page …": the first words of addresses that are on other pages. Those send none of them back here. */
  function sentOn() {
    var word = /^#\/+([^/]*)/.exec(location.hash);
    var elsewhere = told("elsewhere") ? told("elsewhere").split(" ") : []; /* the one-file kit has no other pages */
    for (var i = 0; word && i < elsewhere.length; i += 1) {
      var known = elsewhere[i].split(":");
      if (known[0] === word[1]) {
        location.replace(known[1] + location.search + location.hash);
        return true;
      }
    }
    return false;
  }

  /* 离线: registered when the application runs, so that it takes nothing from the first visit; not in a portal's frame and not
     for those who save data. */
  function keepForOffline() {
    if (!told("build") || window.parent !== window || !navigator.serviceWorker || !/^http/.test(location.protocol)) { return; }
    if (navigator.connection && navigator.connection.saveData) { return; }
    navigator.serviceWorker.register("sw.js").then(function (registration) {
      function look(worker) {
        if (!worker) { return; }
        function waits() { if (worker.state === "installed" && navigator.serviceWorker.controller) { offer(worker); } }
        worker.addEventListener("statechange", waits);
        waits();
      }
      look(registration.waiting);
      look(registration.installing);
      registration.addEventListener("updatefound", function () { look(registration.installing); });
    }).then(null, function (error) { if (window.console) { console.warn("hetang: " + error); } });
  }

  /* A new build waits. This page may be of it already, from the network; if not, the person is asked, and nothing else
     than this press loads the page anew. */
  function offer(worker) {
    var channel = new MessageChannel();
    channel.port1.onmessage = function (event) {
      if (event.data === told("build")) { worker.postMessage("hetang:now"); return; }
      if (document.getElementById("boot-update")) { return; }
      var bar = document.createElement("div");
      bar.id = "boot-update";
      bar.className = "ht-update";
      bar.setAttribute("role", "status");
      bar.appendChild(document.createElement("span")).textContent = "有新版本，您填的会留着。";
      function button(words, act) {
        var made = bar.appendChild(document.createElement("button"));
        made.type = "button";
        made.className = "ht-btn";
        made.textContent = words;
        made.addEventListener("click", act);
      }
      button("换成新版", function () {
        navigator.serviceWorker.addEventListener("controllerchange", function () { location.reload(); });
        worker.postMessage("hetang:now");
      });
      button("以后再说", function () { bar.parentNode.removeChild(bar); });
      app.appendChild(bar);
    };
    worker.postMessage("hetang:build", [channel.port2]);
  }

  if (sentOn()) { return; }

  /* A panic of the application reaches the page as a trap, in an event or in a promise. What was typed is in sessionStorage. */
  function trapped(error) {
    var is = !!error && error.name === "RuntimeError";
    if (is) { fail(error, true); }
    return is;
  }

  function begin() {
    waiting = document.getElementById("boot-status");
    panel = document.getElementById("boot-failed");
    waiting.hidden = false;
    document.getElementById("boot-reload").addEventListener("click", function () { location.reload(); });
    window.addEventListener("error", function (event) { trapped(event.error); });
    window.addEventListener("unhandledrejection", function (event) { trapped(event.reason); });
    if (!window.Promise || !window.Uint8Array) {
      fail(new Error("no Promise or typed arrays"));
      return;
    }
    var wasm = told("wasm") && window.WebAssembly ? byWasm() : Promise.reject(new Error("no wasm"));
    wasm.then(null, function (error) {
      /* A module that has begun is not begun again. */
      if (trapped(error)) { throw error; }
      if (window.console && told("wasm")) { console.warn("hetang: " + error + "; the script is tried"); }
      return byScript();
    }).then(keepForOffline).then(null, function (error) { if (!trapped(error)) { fail(error); } });
  }
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", begin); } else { begin(); }
})();
