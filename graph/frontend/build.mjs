// Builds bundle/<component>-<hash>.js and .css of all components: the same bytes on every machine.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "bundle");

// vis-network comes out of pyvis, the version that requirements.txt pins, and nowhere else.
const VIS = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function pythons() {
  const venv = join(here, "..", "..", ".venv", "bin", "python");
  return [process.env.PYTHON, existsSync(venv) ? venv : undefined, "python3"].filter(Boolean);
}

function vis() {
  const ask = "import importlib.util as u; print(u.find_spec('pyvis').submodule_search_locations[0])";
  for (const python of pythons()) {
    let folder;
    try {
      folder = execFileSync(python, ["-c", ask], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      continue;
    }
    const source = readFileSync(join(folder, "lib", "vis-9.1.2", "vis-network.min.js"));
    if (sha256(source) !== VIS) throw new Error("pyvis holds another vis-network than the one this was made for");
    // Its last line names a source map that is not shipped.
    return source.toString("utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
  }
  throw new Error("no Python with pyvis was found: set PYTHON");
}

const visNetwork = {
  name: "vis-network",
  setup(steps) {
    steps.onResolve({ filter: /^vis-network$/ }, () => ({ path: "vis-network", namespace: "pyvis" }));
    steps.onLoad({ filter: /.*/, namespace: "pyvis" }, () => ({ contents: vis(), loader: "js" }));
  },
};

// What the style sheets take from the theme: sizes and weights as custom properties, and the colours of a document's
// pages under the names that Streamlit gives them.
const theme = JSON.parse(readFileSync(join(here, "..", "picture", "theme.json"), "utf8"));
const rule = (selector, properties) =>
  `${selector} { ${Object.entries(properties).map(([name, value]) => `${name}: ${value};`).join(" ")} }\n`;
const chrome = Object.entries(theme.chrome).filter(([, value]) => !Array.isArray(value));
const page = (name) => ({
  "color-scheme": name === "dark" || name === "projector" ? "dark" : "light",
  "--st-background-color": theme.pages[name].background,
  "--st-secondary-background-color": theme.pages[name].secondary,
  "--st-text-color": theme.pages[name].text,
  "--st-border-color": theme.pages[name].border,
  "--st-border-color-light": theme.pages[name].border_light,
  "--st-primary-color": theme.pages[name].primary,
});
const SHEETS = {
  "theme:chrome": rule(":root, :host", Object.fromEntries(chrome.map(([name, value]) => [`--${name}`, value]))),
  "theme:pages":
    rule(":root", page("light")) +
    ["dark", "projector", "projector-white"].map((name) => rule(`:root[data-theme="${name}"]`, page(name))).join(""),
};

const themeSheets = {
  name: "theme",
  setup(steps) {
    steps.onResolve({ filter: /^theme:/ }, ({ path }) => ({ path, namespace: "theme" }));
    steps.onLoad({ filter: /.*/, namespace: "theme" }, ({ path }) => ({ contents: SHEETS[path], loader: "css" }));
  },
};

// Each component's script and style sheet.
const COMPONENTS = {
  network: ["src/index.js", "src/network.css"],
  search: ["src/search/index.js", "src/search/search.css"],
  line: ["src/line/index.js", "src/search/search.css"],
  chips: ["src/chips/index.js", "src/chips/chips.css"],
  grid: ["src/grid/index.js", "src/grid/grid.css"],
  page: ["src/page/index.js", "src/page/page.css"],
  kept: ["src/kept/index.js", "src/kept/kept.css"],
  live: ["src/live/index.js", "src/live/live.css"],
  stage: ["src/stage/index.js", "src/stage/stage.css"],
};

mkdirSync(target, { recursive: true });
for (const [component, [entry, sheet]] of Object.entries(COMPONENTS)) {
  const script = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "inline",
    loader: { ".css": "text" },
    plugins: [visNetwork],
  });
  const style = await build({
    absWorkingDir: here,
    entryPoints: [sheet],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    target: "es2022",
    plugins: [themeSheets],
  });
  const old = new RegExp(`^${component}-.*\\.(js|css)$`);
  for (const name of readdirSync(target)) if (old.test(name)) rmSync(join(target, name));
  for (const [ending, bytes] of [["js", script.outputFiles[0].contents], ["css", style.outputFiles[0].contents]]) {
    const name = `${component}-${sha256(bytes).slice(0, 12)}.${ending}`;
    writeFileSync(join(target, name), bytes);
    console.log(name, bytes.length);
  }
}
