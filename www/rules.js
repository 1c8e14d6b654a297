/* 规则文件 that are not as they were built in: missing, late, too large, or changed by the clerk. Loaded by boot.js only then.
   A changed file is tried before it is used, by a module of its own (src/bin/trial.rs), each by itself, so that all pages
   that read it decide alike; any that may not be used is replaced by its built-in copy. What is done is said in the
   footer and, in full, on policy.html, which read it as src/ui/services/rules.rs says. ES5, as boot.js. */
(function () {
  "use strict";
  var TRIAL = HETANG_TRIAL;
  var INSTEAD = "，这里按程序自带的算。";
  /* What is said of a file that was not even tried, and what the clerk may do. */
  var UNTRIED = {
    absent: ["没有读到", "看看网站的policy文件夹里有没有这个文件"],
    late: ["没有及时读到", "重新打开本页再试"],
    large: ["太大，没有用", "超过1兆字节的不收，看看是不是放错了文件"],
    page: ["没有读到", "读到的是一个网页，不是规则文件；可能是登录页或者出错页"],
    untried: ["没有能检查，没有用", "检查用的程序没有打开，重新打开本页再试"]
  };

  function load(tools) {
    var glue = function () { return tools.loadScript(TRIAL.glue, 3 * tools.silence); };
    /* The smallest module goes first: where wasm may not run, no byte of the real one is fetched. */
    function byWasm() {
      return Promise.resolve(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(function (least) { return WebAssembly.compile(least); }).then(function () {
        var bytes = tools.fetchBytes(TRIAL.wasm, Infinity).then(function (come) { return tools.checked(come, TRIAL.sums, TRIAL.sha256); });
        return Promise.all([bytes, glue()]);
      }).then(function (loaded) { return tools.compiled(loaded[0]); }).then(function (module) { return tools.run(window.hetangTrial, module); });
    }
    function byScript() {
      var own = window.WebAssembly;
      function restore() { window.WebAssembly = own; }
      /* A glue of its own: in the other the wasm may still be about to begin. */
      return Promise.all([tools.loadScript(TRIAL.fallback, 6 * tools.silence), glue()]).then(function () {
        window.WebAssembly = window.hetangTrialScript.engine;
        return tools.run(window.hetangTrial, new ArrayBuffer(0));
      }).then(restore, function (error) {
        restore();
        throw error;
      });
    }
    return byWasm().then(null, byScript);
  }

  /* Verdicts by name on the changed files; none where they cannot be tried. */
  function verdicts(files, tools) {
    var found = files.filter(function (file) { return file.state === "other"; });
    if (!found.length) { return Promise.resolve({}); }
    return load(tools).then(function () {
      var texts = found.map(function (file) { return { file: file.name, text: file.text }; });
      var byName = {};
      JSON.parse(window.hetangTrial.trial(JSON.stringify(texts))).forEach(function (verdict) { byName[verdict.file] = verdict; });
      window.hetangTrial = window.hetangTrialScript = null; /* some megabytes */
      return byName;
    }).then(null, function (error) {
      if (window.console) { console.warn("hetang: " + error); }
      return {};
    });
  }

  function builtIn(file, tools) {
    return tools.fetchBytes(file.builtIn, Infinity).then(function (bytes) {
      return new TextDecoder().decode(bytes);
    });
  }

  /* Puts the text to use of each of `files` into `decided`, and what is to be said of it. */
  window.hetangTry = function (decided, files, tools) {
    var untried = {};
    function say(taken, sentence, lines) {
      var parts = [taken ? "+" : "-", sentence].concat(lines);
      decided.said += parts.map(function (words) { return words.replace(/\s/g, " "); }).join("\t") + "\n";
    }
    files.forEach(function (file) {
      if (file.state === "other" && /^\s*</.test(file.text)) { file.state = "page"; }
    });
    return verdicts(files, tools).then(function (byName) {
      return Promise.all(files.map(function (file) {
        var verdict = byName[file.name];
        if (!verdict) {
          var why = file.state === "other" ? "untried" : file.state;
          untried[why] = (untried[why] || []).concat(file.name);
        } else {
          var taken = "规则文件" + file.name + "更新过，" + verdict.version + "。";
          say(verdict.taken, verdict.taken ? taken : "规则文件" + file.name + "有问题，没有用" + INSTEAD, verdict.lines);
        }
        if (verdict && verdict.taken) { return null; }
        return builtIn(file, tools).then(function (text) { decided[file.name] = text; });
      }));
    }).then(function () {
      Object.keys(untried).forEach(function (why) {
        say(false, "规则文件" + untried[why].join("、") + UNTRIED[why][0] + INSTEAD, [UNTRIED[why][1]]);
      });
    });
  };
})();
