"""Tables of the trade, written out from the library's own data in the language of the tree.

``{tradetable} sizes`` and ``practice``, ``dangerous``, ``terms``, ``headings``: every row with source and confidence.
"""

from collections.abc import Iterable
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from cocorope import shipment
from cocorope.shipment.tariff import HEADINGS
from cocorope.shipment.terms import PLACE_NAMES
from cocorope.units import Length

NO_BREAK = "\N{NO-BREAK SPACE}"

HEADS = {
    "sizes": {
        "en": ("size", "basis", "inside", "door", "rating", "source"),
        "id": ("ukuran", "dasar", "bagian dalam", "pintu", "batas", "sumber"),
    },
    "practice": {"en": ("figure", "value", "source"), "id": ("angka", "nilai", "sumber")},
    "dangerous": {
        "en": ("UN", "name in the list", "class", "when it concerns coir", "what is asked", "rule", "source"),
        "id": (
            "UN",
            "nama dalam daftar",
            "kelas",
            "kapan menyangkut sabut kelapa",
            "yang ditanyakan",
            "aturan",
            "sumber",
        ),
    },
    "terms": {
        "en": ("term", "places", "carriage", "export, import", "loads, unloads", "risk", "insurance", "container"),
        "id": (
            "syarat",
            "tempat",
            "angkutan",
            "ekspor, impor",
            "memuat, membongkar",
            "risiko",
            "asuransi",
            "peti kemas",
        ),
    },
    "headings": {"en": ("heading", "why", "source"), "id": ("pos", "alasan", "sumber")},
}
WHO = {
    "en": {},
    "id": {
        "seller": "penjual",
        "buyer": "pembeli",
        "seller at own premises, else buyer": "penjual di tempatnya, selain itu pembeli",
        "by the contract of carriage": "menurut kontrak angkutan",
    },
}


def sizes(lang: Any) -> Iterable[tuple[str, ...]]:  # noqa: ANN401  # a language of the library
    """Container sizes: what is planned with first, then typical values."""
    for size in shipment.CONTAINER_SIZES.values():
        for room in filter(None, (size.least, size.typical)):
            inside = in_mm(room.length, room.width, room.height)
            door = in_mm(room.door_width, room.door_height)
            yield (
                f"{size.code} ({size.iso_type})",
                room.basis.say(lang),
                inside,
                door,
                str(size.rating).replace(" ", NO_BREAK),
                room.source.text(lang),
            )


def in_mm(*sides: Length) -> str:
    """Sides in millimetres, the unit written once; no line breaks within."""
    return " × ".join(str(side).removesuffix(" mm") for side in sides).replace(" ", NO_BREAK) + NO_BREAK + "mm"


def practice(lang: Any) -> Iterable[tuple[str, ...]]:  # noqa: ANN401
    """Figures of stowing practice."""
    for one in shipment.STOWAGE.values():
        value = str(one.least) if one.least == one.most else f"{one.least} - {one.most}"
        yield one.what.say(lang), f"{value} {one.unit}".replace(" ", NO_BREAK), one.source.text(lang)


def dangerous(lang: Any) -> Iterable[tuple[str, ...]]:  # noqa: ANN401
    """Entries of the dangerous-goods list."""
    for one in shipment.DANGEROUS_GOODS:
        hazard = f"{one.hazard} {one.packing_group}".strip() or "-"
        told = (one.name.say(lang), hazard, one.when.say(lang), one.answer.say(lang))
        yield (one.un or "-", *told, one.rule, one.source.text(lang))


def terms(lang: Any) -> Iterable[tuple[str, ...]]:  # noqa: ANN401
    """The eleven terms."""

    def who(words: str) -> str:
        return WHO[lang].get(words, words)

    for one in shipment.TERMS.values():
        caution = one.caution.say(lang) if one.caution else ""
        advice = f"→ {one.for_containers}" if one.for_containers else caution or "✓"
        insured = f"ICC({one.insurance_clause}), 110 %" if one.insurance_clause else "-"
        places = ", ".join(PLACE_NAMES[place].say(lang) for place in one.places)
        clears = f"{who(one.export_clearance)}, {who(one.import_clearance)}"
        hands = f"{who(one.loading)}; {who(one.unloading)}"
        yield one.code, places, who(one.main_carriage), clears, hands, one.risk.say(lang), insured, advice


def headings(lang: Any) -> Iterable[tuple[str, ...]]:  # noqa: ANN401
    """Every answer about a heading."""
    for one in HEADINGS.values():
        yield str(one), one.reason.say(lang), one.source.text(lang)


TABLES = {"sizes": sizes, "practice": practice, "dangerous": dangerous, "terms": terms, "headings": headings}


class TradeTable(SphinxDirective):
    """The directive ``tradetable``."""

    required_arguments = 1
    option_spec: ClassVar = {"name": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Write it out."""
        name, lang = self.arguments[0], self.config.language
        head, rows = HEADS[name][lang], list(TABLES[name](lang))
        group = nodes.tgroup(cols=len(head))
        group += [nodes.colspec(colwidth=1) for _ in head]
        group += nodes.thead("", row(head))
        group += nodes.tbody("", *map(row, rows))
        return [nodes.container("", nodes.table("", group, classes=["coco-trade"]), classes=["coco-wide"])]


def row(cells: Iterable[str]) -> nodes.row:
    """One row of text cells."""
    return nodes.row("", *(nodes.entry("", nodes.paragraph(text=cell)) for cell in cells))


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("tradetable", TradeTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
