// The words of an element as one line, where nothing can be raised: 10⁹ is not 109, and the mark of a note behind a dose is no
// part of the dose.

const LEVEL = '0123456789+-\u2212=()n';
const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b\u207c\u207d\u207e\u207f';

/** Letter by letter. Letters that are raised are part of a word, as in 1st, or a mark, and stay. */
function raised(words) {
  return words !== 'n' && /\p{L}/u.test(words) ? words : [...words].map(each => RAISED[LEVEL.indexOf(each)] ?? each).join('');
}

/** As long as the element's own text would be with the same white space. */
export function line(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('sup').forEach(each => each.textContent = raised(each.textContent));
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
