/* The filter of the board of indicators. Without this script the whole table stands, and no control is shown. */
(function () {
  "use strict";
  document.querySelectorAll("form.ind-filter").forEach(function (form) {
    var table = form.parentNode.querySelector("table.ind-board");
    var said = form.querySelector("[role=status]");
    var choices = Array.prototype.slice.call(form.querySelectorAll("select"));

    function fits(row) {
      return choices.every(function (choice) {
        var values = (row.getAttribute("data-" + choice.name) || "").split(" ");
        return !choice.value || values.indexOf(choice.value) >= 0;
      });
    }

    function apply() {
      var all = 0;
      var shown = 0;
      Array.prototype.forEach.call(table.tBodies, function (group) {
        var any = false;
        group.querySelectorAll("tr[data-status]").forEach(function (row) {
          row.hidden = !fits(row);
          any = any || !row.hidden;
          all += 1;
          shown += row.hidden ? 0 : 1;
        });
        group.hidden = !any;
      });
      said.textContent = form.getAttribute("data-shown").replace("{shown}", shown).replace("{all}", all);
    }

    form.addEventListener("change", apply);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    form.hidden = false;
    apply(); // a browser may bring back earlier choices
  });
})();
