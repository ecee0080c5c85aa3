// Only smooths what already works without it.
(() => {
  "use strict";

  // A form that is on its way is not sent twice. The button stays enabled, so that its name and value travel along.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("aria-busy") === "true") event.preventDefault();
    else if (!event.defaultPrevented && form.method === "post" && !("download" in form.dataset)) form.setAttribute("aria-busy", "true");
  });
  // Back to a page that the browser kept: its forms are free again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  });

  // Menus close on Escape, on a click beside them, and when focus leaves them.
  const openMenus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of openMenus()) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  });
  for (const kind of ["click", "focusin"]) {
    document.addEventListener(kind, (event) => {
      for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
    });
  }

  // The exact time behind a date, in the reader's own time zone.
  const { lang } = document.documentElement;
  const exact = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang || undefined, { dateStyle: "long", timeStyle: "long" });
  const tellTimes = (part) => {
    for (const time of part.querySelectorAll("time[datetime]")) {
      const moment = new Date(time.dateTime);
      if (time.dateTime.includes("T") && !Number.isNaN(moment.getTime())) time.title = exact.format(moment);
    }
  };
  tellTimes(document);

  // People selected in a list. What can be done with them comes once there is somebody, and says how many.
  const tellSelected = () => {
    const form = document.getElementById("bulk");
    if (!form) return;
    const boxes = [...document.querySelectorAll("input[form='bulk']")];
    const count = boxes.filter((box) => box.checked).length;
    const everybody = form.elements.everybody.checked;
    const title = form.querySelector("h2");
    const told = everybody ? title.dataset.everybody : count ? title.dataset.some.replace("#", count) : "";
    const page = document.getElementById("bulk-page");
    page.hidden = page.labels[0].hidden = false;
    page.checked = count === boxes.length;
    page.indeterminate = count > 0 && !page.checked;
    form.classList.add("is-called");
    form.hidden = !told;
    form.querySelector("#bulk-clear").hidden = false;
    if (told) title.textContent = told;
    const status = document.getElementById("bulk-told");
    if (status.textContent !== told) status.textContent = told;
  };
  const select = (isSelected) => {
    for (const box of document.querySelectorAll("input[form='bulk']")) box.checked = isSelected;
  };
  document.addEventListener("change", ({ target }) => {
    const everybody = document.getElementById("bulk")?.elements.everybody;
    if (!everybody) return;
    const isPage = target.id === "bulk-page";
    if (target === everybody || isPage) select(target.checked);
    if (isPage || (target.name === "people" && !target.checked)) everybody.checked = false;
    tellSelected();
  });
  document.addEventListener("click", ({ target }) => {
    if (target.id !== "bulk-clear") return;
    target.form.elements.everybody.checked = false;
    select(false);
    tellSelected();
    document.getElementById("select").focus();
  });
  tellSelected();
  // Back to a page that the browser kept: some may be selected.
  addEventListener("pageshow", tellSelected);

  // The address of a new tenant follows its name until somebody writes one.
  const slug = document.querySelector("input[data-follows]");
  if (slug) {
    let isOwn = slug.value !== "";
    slug.addEventListener("input", () => { isOwn = slug.value !== ""; });
    document.getElementById(slug.dataset.follows).addEventListener("input", ({ target }) => {
      if (isOwn) return;
      const plain = target.value.normalize("NFD").replace(/[\u0300-\u036f']/g, "").toLowerCase();
      slug.value = plain.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+/, "").slice(0, 40).replace(/-$/, "");
    });
  }

  // A form that filters a list shows what it finds while it is filled in. The answer is the same page; the part of
  // it that the form names takes the place of what is here.
  for (const form of document.querySelectorAll("form[data-live]")) {
    // What is shown has an address of its own: Back leads to what was there before the search, not through every letter.
    let waiting, asking, isOpen = false, isOver = false, shown = location.search;
    const find = async () => {
      const filled = [...new FormData(form)].filter(([, value]) => value !== "");
      const url = new URL(form.action);
      url.search = new URLSearchParams(filled);
      asking?.abort();
      asking = new AbortController();
      try {
        const answer = await fetch(url, { signal: asking.signal });
        // Signed out, or something is wrong: the page itself says what.
        if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const here = document.getElementById(form.dataset.live);
        const found = page.getElementById(form.dataset.live);
        here.replaceWith(found);
        form.querySelector("[role='status']").textContent = found.dataset.told;
        tellTimes(found);
        tellSelected();
        if (url.search !== shown) history[isOpen ? "replaceState" : "pushState"](null, "", url);
        shown = url.search;
        isOpen = !isOver;
      } catch (error) {
        if (error.name !== "AbortError") location.assign(url);
      }
    };
    // Lists are not in all browsers said to be put in when another line is chosen.
    for (const kind of ["input", "change"]) {
      form.addEventListener(kind, () => {
        isOver = kind === "change";
        clearTimeout(waiting);
        waiting = setTimeout(find, 200);
      });
    }
    // Filled in before this script was there, or kept by the browser over a reload.
    const isChanged = (field) => field.options
      ? field.selectedIndex !== Math.max([...field.options].findIndex((option) => option.defaultSelected), 0)
      : field.type === "search" && field.value !== field.defaultValue;
    if ([...form.elements].some(isChanged)) {
      isOpen = isOver = true;
      find();
    }
    addEventListener("popstate", () => {
      // A new load, for the browser would put what was typed back into a page that it loads again.
      if (location.search !== shown) location.replace(location.pathname + location.search);
    });
  }
})();
