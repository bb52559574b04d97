// What pages cannot do without a script: the slash that leads to the search, the menu of small screens, and work that is
// watched while it goes on.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.getElementById("search");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});

const menu = document.querySelector("button.menu");
if (menu) {
  const show = (open) => {
    document.body.classList.toggle("menu-open", open);
    menu.setAttribute("aria-expanded", String(open));
  };
  menu.addEventListener("click", () => show(menu.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.getAttribute("aria-expanded") === "true") {
      show(false);
      menu.focus();
    }
  });
}

// A form that came back for the password is open, and the password can be typed at once.
const due = document.querySelectorAll("[name='orrery.password']");
if (due.length === 1 && document.querySelector("main > .refused[role=alert]")) {
  due[0].closest("details")?.setAttribute("open", "");
  due[0].focus();
}

// Of many parts the one that is shown stands in sight, also on a small screen.
const part = document.querySelector(".tabs [aria-current=page]");
const parts = part?.closest(".tabs");
if (parts) {
  const show = () => {
    parts.scrollLeft = part.offsetLeft - (parts.clientWidth - part.offsetWidth) / 2;
  };
  show();
  window.addEventListener("resize", show);
}

// What is marked with data-poll is read anew every so many seconds, from whichever node answers, until the mark is 0.
async function poll() {
  const shown = document.querySelector("[data-poll]");
  if (!shown || shown.dataset.poll === "0") {
    return;
  }
  try {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected) {
      window.location.reload(); // The session is over: to the sign-in, and back here.
      return;
    }
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-poll]");
      if (now && now.dataset.poll === "0") {
        window.location.reload(); // It is over: what may be done now is another part of the page.
        return;
      }
      if (now) {
        shown.replaceWith(now);
      }
    }
  } catch {
    // A node is away; another answers soon.
  }
  window.setTimeout(poll, 1000 * Number(shown.dataset.poll));
}

const watched = document.querySelector("[data-poll]");
if (watched && watched.dataset.poll !== "0") {
  window.setTimeout(poll, 1000 * Number(watched.dataset.poll));
}

// The search as one types: asks after a short pause, arrows choose, Enter opens, Escape closes.
const search = document.getElementById("search");
const found = document.getElementById("found-box");
if (search && found) {
  const PAUSE_MILLISECONDS = 200;
  let pause = 0;
  let question = null;
  let chosen = -1;

  const options = () => [...found.querySelectorAll("[role=option]")];

  const close = () => {
    found.hidden = true;
    found.replaceChildren();
    chosen = -1;
    search.setAttribute("aria-expanded", "false");
    search.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const all = options();
    chosen = all.length ? (index + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    if (chosen >= 0) {
      search.setAttribute("aria-activedescendant", all[chosen].id);
      all[chosen].scrollIntoView({ block: "nearest" });
    }
  };

  const ask = async () => {
    question?.abort();
    const words = search.value.trim();
    if (!words) {
      close();
      return;
    }
    question = new AbortController();
    try {
      const answer = await fetch("/admin/find?search=" + encodeURIComponent(words), { signal: question.signal });
      if (!answer.ok || answer.redirected) {
        close();
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const list = page.getElementById("found");
      close();
      if (list && list.children.length) {
        found.append(document.adoptNode(list));
        found.hidden = false;
        search.setAttribute("aria-expanded", "true");
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        close();
      }
    }
  };

  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MILLISECONDS);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!found.hidden) {
        event.preventDefault();
        choose(chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1));
      }
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(options()[chosen].dataset.path);
    }
  });
  search.addEventListener("blur", () => setTimeout(close, PAUSE_MILLISECONDS));
  found.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      location.assign(option.dataset.path);
    }
  });
}
