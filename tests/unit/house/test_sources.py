"""What we name in words of our own is named in both languages; the title of a work stays as it is."""

import re

from cocorope.rules import CATALOGUE

WORK = re.compile(r"[0-9]|\b(?:Customs|Harmonized|Incoterms|International|IMDG|GS1|BICON)\b")
"""A number of an edition or a statute, or the name of a work: what titles have and our own words have not."""


def test_words_of_our_own_are_in_both_languages():
    english = {
        rule.source.reference
        for rule in CATALOGUE.values()
        if isinstance(rule.source.reference, str) and not WORK.search(rule.source.reference)
    }
    assert not english
