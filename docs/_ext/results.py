"""The benchmark figures as tables: ``{results}`` shows ``benchmarks/results.json``, written by benchmarks/run.py."""

import json
import sys
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
FIGURES = BENCHMARKS / "results.json"
sys.path.append(str(BENCHMARKS))

from _ratio import amount  # noqa: E402  # figures are written here as the benchmarks print them

WORDS = {
    "en": {
        "head": ("What", "Ours", "Theirs", "Times as quick", "Target", "Met"),
        True: "yes",
        False: "**no**",
        None: "–",
        "on": "Taken on {taken}: {on}.",
    },
    "id": {
        "head": ("Yang diukur", "Milik kita", "Pembanding", "Berapa kali lebih cepat", "Sasaran", "Tercapai"),
        True: "ya",
        False: "**tidak**",
        None: "–",
        "on": "Diukur {taken}: {on}.",
    },
}


class Results(SphinxDirective):
    """The directive ``results``."""

    def run(self) -> list[nodes.Node]:
        """A section a topic, a table each."""
        self.env.note_dependency(str(FIGURES))
        figures = json.loads(FIGURES.read_text(encoding="utf-8"))
        return [self.topic(name, part) for name, part in sorted(figures.items())]

    def topic(self, name: str, part: dict[str, Any]) -> nodes.section:
        """One topic: what it is about, its table, what it was taken on."""
        words = WORDS[self.config.language]
        section = nodes.section("", nodes.title(text=name), ids=[f"benchmark-{name}"], names=[f"benchmark-{name}"])
        on = ", ".join(f"{key} {value}" for key, value in part["on"].items())
        section += nodes.paragraph(text=part["about"])
        section += self.table([self.cells(row) for row in part["rows"]])
        section += nodes.paragraph(text=words["on"].format(taken=part["taken"], on=on), classes=["coco-rule-facts"])
        return section

    def cells(self, row: dict[str, Any]) -> list[str]:
        """One row's cells as text."""
        theirs = "–" if row["theirs"] is None else f"{amount(row['theirs'], row['unit'])} {row['peer']}".strip()
        times = "–" if row["speedup"] is None else f"{row['speedup']:.3g}"
        met = str(WORDS[self.config.language][row["met"]]).strip("*")
        target = row["target"].replace(">=", "≥").replace("<=", "≤") or "–"
        return [row["name"], amount(row["ours"], row["unit"]), theirs, times, target, met]

    def table(self, rows: list[list[str]]) -> nodes.table:
        """A table with our head."""
        head = list(WORDS[self.config.language]["head"])
        group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in (4, 1, 2, 1, 1, 1)), cols=len(head))
        group += nodes.thead("", _line(head))
        group += nodes.tbody("", *map(_line, rows))
        return nodes.table("", group)


def _line(cells: list[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph(text=cell)) for cell in cells))


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("results", Results)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
