/** Pages beside the add-in. The first is the one that Excel opens from a function's “有关此函数的帮助”: one section a function, `#CHECK` and so on. */

const TEXT = {
  title: "WATER 函数说明",
  intro:
    "水效对标加载项的全部自定义函数。百分率一律用百分点（97 表示 97%）。方括号中的参数可以省略，“…”表示可以重复给出。出错时：#N/A 未填或名称不认识，#VALUE! 不是有效数值，#DIV/0! 除数为零；单元格旁的提示写明原因。",
  contents: "目录",
  parameter: "参数",
  meaning: "含义",
  optional: "可省略",
  noParameters: "没有参数。",
  formsTitle: "空白附表下载",
  formsIntro:
    "与通知附件一致的空白表格（.xlsx），任何表格软件都能填写；技术考核表自带判定公式，不需要加载项。报告年度印作 2021 年，请按实际修改。",
};

export const HELP_STYLE = `:root { color-scheme: light dark; }
body { font: 15px/1.7 "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; max-width: 54rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2.25rem 0 .25rem; border-top: 1px solid #8886; padding-top: 1rem; }
code { font-family: Consolas, "Noto Sans Mono", monospace; } h2 code { overflow-wrap: anywhere; }
nav ul { columns: 15rem; padding-left: 1.2rem; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border: 1px solid #8886; padding: .3rem .6rem; } td:first-child { white-space: nowrap; }
:target { background: #ffd33d33; }
`;

const escapeHtml = (text) =>
  String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function signature({ name, parameters }) {
  const shown = parameters.map((parameter) => {
    const repeated = parameter.repeating ? `${parameter.name}…` : parameter.name;
    return parameter.optional || parameter.repeating ? `[${repeated}]` : repeated;
  });
  return `=WATER.${name}(${shown.join(", ")})`;
}

function parameterTable(parameters) {
  if (parameters.length === 0) return `<p>${TEXT.noParameters}</p>`;
  const rows = parameters.map((parameter) => {
    const optional = parameter.optional || parameter.repeating ? `（${TEXT.optional}）` : "";
    return `<tr><td><code>${escapeHtml(parameter.name)}</code></td><td>${escapeHtml(parameter.description ?? "")}${optional}</td></tr>`;
  });
  return `<table><thead><tr><th>${TEXT.parameter}</th><th>${TEXT.meaning}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/**
 * @param {{ functions: { id: string, name: string, description: string, parameters: object[] }[] }} metadata functions.json
 * @returns {string} HTML without any script or style of its own
 */
export function helpPage({ functions }) {
  const contents = functions.map(
    ({ id, name }) => `<li><a href="#${id}"><code>WATER.${escapeHtml(name)}</code></a></li>`,
  );
  const sections = functions.map(
    (each) => `<section id="${escapeHtml(each.id)}">
<h2><code>${escapeHtml(signature(each))}</code></h2>
<p>${escapeHtml(each.description)}</p>
${parameterTable(each.parameters)}
</section>`,
  );
  const body = `<p>${TEXT.intro}</p>
<nav aria-label="${TEXT.contents}"><ul>${contents.join("")}</ul></nav>
${sections.join("\n")}`;
  return page(TEXT.title, body);
}

/**
 * The blank forms, for those who have no Excel that runs the add-in.
 * @param {readonly { id: string, group: string, name: string }[]} forms
 */
export function formsPage(forms) {
  const groups = [...new Set(forms.map(({ group }) => group))].map((group) => {
    const links = forms
      .filter((form) => form.group === group)
      .map(({ id, name }) => `<li><a href="../templates/${id}.xlsx" download>${escapeHtml(name)}</a></li>`);
    return `<h2>${escapeHtml(group)}</h2>\n<ul>${links.join("\n")}</ul>`;
  });
  return page(TEXT.formsTitle, `<p>${TEXT.formsIntro}</p>\n${groups.join("\n")}`);
}

const page = (title, body) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="../assets/icon-32.png">
<link rel="stylesheet" href="help.css">
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
