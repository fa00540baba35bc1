"""The rules as pages: every rule of the catalogue with anchor, title, message, explanation, severity and source.

``{rules} SPC`` writes out the rules of one floor, ``{rule}`SPC001``` links to one of them.
"""

from importlib import import_module
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective, SphinxRole

WORDS = {
    "severity": {"en": "Severity", "id": "Tingkat"},
    "binding": {"en": "Binding", "id": "Mengikat"},
    "source": {"en": "Source", "id": "Sumber"},
    "confidence": {"en": "Confidence", "id": "Keyakinan"},
    "yes": {
        "en": "yes: no policy lowers it, it can only be waived by name",
        "id": "ya: tidak dapat diturunkan oleh kebijakan, hanya dapat dikecualikan dengan nama",
    },
    "no": {"en": "no: a policy may raise or lower it", "id": "tidak: kebijakan boleh menaikkan atau menurunkannya"},
    "none": {"en": "This floor has no rules.", "id": "Lantai ini tidak memiliki aturan."},
    "BLOCK": {"en": "block: fails", "id": "block: gagal"},
    "OPEN": {"en": "open: not known yet, stops", "id": "open: belum diketahui, menghentikan"},
    "WARN": {"en": "warn: stands beside a pass", "id": "warn: peringatan, tidak menghentikan"},
    "NOTE": {"en": "note: for information", "id": "note: sebagai keterangan"},
    "CONFIDENCES": {
        "en": {},
        "id": {
            "exact": "exact (pasti)",
            "read": "read (dibaca di naskahnya)",
            "secondary": "secondary (sumber kedua)",
            "inferred": "inferred (disimpulkan)",
            "recalled": "recalled (ingatan, tidak dilihat)",
            "high": "high (tinggi)",
            "medium": "medium (sedang)",
            "low": "low (rendah)",
        },
    },
}


def catalogue() -> list[Any]:
    """Every rule, by code."""
    known = import_module("cocorope.rules").CATALOGUE
    rules = known.values() if hasattr(known, "values") else known
    return sorted(rules, key=lambda rule: rule.code)


def anchor(code: str) -> str:
    """The anchor of a rule."""
    return f"rule-{code.lower()}"


class Rules(SphinxDirective):
    """The directive ``rules``: the rules whose code begins with the argument."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Write them out."""
        mine = [rule for rule in catalogue() if rule.code.rstrip("0123456789") == self.arguments[0]]
        if not mine:
            return [nodes.paragraph(text=self.word("none"))]
        return [self.written(rule) for rule in mine]

    def word(self, key: str) -> str:
        """One of our words in the language of this tree."""
        return WORDS[key][self.config.language]

    def written(self, rule: Any) -> nodes.section:  # noqa: ANN401  # the catalogue is read, not typed, here
        """One rule as a section."""
        lang, name = self.config.language, anchor(rule.code)
        title = f"{rule.code} · {rule.title.say(lang)}"
        section = nodes.section("", nodes.title(text=title), ids=[name], names=[name])
        self.env.get_domain("std").labels[name] = (self.env.docname, name, title)
        self.env.get_domain("std").anonlabels[name] = (self.env.docname, name)
        message = nodes.paragraph(text=rule.message.say(lang), classes=["coco-message"])
        section += [message, *(nodes.paragraph(text=part) for part in rule.explanation.say(lang).split("\n\n"))]
        section += self.facts(rule)
        return section

    def facts(self, rule: Any) -> nodes.field_list:  # noqa: ANN401
        """Severity, binding, source with its confidence."""
        source = rule.source
        place = source.place.say(self.config.language)
        dated = f" ({source.as_of.isoformat()})" if source.as_of else ""
        confidence = WORDS["CONFIDENCES"][self.config.language].get(source.confidence, source.confidence)
        rows = [
            ("severity", self.word(rule.severity.name)),
            ("binding", self.word("yes" if rule.binding else "no")),
            ("source", place + dated + (f". {source.note}" if source.note else "")),
            ("confidence", confidence),
        ]
        listed = nodes.field_list(classes=["coco-rule-facts"])
        for key, text in rows:
            body = nodes.field_body("", nodes.paragraph(text=text))
            listed += nodes.field("", nodes.field_name(text=self.word(key)), body)
        return listed


class RuleRole(SphinxRole):
    """The role ``rule``: a link to a rule by its code."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """A reference to the rule's anchor that shows its code."""
        link = addnodes.pending_xref(
            "", refdomain="std", reftype="ref", reftarget=anchor(self.text), refexplicit=True, refwarn=True
        )
        link["refdoc"] = self.env.docname
        link += nodes.literal(text=self.text, classes=["xref"])
        return [link], []


def setup(app: Sphinx) -> dict[str, bool]:
    """Register."""
    app.add_directive("rules", Rules)
    app.add_role("rule", RuleRole())
    return {"parallel_read_safe": True, "parallel_write_safe": True}
