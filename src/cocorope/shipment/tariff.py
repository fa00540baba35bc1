"""Which HS heading do these goods fall under, and where is that written?

Six digits, from construction, plies, make-up and materials. National digits are the caller's. Where rulings
part, the answer is ``OPEN`` with the reason, never a guess.
"""
# ruff: noqa: E501  # sentences of a table

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope import spec
from cocorope.errors import InvalidValueError, shown
from cocorope.provenance import Source
from cocorope.shipment._rule import AS_OF
from cocorope.text import Text

Goods: TypeAlias = spec.Fibre | spec.Yarn | spec.Rope | spec.Net | spec.Article | spec.Assortment
"""A product of a specification."""

MakeUp: TypeAlias = Literal[
    "", "cordage", "woven floor covering", "floor covering", "textile fabric", "animal harness", "toy for people"
]
"""What an article is made up as, where its product does not say it; ``""`` stands for an article of cordage."""
MAKE_UPS: Final[tuple[MakeUp, ...]] = get_args(MakeUp)

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
        "560900", "An article made up of cordage; rope toys of animals are here and not under 63. Floor coverings, harness and goods of fabric are elsewhere: say make_up.",
        "Barang jadi dari tali; mainan hewan dari tali termasuk di sini, bukan pos 63. Penutup lantai, perlengkapan hewan dan barang dari kain ada di pos lain: sebutkan make_up.",
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
    "pad": _heading(
        OPEN, "An article of unspun fibre: needled or bonded it was ruled 5603.94, as a log in a net 5305.00. Ask for a binding ruling.",
        "Barang dari serat belum dipintal: bila ditusuk jarum atau direkat diputuskan 5603.94, sebagai gulungan dalam jaring 5305.00. Mintalah putusan mengikat.",
        "US rulings HQ 956929, NY 896953", "medium",
    ),
    "outweighed": _heading(
        OPEN, "The second materials weigh as much as the coir or more: which of them gives the piece its character is for a ruling.",
        "Bahan kedua sama berat atau lebih berat daripada sabut kelapanya: bahan mana yang menentukan sifat barang perlu putusan.",
        "HS 2022, General Rule 3(b); US ruling N335364", "medium",
    ),
    "woven floor covering": _heading(
        "570220", "A woven floor covering of coir.", "Penutup lantai tenun dari sabut kelapa.", "HS 2022", "high",
    ),
    "floor covering": _heading(
        "570500", "A floor covering of coir, not woven and named nowhere else.", "Penutup lantai sabut kelapa, bukan tenun dan tidak disebut di pos lain.", "HS 2022", "high",
    ),
    "textile fabric": _heading(
        "630790", "An article whose character is textile fabric, or a sewn cover over cordage.", "Barang yang sifatnya kain tekstil, atau sarung jahit di atas tali.",
        "US ruling HQ 952311", "high",
    ),
    "animal harness": _heading(
        "420100", "Leads, collars and muzzles for animals; not toys to chew or tug.", "Tali tuntun, kalung dan berangus hewan; bukan mainan gigit atau tarik.", "HS 2022", "medium",
    ),
    "toy for people": _heading(
        "950300", "A toy for people; animal toys are not here.", "Mainan untuk orang; mainan hewan tidak di sini.", "HS 2022", "medium",
    ),
    "contradiction": _heading(
        OPEN, "Goods by the metre or by mass are not made up as that: state the article, or leave make_up out.",
        "Barang meteran atau timbangan tidak dibuat menjadi itu: sebutkan barang jadinya, atau kosongkan make_up.", "HS 2022", "high",
    ),
    "mixed": _heading(
        OPEN, "The articles of the assortment fall under different headings.", "Barang dalam campuran masuk pos yang berbeda.",
        "HS 2022, General Rule 3", "medium",
    ),
}  # fmt: skip
"""Every answer this module gives, by a word for the case."""


def tariff_heading(product: Goods, *, make_up: MakeUp = "") -> Heading:
    """The HS heading of goods, or ``OPEN``.

    Args:
        product: A product of a specification.
        make_up: What an article is made up as; ``""`` stands for an article of cordage.

    Raises:
        InvalidValueError: A make-up that is none.

    Example:
        >>> str(tariff_heading(spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")))
        '5607.90'
        >>> mat = spec.Article("doormat", made_of=spec.Yarn(plies=2))
        >>> str(tariff_heading(mat, make_up="woven floor covering"))
        '5702.20'
    """
    if make_up not in MAKE_UPS:
        raise InvalidValueError(
            Text(
                f"make_up is one of {', '.join(MAKE_UPS[1:])}; got {shown(make_up)}.",
                f"make_up adalah salah satu dari {', '.join(MAKE_UPS[1:])}; yang diberikan {shown(make_up)}.",
            )
        )
    match product:
        case spec.Article():
            return _of_article(product, make_up)
        case spec.Assortment():
            found = {one.hs6: one for one in (_of_article(part.article, make_up) for part in product.parts)}
            return next(iter(found.values())) if len(found) == 1 else HEADINGS["mixed"]
        case spec.Net():
            woven = isinstance(product.making, spec.Woven)
            if make_up:
                return HEADINGS[make_up if woven and make_up == "woven floor covering" else "contradiction"]
            return HEADINGS["woven" if woven else "knotted"]
        case _:
            return HEADINGS["contradiction"] if make_up else _by_the_metre(product)


def _by_the_metre(product: spec.Fibre | spec.Yarn | spec.Rope) -> Heading:
    if isinstance(product, spec.Fibre):
        return HEADINGS["fibre"]
    one_or_two_plies = isinstance(product, spec.Yarn) and product.plies <= 2  # Section XI note 3
    return HEADINGS["yarn" if one_or_two_plies else "rope"]


def _of_article(article: spec.Article, make_up: MakeUp) -> Heading:
    if article.mass is not None and article.second_mass * 2 >= article.mass:
        return HEADINGS["outweighed"]
    if make_up not in ("", "cordage"):
        return HEADINGS[make_up]
    if isinstance(article.made_of, spec.Fibre):
        return HEADINGS["pad"]
    if article.made_of is None:
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
