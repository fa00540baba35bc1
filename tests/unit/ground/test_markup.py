"""Pieces of text and markup."""

from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocorope import markup
from cocorope.errors import InvalidValueError


class TestClean:
    """What may reach a terminal: one line, nothing that moves the cursor or turns the text around."""

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            ("a\tb\nc", "a b c"),
            ("  a   b ", "a b"),
            ("a\x1b[2Jb", "a\ufffd[2Jb"),
            ("a\u202eb", "a\ufffdb"),
            ("a\ud800b", "a\ufffdb"),
            ("a\u2028b\xa0c", "a b c"),
            ("kadar air – 15 %", "kadar air – 15 %"),
            ("", ""),
        ],
    )
    def test_says(self, words, said):
        assert markup.clean(words) == said

    @given(st.text())
    def test_prints_on_one_line_and_stays_as_it_is(self, words):
        cleaned = markup.clean(words)
        assert cleaned == markup.clean(cleaned)
        assert cleaned.isprintable()


class TestWrapped:
    """No line is wider than asked, but for a word that is wider alone; no word is lost."""

    @given(st.text(alphabet="ab -\n", max_size=200), st.integers(20, 60))
    def test_keeps_width_and_words(self, words, width):
        lines = markup.wrapped(words, width, first="- ").splitlines()
        assert all(len(line) <= width or " " not in line.strip("- ") for line in lines)
        assert " ".join(lines).split() == ["-", *words.split()] or not words.split()

    def test_indents(self):
        assert (
            markup.wrapped("aaaa bbbb cccc dddd eeee", 20, first="* ", rest="  > ") == "* aaaa bbbb cccc\n  > dddd eeee"
        )

    def test_leaves_a_long_word_whole(self):
        assert markup.wrapped("$." + "x" * 50, 20) == "$." + "x" * 50

    @pytest.mark.parametrize("width", [19, 0, -1, True, 80.0, "80", None])
    def test_refuses_a_width_that_is_none(self, width):
        with pytest.raises(InvalidValueError, match="width is a whole number of characters, 20 or more"):
            markup.wrapped("x", width)


class TestElement:
    """Markup is escaped once, and is well formed."""

    def test_escapes_attributes_and_words(self):
        made = markup.element("p", markup.words("<b>"), attributes={"title": 'a"b<c'})
        assert made == '<p title="a&quot;b&lt;c">&lt;b&gt;</p>'

    @given(st.text(), st.text())
    def test_any_text_makes_well_formed_markup(self, inner, title):
        root = ET.fromstring(markup.element("p", markup.words(inner), attributes={"title": title}))  # noqa: S314  # our own
        assert root.text in {markup.clean(inner), None}
        assert root.get("title") == markup.clean(title)

    def test_is_read_by_a_browsers_parser(self):
        seen = []

        class Reader(HTMLParser):
            def handle_starttag(self, tag, attrs):
                seen.append(tag)

        Reader().feed(markup.element("p", markup.words("<script>alert(1)</script>")))
        assert seen == ["p"]

    def test_joins_lines(self):
        assert markup.joined(["a  ", "", "b"]) == "a\n\nb"
