/* Starts the application: fetches the wasm as bytes, checks them, loads the glue, runs it. Where wasm cannot run (an old
   engine, a portal's CSP, bytes that are not ours, a line that says nothing for ten seconds) the same module runs as a plain
   script. The page is readable before and without both.
   The rules are the files in policy/ beside the page, where these are as they were built; any other is left to rules.js.
   An address of another module, from an old link or a bookmark, is first sent on to that module's page.
   It stands before the words of the page: what they must look like is settled before they are painted (early.js).
   Written for browsers of 2018 (ES5), no inline script anywhere. */
(function () {
  "use strict";
  var script = document.currentScript;
  function told(name) { return script.getAttribute("data-" + name); }
  var SILENCE = 10000; /* ms without a byte */
  var SLOW = 1500; /* ms until the page says how far it is */
  var PATIENCE = 3000; /* ms that a file of rules is waited for when all else is there */
  var LARGEST = 1 << 20; /* bytes of a file of rules: MAX_BYTES of src/policy/file.rs */
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

  /* Length of what `at` gives the bytes or letters of, and two sums. They are there for slips, every single one of which
     changes them; who means harm could alter this script as well. SHA-256 is not to be had on a page without TLS. */
  function sumsOf(length, at) {
    var one = 1;
    var two = 1;
    for (var i = 0; i < length; i += 1) {
      one = Math.imul(one ^ at(i), 16777619);
      two = Math.imul(two, 33) + at(i) | 0;
    }
    return [length, one >>> 0, two >>> 0].join("-");
  }

  /* The bytes, if they are the ones that were built. */
  function checked(bytes, sums, sha256) {
    function judge(known) {
      if (!known) { throw new Error("altered"); }
      return bytes;
    }
    var list = new Uint8Array(bytes);
    if (!window.crypto || !crypto.subtle) { return judge(sumsOf(list.length, function (i) { return list[i]; }) === sums); }
    return crypto.subtle.digest("SHA-256", bytes).then(function (digest) {
      return judge(btoa(String.fromCharCode.apply(null, new Uint8Array(digest))) === sha256);
    });
  }

  /* A "script", or a sheet of styles by a "link". */
  function load(kind, address, silence) {
    return watched(address, silence, function () {
      return new Promise(function (resolve, reject) {
        var element = document.createElement(kind);
        if (kind === "link") { element.rel = "stylesheet"; }
        element[kind === "link" ? "href" : "src"] = address;
        element.onload = resolve;
        element.onerror = function () { reject(new Error(address + ": not loaded")); };
        /* Styles in front of those for paper, which have the last word. */
        document.head.insertBefore(element, kind === "link" ? document.querySelector("link[media=print]") : null);
      });
    });
  }

  function loadScript(address, silence) { return load("script", address, silence); }

  function loadGlue() { return window.hetangGlue ? null : loadScript(told("glue"), 3 * SILENCE); }

  function run(glue, from) { return watched("start", SILENCE, function () { return glue.begin(from); }); }

  /* A file of rules: its state is "same" as built in, "other", "absent", "late" or "large". Without "\r", which a transfer to
     the server may add. */
  function askFor(row) {
    var parts = row.split(":"); /* name, sums, built-in copy */
    var file = { name: parts[0], builtIn: parts[2], state: "" };
    file.come = new Promise(function (resolve) {
      var request = new XMLHttpRequest();
      file.end = function (state) {
        if (file.state) { return; }
        file.state = state;
        request.abort();
        resolve();
      };
      function limit(bytes) { if (bytes > LARGEST) { file.end("large"); } }
      request.open("GET", "policy/" + file.name);
      request.setRequestHeader("Cache-Control", "max-age=0"); /* ask the server whether it is still this one */
      request.overrideMimeType("text/plain; charset=utf-8");
      request.onreadystatechange = function () { if (request.readyState === 2) { limit(request.getResponseHeader("Content-Length")); } };
      request.onprogress = function (event) { limit(event.loaded); };
      request.onload = function () {
        file.text = request.responseText.replace(/\r/g, "");
        file.end(request.status !== 200 ? "absent" : sumsOf(file.text.length, function (i) { return file.text.charCodeAt(i); }) === parts[1] ? "same" : "other");
      };
      request.onerror = function () { file.end("absent"); };
      request.send();
    });
    return file;
  }

  /* The texts the application reads, decided once before it begins, by whichever engine. */
  var rules, settled;
  function settle() {
    if (!window.hetangRules) { settled = settled || decide(); } /* the one-file kit has them in it */
    return Promise.resolve(settled);
  }

  function decide() {
    var timer = setTimeout(function () { rules.forEach(function (file) { file.end("late"); }); }, PATIENCE);
    return Promise.all(rules.map(function (file) { return file.come; })).then(function () {
      clearTimeout(timer);
      var decided = { said: "" };
      var others = rules.filter(function (file) {
        decided[file.name] = file.text;
        return file.state !== "same";
      });
      function tryThem() {
        return window.hetangTry(decided, others, { fetchBytes: fetchBytes, checked: checked, loadScript: loadScript, compiled: compiled, run: run, silence: SILENCE });
      }
      return Promise.resolve(others.length ? loadScript(told("rules"), SILENCE).then(tryThem) : null).then(function () { window.hetangRules = decided; });
    });
  }

  /* What these bytes hold, taken apart; joined.js comes with the glue. */
  function joined(bytes) {
    return WebAssembly.compile(bytes).then(function (file) { return hetangJoined(WebAssembly.Module.customSections(file, "hetang-split")[0]); });
  }

  /* The module of it. Only this may take too long: what has begun is not given up, or it would come into the script's page
     later. */
  function compiled(bytes, made) {
    return watched("compile", SILENCE, function () {
      return joined(bytes).then(function (module) { return WebAssembly.compile(made ? made(module) : module); });
    });
  }

  /* The bytes of a program that are named, if they are the ones that were built. The sums begin with the length. */
  function program(address, sums, sha256) {
    return fetchBytes(address, parseInt(sums, 10)).then(function (come) { return checked(come, sums, sha256); });
  }

  /* Leaves for the application, where it comes in two (rest.js), how to fetch the rest, until that is done: its styles, and
     unless the application runs as a script, which is whole, its module. Put together with the `first`, that then takes its
     place in the same memory, while none of its functions runs. */
  function leaveRest(first) {
    var rest = told("rest") && told("rest").split(" "); /* styles, what puts it together, module, sums, sha256 */
    var coming;
    function fetched() {
      return first && Promise.all([program(rest[2], rest[3], rest[4]), window.hetangWhole || loadScript(rest[1], 3 * SILENCE)]).then(function (loaded) {
        return compiled(loaded[0], function (part) { return hetangWhole(first, part); });
      }).then(window.hetangGlue.swap);
    }
    window.hetangRest = rest && function () {
      coming = coming || Promise.all([load("link", rest[0], 3 * SILENCE), fetched()]).then(function () { window.hetangRest = null; }, function (error) {
        coming = null;
        throw error;
      });
      return coming;
    };
  }

  /* The smallest module goes first: where the engine or the portal's CSP refuses it, no byte of the real one is fetched. */
  function byWasm() {
    var first;
    return Promise.resolve(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(function (least) { return WebAssembly.compile(least); }).then(function () {
      return Promise.all([program(told("wasm"), told("sums"), told("sha256")), loadGlue()]);
    }).then(function (loaded) {
      return compiled(loaded[0], function (module) {
        first = module;
        return module;
      });
    }).then(function (module) {
      return settle().then(function () {
        leaveRest(first);
        return window.hetangGlue.begin(module);
      });
    });
  }

  /* The same module as a script. Its engine stands in for WebAssembly, for the glue and nobody else on this page. */
  function byScript() {
    app.setAttribute("data-engine", "script");
    leaveRest(null);
    return Promise.resolve(settled).then(function () {
      return Promise.all([window.hetangScript || loadScript(told("fallback"), 6 * SILENCE), loadGlue()]);
    }).then(settle).then(function () {
      window.hetangWasm = window.WebAssembly; /* for check.js */
      window.WebAssembly = window.hetangScript.engine;
      return run(window.hetangGlue, new ArrayBuffer(0));
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

  /* What there is to do once the application runs (after.js): not in the one-file kit, nor in a portal's frame. */
  function goOn() {
    if (!told("after") || window.parent !== window || !navigator.serviceWorker || !/^http/.test(location.protocol)) { return; }
    if (navigator.connection && navigator.connection.saveData) { return; }
    loadScript(told("after"), SILENCE).then(null, function (error) { if (window.console) { console.warn("hetang: " + error); } });
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
      fail(new Error("too old"));
      return;
    }
    rules = told("policy") ? told("policy").split(" ").map(askFor) : [];
    var wasm = told("wasm") && window.WebAssembly ? byWasm() : Promise.reject(new Error("no wasm"));
    wasm.then(null, function (error) {
      /* A module that has begun is not begun again. */
      if (trapped(error)) { throw error; }
      if (window.console && told("wasm")) { console.warn("hetang: " + error + "; the script is tried"); }
      return byScript();
    }).then(goOn).then(null, function (error) { if (!trapped(error)) { fail(error); } });
  }
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", begin); } else { begin(); }
})();
