"""Tables of what can be specified: ``{characteristics}`` every characteristic, ``{bounds}`` every plausibility band."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from cocorope.spec import CHARACTERISTICS, Characteristic, characteristics, material, method_words, rules
from cocorope.spec.conditions import CONDITION_WORDS
from cocorope.text import Language, Text

HEADS = {
    "characteristics": {
        "en": ("Characteristic", "Conditions", "Method, and what is judged unless agreed"),
        "id": ("Karakteristik", "Kondisi", "Metode, dan yang dinilai bila tidak disepakati lain"),
    },
    "bounds": {
        "en": ("Quantity", "Unit", "Impossible below", "Query below", "Query above", "Impossible above"),
        "id": (
            "Besaran",
            "Satuan",
            "Mustahil di bawah",
            "Ditanyakan di bawah",
            "Ditanyakan di atas",
            "Mustahil di atas",
        ),
    },
}
NEEDS = Text("needs {names}", "perlu {names}")
TAKES = Text("may state {names}", "boleh menyebut {names}")
SAID = Text("the contract says", "kontrak menyebutnya")


Cell = str | list[nodes.Node]


def table(head: tuple[str, ...], rows: list[list[Cell]], widths: tuple[int, ...]) -> nodes.table:
    """A table whose cells are a text, or what stands one above the other."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in widths), cols=len(head))
    group += nodes.thead("", _line(list(head)))
    group += nodes.tbody("", *map(_line, rows))
    return nodes.table("", group)


def _line(cells: list[Cell]) -> nodes.row:
    said = ([nodes.paragraph(text=cell)] if isinstance(cell, str) else cell for cell in cells)
    return nodes.row("", *(nodes.entry("", *cell) for cell in said))


def conditions(one: Characteristic, lang: Language) -> list[nodes.Node]:
    """What it needs and may state, each with the tolerance of the method where there is one."""

    def named(name: str) -> str:
        word = CONDITION_WORDS[name].say(lang)
        return f"{word} (± {one.tolerances[name]})" if name in one.tolerances else word

    parts = [
        words.filled(names=", ".join(map(named, names))).say(lang)
        for words, names in ((NEEDS, one.needs), (TAKES, one.takes))
        if names
    ]
    return [nodes.paragraph(text=part) for part in parts] or [nodes.paragraph(text="–")]


def _named(one: Characteristic, lang: Language) -> list[nodes.Node]:
    code = nodes.paragraph("", "", nodes.literal(text=one.code.upper()), nodes.Text(f" {one.kind.__name__}"))
    return [nodes.paragraph(text=one.name.say(lang)), code]


def _judged(one: Characteristic, lang: Language) -> list[nodes.Node]:
    statistic = (SAID if one.judged is None else one.judged.name).say(lang)
    return [
        nodes.paragraph(text=method_words(one.method).say(lang)),
        nodes.paragraph("", "", nodes.emphasis(text=statistic)),
    ]


class Characteristics(SphinxDirective):
    """The directive ``characteristics``."""

    def run(self) -> list[nodes.Node]:
        """One line a characteristic, those of the material last."""
        for source in (__file__, characteristics.__file__, material.__file__):
            self.env.note_dependency(source)
        lang: Language = "id" if self.config.language == "id" else "en"
        ordered = sorted(CHARACTERISTICS.values(), key=material.MATERIAL.__contains__)
        rows: list[list[Cell]] = [[_named(one, lang), conditions(one, lang), _judged(one, lang)] for one in ordered]
        return [table(HEADS["characteristics"][lang], rows, (3, 3, 4))]


class Bounds(SphinxDirective):
    """The directive ``bounds``."""

    def run(self) -> list[nodes.Node]:
        """One line a band."""
        self.env.note_dependency(rules.__file__)
        lang: Language = "id" if self.config.language == "id" else "en"
        rows: list[list[Cell]] = [
            [
                bound.words.say(lang),
                bound.unit,
                *map(str, (bound.hard_min, bound.warn_min, bound.warn_max, bound.hard_max)),
            ]
            for bound in rules.BOUNDS
        ]
        return [table(HEADS["bounds"][lang], rows, (4, 1, 1, 1, 1, 1))]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("characteristics", Characteristics)
    app.add_directive("bounds", Bounds)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
