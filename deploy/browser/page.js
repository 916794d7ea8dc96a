// What is wrong with the page as it is laid out now, as a list of sentences; and how many texts were
// looked at, so that a check that saw nothing is noticed. Its argument is the width of the window, px.
const faults = [];
let texts = 0;

const root = document.documentElement;
const [width] = arguments;
if (root.clientWidth !== width)
  faults.push(`the page is laid out for ${root.clientWidth} px, not ${width}: is its viewport set?`);
if (root.scrollWidth > root.clientWidth) {
  const wide = [...document.body.querySelectorAll("*")].filter(
    (e) => e.getBoundingClientRect().right > root.clientWidth + 0.5 && !e.closest(".table"));
  faults.push(`the page is ${root.scrollWidth} px wide, the window ${width}: ` +
    wide.slice(0, 3).map(name).join(", "));
}

function name(element) {
  const text = element.textContent.trim().slice(0, 40);
  return `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> "${text}"`;
}

// Colours as the browser computed them, on a canvas of one pixel: it knows every notation.
const pixel = Object.assign(document.createElement("canvas"), { width: 1, height: 1 })
  .getContext("2d", { willReadFrequently: true });
function channels(colour) {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data];
}

// Relative luminance and contrast as WCAG 2.2 defines them.
function luminance([r, g, b]) {
  const linear = [r, g, b].map((c) => {
    const share = c / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}
function contrast(a, b) {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}
function ground(element) {
  for (let e = element; e; e = e.parentElement) {
    const colour = channels(getComputedStyle(e).backgroundColor);
    if (colour[3] === 255) return colour;
    if (colour[3] > 0) faults.push(`${name(e)} has a ground that is not opaque`);
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0] : [255, 255, 255];
}

function isShown(element) {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

// Texts of HTML and SVG, by the element that holds them.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const holders = new Set();
while (walker.nextNode()) {
  const parent = walker.currentNode.parentElement;
  if (walker.currentNode.data.trim() && isShown(parent) && !["TITLE", "DESC"].includes(
    parent.tagName.toUpperCase())) holders.add(parent);
}
for (const element of holders) {
  texts += 1;
  const style = getComputedStyle(element);
  const isDrawn = element instanceof SVGElement;
  const colour = channels(isDrawn ? style.fill : style.color);
  const ratio = contrast(colour, ground(element));
  if (ratio < 4.5) faults.push(`${name(element)} has a contrast of ${ratio.toFixed(2)}, not 4.5`);
  // Of a turned text, too.
  const scale = isDrawn ? Math.hypot(element.getScreenCTM().a, element.getScreenCTM().b) : 1;
  const size = parseFloat(style.fontSize) * scale;
  if (size < 11) faults.push(`${name(element)} is ${size.toFixed(1)} px high, not 11`);
}

// Texts of a drawing stand in it, and beside each other.
for (const drawing of document.querySelectorAll("svg")) {
  if (!isShown(drawing)) continue;
  const frame = drawing.getBoundingClientRect();
  const boxes = [...drawing.querySelectorAll("text")].map((text) => [
    text, text.getBoundingClientRect()]);
  for (const [text, box] of boxes) {
    if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 ||
      box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5)
      faults.push(`${name(text)} leaves its drawing`);
  }
  boxes.forEach(([a, x], i) => boxes.slice(i + 1).forEach(([b, y]) => {
    const across = Math.min(x.right, y.right) - Math.max(x.left, y.left);
    const down = Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top);
    // A line's box is higher than its letters: a quarter of it may be shared.
    if (across > 0.5 && down > 0.25 * Math.min(x.height, y.height))
      faults.push(`${name(a)} and ${name(b)} overlap`);
  }));
}
return { faults, texts };
