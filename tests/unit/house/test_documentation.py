"""The two trees of the documentation say the same things in the same places."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
ENGLISH_ONLY = "reference/api/"
FENCE = re.compile(r"^(`{3,}|:{3,}|~{3,})")

sys.path.append(str(DOCS / "_ext"))

from languages import twin  # noqa: E402  # an extension of the docs, reached by the path set above


def pages(tree: str) -> set[str]:
    """The pages of a tree that must stand in the other one too."""
    found = {file.relative_to(DOCS / tree).as_posix() for file in (DOCS / tree).rglob("*.md")}
    return {page for page in found if not page.startswith(ENGLISH_ONLY)}


def outside_code(text: str) -> list[str]:
    """The lines of a page that are not inside a code block."""
    kept, fence = [], ""
    for line in text.splitlines():
        mark = FENCE.match(line.strip())
        if fence:
            fence = "" if line.strip() == fence else fence
        elif mark and mark[1][0] != ":":
            fence = mark[1]
        else:
            kept.append(line)
    return kept


def headings(tree: str, page: str) -> list[int]:
    """The levels of a page's headings, in order."""
    lines = outside_code((DOCS / tree / page).read_text(encoding="utf-8"))
    return [len(line) - len(line.lstrip("#")) for line in lines if re.match(r"#{1,6} ", line)]


def code(tree: str, page: str) -> list[str]:
    """The prompts of a page's examples: what a reader would type."""
    return [line for line in (DOCS / tree / page).read_text(encoding="utf-8").splitlines() if line.startswith(">>>")]


class TestBothTrees:
    """Everything but the API reference is also in Indonesian."""

    def test_have_the_same_pages(self):
        assert pages("en") == pages("id")

    @pytest.mark.parametrize("page", sorted(pages("en") & pages("id")))
    def test_have_the_same_headings(self, page):
        assert headings("en", page) == headings("id", page)
        assert headings("en", page)[:1] == [1]

    @pytest.mark.parametrize("page", sorted(pages("en") & pages("id")))
    def test_have_as_many_examples(self, page):
        assert len(code("en", page)) == len(code("id", page))

    @pytest.mark.parametrize("page", sorted((pages("en") & pages("id")) - {"changelog.md"}))
    def test_differ_in_their_words(self, page):
        assert (DOCS / "en" / page).read_text(encoding="utf-8") != (DOCS / "id" / page).read_text(encoding="utf-8")


class TestLanguageLink:
    """A language link on every page, pointing at the same page; the API reference falls back to its section."""

    @pytest.mark.parametrize("page", sorted(pages("en")))
    def test_leads_to_the_same_page(self, page):
        assert twin(DOCS, "id", page.removesuffix(".md")) == page.removesuffix(".md")

    def test_falls_back_from_the_api_reference(self):
        assert twin(DOCS, "id", "reference/api/units") == "reference/index"
        assert twin(DOCS, "id", "reference/api/index") == "reference/index"

    def test_keeps_what_sphinx_makes_in_both(self):
        assert twin(DOCS, "id", "genindex") == "genindex"
        assert twin(DOCS, "id", "py-modindex") == "index"


class TestPages:
    """What a page may not say."""

    @pytest.mark.parametrize("tree", ["en", "id"])
    def test_name_no_place_of_a_machine(self, tree):
        places = ("/work/", "/root/", "/home/", "localhost")
        bad = [
            (file.name, place)
            for file in (DOCS / tree).rglob("*.md")
            for place in places
            if place in file.read_text(encoding="utf-8")
        ]
        assert bad == []
