// Small helps. Every page works without them.
(function () {
  "use strict";

  // A click on the number of a provision also copies its address.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.self");
    if (!link || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(function () { tell(link.href); }, function () {});
  });

  var box;
  function tell(words) {
    if (!box) {
      box = document.createElement("p");
      box.className = "copied";
      box.setAttribute("role", "status");
      document.body.appendChild(box);
    }
    box.textContent = "✓ " + words.replace(/^https?:\/\//, "");
    box.hidden = false;
    clearTimeout(tell.timer);
    tell.timer = setTimeout(function () { box.hidden = true; }, 2500);
  }

  // The table of contents marks what is being read.
  var entries = {};
  document.querySelectorAll(".toc a[href^='#']").forEach(function (a) { entries[a.getAttribute("href").slice(1)] = a; });
  if ("IntersectionObserver" in window && Object.keys(entries).length) {
    var current;
    var seen = new IntersectionObserver(function (list) {
      list.forEach(function (item) {
        var a = item.isIntersecting && entries[item.target.id];
        if (!a || a === current) return;
        if (current) current.removeAttribute("aria-current");
        current = a;
        a.setAttribute("aria-current", "true");
      });
    }, { rootMargin: "0px 0px -75% 0px" });
    document.querySelectorAll(".prose section[id]").forEach(function (s) { if (entries[s.id]) seen.observe(s); });
  }

  // The search field offers what the corpus holds.
  var field = document.getElementById("q");
  if (field && window.fetch) {
    var list = document.createElement("datalist");
    list.id = "q-list";
    field.after(list);
    field.setAttribute("list", list.id);
    var asked;
    field.addEventListener("input", function () {
      clearTimeout(asked);
      asked = setTimeout(function () {
        if (field.value.length < 2) return;
        fetch("/api/v1/suggest?q=" + encodeURIComponent(field.value)).then(function (r) { return r.ok ? r.json() : { items: [] }; }).then(function (answer) {
          list.replaceChildren.apply(list, answer.items.map(function (item) {
            var option = document.createElement("option");
            option.value = item.text;
            option.label = item.label;
            return option;
          }));
        }).catch(function () {});
      }, 200);
    });
  }

  // "/" goes to the search field.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || !field || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
    event.preventDefault();
    field.focus();
  });
})();
