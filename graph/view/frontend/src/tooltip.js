// Name, sector and number of partners beside the pointer, as text.
export function showTip(tip, dot, at, scene, stage) {
  tip.hidden = !dot;
  if (!dot) return;
  const sector = scene.categories.get(dot.group).name;
  const lines = [dot.name, `${sector} · ${partners(dot, scene)}`];
  lines.forEach((line, i) => (tip.children[i].textContent = line));
  const [width, height] = [tip.offsetWidth, tip.offsetHeight];
  const x = at.x + 16 + width > stage.clientWidth ? at.x - width - 12 : at.x + 16;
  const y = at.y + 18 + height > stage.clientHeight ? at.y - height - 10 : at.y + 18;
  tip.style.transform = `translate(${Math.max(4, Math.round(x))}px,${Math.max(4, Math.round(y))}px)`;
}

export function partners({ partners: count }, { words, lang }) {
  return `${new Intl.NumberFormat(lang).format(count)} ${count === 1 ? words.partner : words.partners}`;
}
