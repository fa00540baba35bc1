"""The market rules as pages: what a rule says, what sets it off, from when, what it exempts, and where it was read.

``{market-rule} US-307-CONVICT`` writes one rule out; ``{market-table}`` lists them all; ``{checks-table}`` lists the
thirty cross-checks. All are made from the data in the code, so a page cannot differ from it.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from docutils import nodes
from rulepages import anchor
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

WORDS = {
    "en": {
        "market": "Market", "effect": "Effect", "trigger": "Set off by", "basis": "Basis", "since": "Applies to imports",
        "exemptions": "Exempt", "evidence": "Evidence expected", "source": "Read at", "confidence": "Confidence",
        "as_of": "Looked over on", "rule": "Rule", "always": "no date stated", "from": "from {day}", "to": "until {day}",
        "check": "Check", "answered": "Answered by", "title": "What is asked",
        "prison_stage": "any stage of the labour map that is prison or mixed",
        "forced_labour": "any stage that is prison or mixed, weighed by ILO Convention 29",
        "prison_contractor": "a party with a contract for manufacture in a prison that sells similar goods",
        "told": "told beside the answer; other checks of the release ask it",
    },
    "id": {
        "market": "Pasar", "effect": "Akibat", "trigger": "Dipicu oleh", "basis": "Dasar hukum", "since": "Berlaku bagi impor",
        "exemptions": "Dikecualikan", "evidence": "Bukti yang diharapkan", "source": "Dibaca di", "confidence": "Keyakinan",
        "as_of": "Diperiksa pada", "rule": "Aturan", "always": "tanpa tanggal", "from": "mulai {day}", "to": "sampai {day}",
        "check": "Pemeriksaan", "answered": "Dijawab oleh", "title": "Yang ditanyakan",
        "prison_stage": "tahap mana pun pada peta tenaga kerja yang lapas atau campuran",
        "forced_labour": "tahap yang lapas atau campuran, ditimbang menurut Konvensi ILO 29",
        "prison_contractor": "pihak dengan kontrak produksi di lapas yang menjual barang serupa",
        "told": "disampaikan di samping jawaban; ditanyakan oleh pemeriksaan lain dalam pelepasan",
    },
}  # fmt: skip
ALWAYS = {"en": "every shipment to the market", "id": "setiap pengiriman ke pasar itu"}


def shipment() -> Any:  # noqa: ANN401  # the library is read, not typed, here
    """The floor whose data is written out."""
    return import_module("cocorope.shipment")


class Written(SphinxDirective):
    """What the directives here have in common."""

    def word(self, key: str) -> str:
        """One of our words in the language of this tree."""
        return WORDS[self.config.language][key]

    def link(self, code: str) -> nodes.Node:
        """A link to a rule by its code."""
        return addnodes.pending_xref(
            "", nodes.literal(text=code, classes=["xref"]), refdomain="std", reftype="ref", reftarget=anchor(code),
            refexplicit=True, refwarn=True, refdoc=self.env.docname,
        )  # fmt: skip

    def page(self, rule: Any) -> nodes.Node:  # noqa: ANN401
        """A link to the page of a market rule, shown by its name."""
        return addnodes.pending_xref(
            "", nodes.inline(text=rule.id), refdomain="std", reftype="doc", reftarget=f"/rules/markets/{rule.id}",
            refexplicit=True, refwarn=True, refdoc=self.env.docname,
        )  # fmt: skip

    def since(self, rule: Any) -> str:  # noqa: ANN401
        """From when to when a rule applies."""
        ends = [("from", rule.effective_from), ("to", rule.effective_to)]
        told = [self.word(key).format(day=day.isoformat()) for key, day in ends if day is not None]
        return ", ".join(told) or self.word("always")

    def table(self, head: Iterable[str], rows: Iterable[Iterable[Iterable[nodes.Node]]]) -> nodes.table:
        """A table of cells, each a few inline nodes."""
        titles = list(head)
        group = nodes.tgroup(cols=len(titles))
        group += [nodes.colspec(colwidth=1) for _ in titles]
        group += nodes.thead("", self.row([nodes.Text(one)] for one in titles))
        group += nodes.tbody("", *map(self.row, rows))
        return nodes.table("", group)

    @staticmethod
    def row(cells: Iterable[Iterable[nodes.Node]]) -> nodes.row:
        """One row."""
        return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells))


class MarketRulePage(Written):
    """The directive ``market-rule``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Write one rule out."""
        lang = self.config.language
        rule = next(one for one in shipment().RULE_DATA.rules if one.id == self.arguments[0])
        advice = import_module("cocorope.shipment.regulation").ADVICE
        source = rule.source
        facts: list[tuple[str, list[nodes.Node]]] = [
            ("market", [nodes.Text(rule.jurisdiction)]),
            ("effect", [nodes.strong(text=rule.effect.label.say(lang))]),
            ("trigger", [nodes.Text(ALWAYS[lang] if rule.trigger == "always" else self.word(rule.trigger))]),
            ("since", [nodes.Text(self.since(rule))]),
            ("basis", [nodes.Text(rule.basis)]),
            ("source", [nodes.Text(source.note or "-")]),
            (
                "confidence",
                [nodes.Text(import_module("cocorope.provenance").CONFIDENCE_WORDS[source.confidence].say(lang))],
            ),
            ("as_of", [nodes.Text(source.as_of.isoformat())]),
            ("rule", [self.link(rule.code)]),
        ]
        for key, text in (("exemptions", rule.exemptions), ("evidence", rule.evidence_expected)):
            if text is not None:
                facts.insert(-5, (key, [nodes.Text(text.say(lang))]))
        listed = nodes.field_list(classes=["coco-rule-facts"])
        for key, told in facts:
            body = nodes.field_body("", nodes.paragraph("", "", *told))
            listed += nodes.field("", nodes.field_name(text=self.word(key)), body)
        return [
            nodes.paragraph("", "", nodes.strong(text=advice.say(lang))), nodes.paragraph(text=rule.says.say(lang)), listed,
        ]  # fmt: skip


class MarketTable(Written):
    """The directive ``market-table``: every market rule of a topic that begins with the argument, else all."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Write them out."""
        lang, labour = self.config.language, bool(self.arguments)
        rules = [one for one in shipment().RULE_DATA.rules if one.is_labour or not labour]
        rows = (
            (
                [nodes.Text(one.jurisdiction)],
                [nodes.Text(one.effect.label.say(lang))],
                [nodes.Text(self.since(one))],
                [nodes.Text(one.basis)],
                [nodes.Text(import_module("cocorope.provenance").CONFIDENCE_WORDS[one.source.confidence].say(lang))],
                [self.page(one)],
            )
            for one in sorted(rules, key=lambda one: (one.jurisdiction, one.id))
        )
        return [self.table(map(self.word, ("market", "effect", "since", "basis", "confidence", "rule")), rows)]


class ChecksTable(Written):
    """The directive ``checks-table``: X01 to X30, with the rules that answer each."""

    def run(self) -> list[nodes.Node]:
        """Write them out."""
        lang = self.config.language
        rows = []
        for name, rules in shipment().CHECKS_BY_NAME.items():
            links: list[nodes.Node] = []
            for rule in rules:
                links += [self.link(rule.code), nodes.Text(" ")]
            rows.append(([nodes.Text(name)], [nodes.Text(rules[0].title.say(lang))], links[:-1]))
        return [self.table(map(self.word, ("check", "title", "answered")), rows)]


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("market-rule", MarketRulePage)
    app.add_directive("market-table", MarketTable)
    app.add_directive("checks-table", ChecksTable)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
