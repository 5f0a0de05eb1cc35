// Conveniences of the web page: folds the contents on a narrow screen, opens them for print, and marks the
// entry of the section being read. Without it the page lacks nothing else. It does not run where the PDF is made.

// The page numbers of the contents are those of Chromium's pages. Other browsers break pages elsewhere: there, no
// number is better than a wrong one, and the style sheet leaves out the dots. The property is Chromium's alone.
if (!CSS.supports('-webkit-app-region', 'none')) {
  for (const cell of document.querySelectorAll('[data-page-of], [data-page-count]')) cell.textContent = '';
}

/** The width from which the contents stand beside the text; as in style/screen.css. */
const wide = matchMedia('(width >= 64rem)');
const contents = document.querySelector('.contents');
const details = contents?.querySelector('details');

if (details) {
  const fold = () => {
    details.open = wide.matches;
  };
  // Browsers that know `::details-content` show what is folded on paper by the style sheet alone.
  let unfolded = false;
  addEventListener('beforeprint', () => {
    unfolded = !details.open;
    details.open = true;
  });
  addEventListener('afterprint', () => {
    if (unfolded) details.open = false;
  });
  // Chosen in the contents, the section is what the reader wants to see, not the list above it.
  details.addEventListener('click', (event) => {
    if (!wide.matches && event.target.closest('a')) details.open = false;
  });
  wide.addEventListener('change', fold);
  fold();
}

/** The entries of the contents by the id of their heading, in the order of the document. */
const entries = new Map(
  [...(contents?.querySelectorAll('a') ?? [])].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const passed = new Set();
let atEnd = false;

function markCurrent() {
  const ids = [...entries.keys()].filter((id) => passed.has(id));
  const current = entries.get(atEnd ? [...entries.keys()].at(-1) : ids.at(-1));
  for (const link of entries.values()) {
    if (link === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  // Not while the reader is busy in the contents, with the pointer or the keyboard.
  const busy = contents.matches(':hover') || contents.querySelector(':focus-visible');
  if (current && wide.matches && !busy) reveal(current);
}

/** Scrolls the contents, and nothing but the contents, to where an entry can be seen. */
function reveal(link) {
  const box = contents.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top) contents.scrollTop += top - box.top;
  else if (bottom > box.bottom) contents.scrollTop += bottom - box.bottom;
}

if (contents && 'IntersectionObserver' in window) {
  contents.classList.add('follows');
  // A heading counts as passed from when it stands in the upper tenth of the window.
  const headings = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) passed.add(target.id);
        else passed.delete(target.id);
      }
      markCurrent();
    },
    { rootMargin: '1000000px 0px -90% 0px' },
  );
  for (const id of entries.keys()) {
    const heading = document.getElementById(id);
    if (heading) headings.observe(heading);
  }
  // The last sections may be too short for their headings to get that far.
  const end = new IntersectionObserver(
    ([{ isIntersecting }]) => {
      atEnd = isIntersecting;
      markCurrent();
    },
    { threshold: 0.9 },
  );
  const footer = document.querySelector('body > footer');
  if (footer) end.observe(footer);
}
