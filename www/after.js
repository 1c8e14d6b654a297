/* 离线, once the application runs, so that it takes nothing from the first visit: the service worker, and the offer of a new
   version. Not loaded in a portal's frame nor for those who save data (boot.js). ES5. */
(function () {
  "use strict";
  var build = document.querySelector("script[data-build]").getAttribute("data-build");

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

  /* A new build waits. This page may be of it already, from the network; if not, the person is asked, and nothing else
     than this press loads the page anew. */
  function offer(worker) {
    var channel = new MessageChannel();
    channel.port1.onmessage = function (event) {
      if (event.data === build) { worker.postMessage("hetang:now"); return; }
      if (document.getElementById("boot-update")) { return; }
      var bar = document.createElement("div");
      bar.id = "boot-update";
      bar.className = "ht-update";
      bar.setAttribute("role", "status");
      bar.appendChild(document.createElement("span")).textContent = "有新版本，您填的会留着。";
      function button(words, kind, act) {
        var made = bar.appendChild(document.createElement("button"));
        made.type = "button";
        made.className = kind;
        made.textContent = words;
        made.addEventListener("click", act);
      }
      button("换成新版", "ht-btn", function () {
        if (worker.state !== "installed") { location.reload(); return; } /* another tab has let it take over */
        navigator.serviceWorker.addEventListener("controllerchange", function () { location.reload(); });
        worker.postMessage("hetang:now");
      });
      button("以后再说", "ht-btn ht-btn--second", function () { bar.parentNode.removeChild(bar); });
      document.getElementById("app").appendChild(bar);
    };
    worker.postMessage("hetang:build", [channel.port2]);
  }
})();
