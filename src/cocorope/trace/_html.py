"""Answers as tables for a notebook."""

from collections.abc import Iterable
from typing import Final

from cocorope.markup import element, words

MOST_ROWS: Final = 50
"""A table in a notebook has no more rows; the rest is counted."""


def table(heads: Iterable[str], rows: Iterable[Iterable[object]], title: str, more: int = 0) -> str:
    """A table of cells, ``None`` as a dash; with a last line for what is left out."""
    head = element("tr", *(element("th", words(one)) for one in heads))
    body = [element("tr", *(element("td", words("-" if one is None else str(one))) for one in row)) for row in rows]
    left = [element("p", words(f"… {more} more"))] if more else []
    return element("p", words(title)) + element("table", head, *body) + "".join(left)
