// Writes expected.html beside this: what KaTeX itself makes of formulas.txt. With Node, in this folder:
//   npm install --no-save katex@0.18.11 && node expected.mjs > expected.html
import { readFileSync } from "node:fs";
import katex from "katex";

for (const tex of readFileSync("formulas.txt", "utf8").split("\n").slice(0, -1)) {
  for (const displayMode of [true, false]) {
    const html = katex.renderToString(tex, { displayMode, throwOnError: false, strict: "ignore" });
    console.log(html.replaceAll("\n", "&#10;"));
  }
}
