"""Which HS heading do these goods fall under, and where is that written?

Six digits, from construction, plies, make-up and materials. National digits are the caller's. Where rulings
part, the answer is ``OPEN`` with the reason, never a guess.
"""
# ruff: noqa: E501  # sentences of a table

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

import attrs

from cocorope import spec
from cocorope.provenance import Source
from cocorope.shipment._rule import AS_OF
from cocorope.text import Text

Goods: TypeAlias = spec.Fibre | spec.Yarn | spec.Rope | spec.Net | spec.Article | spec.Assortment
"""A product of a specification."""

OPEN: Final = "OPEN"
"""The heading is not settled: rulings part, or the record does not say enough."""


@attrs.frozen
class Heading:
    """An HS heading of six digits with its reason and source; or ``OPEN``."""

    hs6: str
    """Six digits, or ``"OPEN"``."""
    reason: Text
    """Why."""
    source: Source
    """The legal note or ruling behind it."""

    @property
    def is_open(self) -> bool:
        """Whether it is not settled."""
        return self.hs6 == OPEN

    def __str__(self) -> str:
        return self.hs6 if self.is_open else f"{self.hs6[:4]}.{self.hs6[4:]}"


def _heading(
    hs6: str, en: str, indonesian: str, source: str, confidence: Literal["high", "medium", "recalled"]
) -> Heading:
    return Heading(hs6, Text(en, indonesian), Source(source, confidence=confidence, as_of=AS_OF))


HEADINGS: Final[dict[str, Heading]] = {
    "fibre": _heading(
        "530500", "Coir fibre, not spun.", "Serat sabut kelapa, belum dipintal.",
        "HS 2022; US rulings N250255, NY 805191", "high",
    ),
    "yarn": _heading(
        "530810", "Coir yarn of one or two plies, not braided.", "Benang sabut kelapa satu atau dua ply, tidak dikepang.",
        "Section XI note 3(A)(d)", "recalled",
    ),
    "rope": _heading(
        "560790", "Coir of three plies or more, or braided, is cordage.",
        "Sabut kelapa tiga ply atau lebih, atau dikepang, adalah tali.",
        "Section XI note 3(A)(d), recalled; Explanatory Note 56.07", "medium",
    ),
    "article": _heading(
        "560900", "An article made up of cordage; rope toys of animals are here and not under 63.",
        "Barang jadi dari tali; mainan hewan dari tali termasuk di sini, bukan pos 63.",
        "US rulings HQ 952311, NY K87508, NY M83292", "high",
    ),
    "knotted": _heading(
        "560890", "Knotted netting or made-up net, not man-made fibre.", "Jaring bersimpul atau jaring jadi, bukan serat buatan.",
        "HS 2022", "high",
    ),
    "woven": _heading(
        "531100", "Woven fabric of vegetable fibre in the piece; woven floor covering would be 5702.20.",
        "Kain tenun serat nabati; penutup lantai tenun termasuk 5702.20.", "US ruling NY 881118", "high",
    ),
    "cut": _heading(
        OPEN, "Cut string or twine with loop or end finish: rulings part between cordage and articles of cordage. Ask for a binding ruling.",
        "Tali potong dengan simpul atau ujung jadi: putusan berbeda antara tali dan barang dari tali. Mintalah putusan mengikat.",
        "US rulings on looped cut twine", "medium",
    ),
    "unsaid": _heading(
        OPEN, "What the article is made of is not stated.", "Bahan barang tidak disebutkan.", "HS 2022", "high",
    ),
    "mixed": _heading(
        OPEN, "The articles of the assortment fall under different headings.", "Barang dalam campuran masuk pos yang berbeda.",
        "HS 2022, General Rule 3", "medium",
    ),
}  # fmt: skip
"""Every answer this module gives, by a word for the case."""


def tariff_heading(product: Goods) -> Heading:
    """The HS heading of goods, or ``OPEN``.

    Args:
        product: A product of a specification.

    Example:
        >>> str(tariff_heading(spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")))
        '5607.90'
    """
    match product:
        case spec.Fibre():
            return HEADINGS["fibre"]
        case spec.Yarn():
            return HEADINGS["yarn" if product.plies <= 2 else "rope"]  # Section XI note 3
        case spec.Rope():
            return HEADINGS["rope"]
        case spec.Net():
            return HEADINGS["knotted" if isinstance(product.making, spec.Knotted) else "woven"]
        case spec.Article():
            return _of_article(product)
        case _:  # an assortment
            found = {_of_article(part.article).hs6: _of_article(part.article) for part in product.parts}
            return next(iter(found.values())) if len(found) == 1 else HEADINGS["mixed"]


def _of_article(article: spec.Article) -> Heading:
    if not isinstance(article.made_of, spec.Rope | spec.Yarn):
        return HEADINGS["unsaid"]
    return HEADINGS["cut" if article.length is not None else "article"]


def second_materials(product: Goods) -> tuple[str, ...]:
    """Materials beside coir, each with rules of its own."""
    articles = [product] if isinstance(product, spec.Article) else []
    articles += [part.article for part in product.parts] if isinstance(product, spec.Assortment) else []
    return tuple(sorted({material.name for article in articles for material in article.materials}))


def similar(product: Goods | None, headings: Iterable[str]) -> bool:
    """Whether goods may be similar in character to goods of these headings; what is not stated counts as similar."""
    wanted = tuple(headings)
    if product is None or not wanted:
        return True
    heading = tariff_heading(product)
    return heading.is_open or heading.hs6 in {one.replace(".", "")[:6] for one in wanted}
