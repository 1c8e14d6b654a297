/* Put in front of the page by lib/site.mjs: what the query says this tab and this device keep, no service worker, and a wasm
   memory that grows at each of the first calls, so that a view of it that the glue keeps is stale all the time. ES5. */
(function () {
  function keep(name, storage) {
    var found = new RegExp("[?&]" + name + "=([^&#]*)").exec(location.search);
    var items = found ? JSON.parse(decodeURIComponent(found[1])) : {};
    storage.clear();
    Object.keys(items).forEach(function (key) { storage.setItem(key, items[key]); });
  }
  keep("tab", sessionStorage);
  keep("device", localStorage);
  Object.defineProperty(navigator, "serviceWorker", { value: undefined });
  window.grown = 0;
  window.faults = [];
  window.addEventListener("error", function (event) { window.faults.push(String(event.message)); });
  function hooked(instantiate) {
    return function (bytes, imports) {
      return instantiate.call(this, bytes, imports).then(function (result) {
        var exports = (result.instance || result).exports, wrapped = {}, left = 60;
        Object.keys(exports).forEach(function (name) {
          var item = exports[name];
          wrapped[name] = typeof item !== "function" ? item : function () {
            if (left > 0) {
              left -= 1;
              window.grown += 1;
              exports.memory.grow(1);
            }
            return item.apply(this, arguments);
          };
        });
        return { exports: wrapped, instance: { exports: wrapped } }; /* for who asked for an instance, and for wasm-bindgen's glue */
      });
    };
  }
  WebAssembly.instantiateStreaming = undefined;
  WebAssembly.instantiate = hooked(WebAssembly.instantiate);
  ["hetangScript", "hetangTrialScript"].forEach(function (name) {
    var script;
    Object.defineProperty(window, name, {
      get: function () { return script; },
      set: function (made) {
        script = made && { engine: { Module: made.engine.Module, Instance: made.engine.Instance, instantiate: hooked(made.engine.instantiate) } };
      }
    });
  });
})();
