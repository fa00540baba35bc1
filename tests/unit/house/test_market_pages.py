"""Every market rule has a page of its own in both languages, under its name, with its title."""

from pathlib import Path

import pytest

from cocorope.shipment import RULE_DATA

DOCS = Path(__file__).parents[3] / "docs"


@pytest.mark.parametrize("lang", ["en", "id"])
class TestPages:
    """A page per rule with its source; the source is written by the page from the data."""

    def test_a_page_each(self, lang):
        pages = {file.stem for file in (DOCS / lang / "rules" / "markets").glob("*.md")} - {"index"}
        assert pages == {rule.id for rule in RULE_DATA.rules}

    def test_title_and_rule(self, lang):
        for rule in RULE_DATA.rules:
            text = (DOCS / lang / "rules" / "markets" / f"{rule.id}.md").read_text(encoding="utf-8")
            assert text == f"# {rule.title.say(lang)}\n\n```{{market-rule}} {rule.id}\n```\n"
