"""Piece goods: articles made of rope, yarn or fibre, and assortments of them."""

from collections.abc import Iterable
from fractions import Fraction
from typing import ClassVar

import attrs

from cocorope.errors import shown
from cocorope.spec.conditions import Conditions
from cocorope.spec.fibre import Fibre
from cocorope.spec.fields import (
    ProductError,
    above_zero,
    of_kind,
    optional_length,
    optional_mass,
    restore,
    short_text,
    state_of,
    whole,
)
from cocorope.spec.packing import Count, Size, optional_count
from cocorope.spec.rope import Rope
from cocorope.spec.yarn import Yarn
from cocorope.text import Text
from cocorope.units import Length, Mass


@attrs.frozen
class Material:
    """A second material of an article, such as coffee wood or latex, which may have rules of its own.

    Raises:
        InvalidValueError: No name.
    """

    name: str = attrs.field(validator=short_text)
    """What it is: ``"coffee wood"``, ``"natural rubber latex"``."""
    mass: Mass | None = attrs.field(default=None, kw_only=True, converter=optional_mass, validator=above_zero)
    """Its mass in one piece, where known."""


def _materials(value: Iterable[Material]) -> tuple[Material, ...]:
    return tuple(value)


@attrs.frozen
class Article:
    """A piece made of rope or yarn: a pet toy, a hop string, a doormat.

    Raises:
        ProductError: Second materials that weigh as much as the whole piece.
        WrongKindError: Made of neither rope, yarn nor fibre.
        InvalidValueError: No name, a mass or length of zero or less.
    """

    kind: ClassVar[str] = "article"
    label: str = attrs.field(validator=short_text)
    """What it is called: ``"bone"``, ``"hop string"``."""
    made_of: Rope | Yarn | Fibre | None = attrs.field(default=None, kw_only=True)
    """The coir good it is made of."""
    mass: Mass | None = attrs.field(default=None, kw_only=True, converter=optional_mass, validator=above_zero)
    """Nominal mass of one piece."""
    length: Length | None = attrs.field(default=None, kw_only=True, converter=optional_length, validator=above_zero)
    """Nominal length of one piece."""
    rope_per_piece: Length | None = attrs.field(
        default=None, kw_only=True, converter=optional_length, validator=above_zero
    )
    """How much rope or yarn goes into one."""
    materials: tuple[Material, ...] = attrs.field(default=(), kw_only=True, converter=_materials)
    """Second materials."""
    pieces_per_carton: Count | None = attrs.field(default=None, kw_only=True, converter=optional_count)
    """How many go into a carton."""
    size: Size | None = attrs.field(default=None, kw_only=True)
    """The outer dimensions of one piece, where they matter."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        if self.made_of is not None:
            of_kind((Rope, Yarn, Fibre), self.made_of, "Article.made_of")
        for material in self.materials:
            of_kind(Material, material, "Article.materials")
        if self.size is not None:
            of_kind(Size, self.size, "Article.size")
        if self.mass is not None and self.second_mass >= self.mass:
            raise ProductError(
                Text(
                    f"the second materials of {self.label} weigh {self.second_mass}, the piece {self.mass}",
                    f"bahan kedua pada {self.label} seberat {self.second_mass}, sedangkan barangnya {self.mass}",
                )
            )

    @property
    def second_mass(self) -> Mass:
        """The mass of the second materials in one piece, as far as stated."""
        return Mass.sum(material.mass for material in self.materials if material.mass is not None)

    @property
    def coir(self) -> Mass | None:
        """The mass of coir in one piece: its mass less the second materials, as far as both are stated."""
        return None if self.mass is None else self.mass - self.second_mass

    @property
    def name(self) -> Text:
        """What it is, in words."""
        return Text(f"coir article: {self.label}", f"barang sabut kelapa: {self.label}")

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return () if self.made_of is None else self.made_of.settles

    @property
    def conditions(self) -> Conditions:
        """What the product settles: what the rope or yarn it is made of settles."""
        return Conditions() if self.made_of is None else self.made_of.conditions


@attrs.frozen
class Part:
    """An article of an assortment and its number of pieces.

    Raises:
        InvalidValueError: Fewer than one piece.
        WrongKindError: No article.
    """

    article: Article
    """Which."""
    pieces: int = attrs.field(validator=whole)
    """How many, or in what proportion to the others."""

    def __attrs_post_init__(self) -> None:
        of_kind(Article, self.article, "Part.article")


def _parts(value: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(value)


@attrs.frozen
class Assortment:
    """Several articles sold and judged together, in fixed proportion.

    Raises:
        ProductError: Fewer than two parts, or two of one name.
    """

    kind: ClassVar[str] = "assortment"
    parts: tuple[Part, ...] = attrs.field(converter=_parts)
    """The articles with their pieces."""

    def __attrs_post_init__(self) -> None:
        for part in self.parts:
            of_kind(Part, part, "Assortment.parts")
        labels = [part.article.label for part in self.parts]
        if len(labels) < 2 or len(set(labels)) != len(labels):
            raise ProductError(
                Text(
                    "an assortment has two parts or more, each of its own name",
                    "campuran barang terdiri atas dua bagian atau lebih, masing-masing dengan nama sendiri",
                )
            )

    @property
    def pieces(self) -> int:
        """All pieces together."""
        return sum(part.pieces for part in self.parts)

    def share(self, label: str) -> Fraction:
        """The share of one article, exactly.

        Raises:
            ProductError: No article of that name.
        """
        for part in self.parts:
            if part.article.label == label:
                return Fraction(part.pieces, self.pieces)
        have = ", ".join(part.article.label for part in self.parts)
        raise ProductError(
            Text(f"no article {shown(label)}: there are {have}", f"tidak ada barang {shown(label)}: yang ada {have}")
        )

    @property
    def name(self) -> Text:
        """What it is, in words."""
        labels = ", ".join(part.article.label for part in self.parts)
        return Text(f"assortment of coir articles: {labels}", f"campuran barang sabut kelapa: {labels}")

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return self.conditions.stated()

    @property
    def conditions(self) -> Conditions:
        """What all articles settle alike."""
        settled = [part.article.conditions for part in self.parts]
        return settled[0] if all(one == settled[0] for one in settled) else Conditions()
