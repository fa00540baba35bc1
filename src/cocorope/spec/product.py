"""The products: fibre, yarn, rope, net, article, assortment. Each says what it is, and under what its values hold.

Machine-twisted *curled* coir is fibre, never rope: it is twisted to set a curl and untwisted again for mattresses.
A rope's trade name is kept apart from its construction: a 4 mm "coco rope" is twine in some books.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import ClassVar, Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.provenance import Source
from cocorope.spec.conditions import FINISHES, Conditions, Finish, one_of, reference_tension
from cocorope.spec.construction import Construction, TwistDirection, alternating
from cocorope.spec.fields import above_zero, short_text, whole
from cocorope.spec.geometry import TakeUp
from cocorope.spec.packing import Count, optional_count
from cocorope.text import Text
from cocorope.units import EndsPerLength, Length, LinearDensity, Mass, Ratio, ends_per_length
from cocorope.units import length as to_length
from cocorope.units import linear_density as to_linear_density
from cocorope.units import mass as to_mass
from cocorope.units import ratio as to_ratio


class ProductError(InvalidValueError):
    """A product that cannot be."""


def optional_length(value: Length | str | None) -> Length | None:
    """A length from itself or its text, letting ``None`` through."""
    return None if value is None else to_length(value)


def optional_linear_density(value: LinearDensity | str | None) -> LinearDensity | None:
    """A linear density from itself or its text, letting ``None`` through."""
    return None if value is None else to_linear_density(value)


def optional_mass(value: Mass | str | None) -> Mass | None:
    """A mass from itself or its text, letting ``None`` through."""
    return None if value is None else to_mass(value)


def optional_ratio(value: Ratio | str | None) -> Ratio | None:
    """A ratio from itself or its text, letting ``None`` through."""
    return None if value is None else to_ratio(value)


def _of(kinds: type | tuple[type, ...], value: object, where: str) -> None:
    if not isinstance(value, kinds):
        wanted = " / ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
        raise WrongKindError(
            Text(f"{where} takes {wanted}; got {shown(value)}", f"{where} menerima {wanted}; diterima {shown(value)}")
        )


# Fibre ---------------------------------------------------------------------------------------------------

FibreForm: TypeAlias = Literal["bristle", "mattress", "decorticated", "mixed", "curled"]
"""How the fibre was won or worked; ``"curled"`` is machine-twisted fibre for mattresses, not rope."""

FibreScheme: TypeAlias = Literal["IS 9308", "SNI 01-6095"]
"""Whose classes the fibre is sold by."""

IMPURITY_CUT_OFF: Final[FrozenMap[str, Length]] = FrozenMap(
    {"IS 9308": Length("50 mm"), "SNI 01-6095": Length("20 mm")}
)
"""The length below which a fibre counts as impurity: it differs by country."""

FIBRE_CLASSES: Final[FrozenMap[str, FrozenMap[str, tuple[Length, Length | None]]]] = FrozenMap(
    {
        "IS 9308": FrozenMap(
            {
                "long": (Length("200 mm"), None),
                "medium": (Length("150 mm"), Length("200 mm")),
                "short": (Length("50 mm"), Length("150 mm")),
            }
        ),
        "SNI 01-6095": FrozenMap(
            {
                "a": (Length("10 cm"), None),
                "b": (Length("5 cm"), Length("10 cm")),
                "c": (Length("2 cm"), Length("5 cm")),
            }
        ),
    }
)
"""Length classes of each scheme, from and to.

IS 9308: above the first, up to the second; SNI: from the first, below the second.
"""

FIBRE_GRADES: Final[FrozenMap[str, int]] = FrozenMap({"bristle": 2, "mattress": 1, "decorticated": 2})
"""How many grades IS 9308 has for a form."""

FIBRE_SOURCES: Final[FrozenMap[str, Source]] = FrozenMap(
    {
        "IS 9308": Source("IS 9308, as given by the coir research institute", confidence="secondary"),
        "SNI 01-6095": Source("SNI 01-6095-1999, as given in published slides", confidence="secondary"),
    }
)
"""Where the classes come from; numeric limits of impurities and moisture were not found for either."""


@attrs.frozen(kw_only=True)
class Fibre:
    """Coir fibre, by the classes of its own scheme.

    Raises:
        ConditionError: An unknown form or scheme.
        ProductError: A class or grade that the scheme has not.
    """

    kind: ClassVar[str] = "fibre"
    form: FibreForm = attrs.field()
    """Bristle, mattress, decorticated, mixed, or curled."""
    scheme: FibreScheme | None = None
    """Whose classes; ``None``: the contract's own."""
    length_class: str | None = None
    """The length class of the scheme."""
    grade: int | None = None
    """The grade of IS 9308."""

    def __attrs_post_init__(self) -> None:
        one_of(self.form, get_args(FibreForm), "Fibre.form")
        if self.scheme is not None:
            one_of(self.scheme, get_args(FibreScheme), "Fibre.scheme")
        classes = FIBRE_CLASSES.get(self.scheme or "", FrozenMap[str, tuple[Length, Length | None]]())
        if self.length_class is not None and self.length_class not in classes:
            have = ", ".join(classes) or "-"
            raise ProductError(
                Text(
                    f"no length class {shown(self.length_class)} in scheme {self.scheme}: it has {have}",
                    f"tidak ada kelas panjang {shown(self.length_class)} dalam skema {self.scheme}: yang ada {have}",
                )
            )
        grades = FIBRE_GRADES.get(self.form, 0) if self.scheme == "IS 9308" else 0
        if self.grade is not None and self.grade not in range(1, grades + 1):
            raise ProductError(
                Text(
                    f"{self.form} fibre has {grades} grades in scheme {self.scheme}; got {shown(self.grade)}",
                    f"serat {self.form} punya {grades} mutu dalam skema {self.scheme}; diterima {shown(self.grade)}",
                )
            )

    @property
    def name(self) -> Text:
        """What it is, in words."""
        return Text(f"coir fibre, {self.form}", f"serat sabut kelapa, {self.form}")

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ("cut_off",) if self.scheme is not None else ()

    @property
    def conditions(self) -> Conditions:
        """What the scheme settles: the cut-off length of impurities."""
        return Conditions(cut_off=IMPURITY_CUT_OFF.get(self.scheme or ""))


# Yarn ----------------------------------------------------------------------------------------------------

Spinning: TypeAlias = Literal["hand", "machine"]
"""How the yarn was spun."""


def _directions(value: str | tuple[TwistDirection, ...]) -> tuple[TwistDirection, ...]:
    return tuple(value)  # type: ignore[arg-type]  # "SZ" is read letter by letter; the validator names a wrong letter


def _alternates(
    instance: object, attribute: "attrs.Attribute[tuple[TwistDirection, ...]]", value: tuple[TwistDirection, ...]
) -> None:
    alternating(value, f"{type(instance).__name__}.{attribute.name}")


@attrs.frozen(kw_only=True)
class Yarn:
    """Coir yarn or twine of one or more plies.

    Raises:
        InvalidValueError: Fewer than one ply.
        ConstructionError: Equal twist on ply and single.
        ConditionError: An unknown finish or way of spinning.
    """

    kind: ClassVar[str] = "yarn"
    plies: int = attrs.field(validator=whole)
    """How many single yarns are twisted together: *plies* for yarn, *strands* for rope."""
    finish: Finish | None = None
    """Un-oiled or oiled."""
    twist: tuple[TwistDirection, ...] = attrs.field(default=(), converter=_directions, validator=_alternates)
    """Direction of the ply twist, then of the single's, where known."""
    spinning: Spinning | None = None
    """By hand or machine."""
    trade_name: str = ""
    """The name of the trade, such as Anjengo or Beypore; it decides nothing."""
    linear_density: LinearDensity | None = attrs.field(
        default=None, converter=optional_linear_density, validator=above_zero
    )
    """Nominal linear density, for computing a rope from its yarns."""

    def __attrs_post_init__(self) -> None:
        if self.finish is not None:
            one_of(self.finish, FINISHES, "Yarn.finish")
        if self.spinning is not None:
            one_of(self.spinning, get_args(Spinning), "Yarn.spinning")

    @property
    def name(self) -> Text:
        """What it is, in words."""
        return Text(f"coir yarn, {self.plies} plies", f"benang sabut kelapa, {self.plies} lapis")

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ("finish",) if self.finish is not None else ()

    @property
    def conditions(self) -> Conditions:
        """What the product settles: the finish."""
        return Conditions(finish=self.finish)


# Rope ----------------------------------------------------------------------------------------------------


_LEAST_POWER: Final = -15
_MOST_POWER: Final = 7
"""A diameter between these powers of ten, in any unit, has a reference tension that a quantity can hold."""


def _construction(_instance: "Rope", _attribute: "attrs.Attribute[Construction]", value: Construction) -> None:
    _of(Construction, value, "Rope.construction")


@attrs.frozen
class Rope:
    """Coir rope: a construction, a nominal diameter and a finish.

    Example:
        >>> from cocorope.spec import hawser_laid
        >>> Rope(hawser_laid(), nominal_diameter="8 mm", finish="unoiled").name.say("en")
        'coir rope, hawser-laid, 3 strands, 8 mm, unoiled'

    Raises:
        ConditionError: A finish that is neither unoiled nor oiled.
        InvalidValueError: A diameter of zero or less.
        OutOfRangeError: A diameter whose reference tension no quantity can hold.
    """

    kind: ClassVar[str] = "rope"
    construction: Construction = attrs.field(validator=_construction)
    """Strands and twist."""
    nominal_diameter: Length = attrs.field(kw_only=True, converter=to_length, validator=above_zero)
    """The reference number in millimetres: a label, not a measured diameter."""
    finish: Finish = attrs.field(kw_only=True)
    """Un-oiled or oiled."""
    grade: str | None = attrs.field(default=None, kw_only=True)
    """The grade, decided by the breaking force alone: a specification that names one must require it."""
    yarn: Yarn | None = attrs.field(default=None, kw_only=True)
    """The yarn it is made of, where agreed."""
    take_up: TakeUp | None = attrs.field(default=None, kw_only=True)
    """Yarn length over rope length, where known; there is no default."""
    rogue_yarn: str | None = attrs.field(default=None, kw_only=True)
    """The colour of a marker yarn; naval practice marks coir by one yellow yarn in one strand."""
    trade_name: str = attrs.field(default="", kw_only=True)
    """What it is sold as; it decides nothing."""

    def __attrs_post_init__(self) -> None:
        one_of(self.finish, FINISHES, "Rope.finish")
        if not _LEAST_POWER <= self.nominal_diameter.value.adjusted() <= _MOST_POWER:
            reference_tension(self.nominal_diameter)  # raises, where no quantity holds it

    @property
    def name(self) -> Text:
        """What it is, in words."""
        finish = {"unoiled": "tanpa minyak", "oiled": "berminyak"}[self.finish]
        made = self.construction.name
        return Text(
            f"coir rope, {made.en}, {self.nominal_diameter}, {self.finish}",
            f"tali sabut kelapa, {made.id}, {self.nominal_diameter}, {finish}",
        )

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ("tension", "finish")

    @property
    def conditions(self) -> Conditions:
        """What the product settles: the reference tension of its nominal diameter, and the finish."""
        return Conditions(tension=reference_tension(self.nominal_diameter), finish=self.finish)


# Net -----------------------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Woven:
    """A net woven of warp and weft yarns."""

    warp: Yarn
    """The yarn along the roll."""
    weft: Yarn
    """The yarn across it."""
    ends: EndsPerLength | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ends_per_length),
        validator=above_zero,
    )
    """Warp ends per length."""
    picks: EndsPerLength | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(ends_per_length),
        validator=above_zero,
    )
    """Weft picks per length."""
    crimp: Ratio | None = attrs.field(default=None, converter=optional_ratio)
    """Extra length of yarn, where measured."""


@attrs.frozen(kw_only=True)
class Knotted:
    """A net knotted of rope or yarn."""

    strand: "Rope | Yarn"
    """What it is knotted of."""
    mesh_opening: Length = attrs.field(converter=to_length, validator=above_zero)
    """The nominal clear opening."""


@attrs.frozen
class Net:
    """A net, mesh or geotextile, woven or knotted.

    Raises:
        WrongKindError: Neither woven nor knotted.
        InvalidValueError: A width of zero or less.
    """

    kind: ClassVar[str] = "net"
    making: Woven | Knotted
    """How it is made, and of what."""
    width: Length = attrs.field(kw_only=True, converter=to_length, validator=above_zero)
    """Nominal width of the roll."""
    selvedge: str = attrs.field(default="", kw_only=True)
    """How the edges are made."""
    joins: str = attrs.field(default="", kw_only=True)
    """How widths or lengths are joined, if they may be."""

    def __attrs_post_init__(self) -> None:
        _of((Woven, Knotted), self.making, "Net.making")

    @property
    def name(self) -> Text:
        """What it is, in words."""
        woven = isinstance(self.making, Woven)
        return Text(
            f"coir net, {'woven' if woven else 'knotted'}, {self.width} wide",
            f"jaring sabut kelapa, {'tenun' if woven else 'simpul'}, lebar {self.width}",
        )

    @property
    def settles(self) -> tuple[str, ...]:
        """The names of what :attr:`conditions` states."""
        return ()

    @property
    def conditions(self) -> Conditions:
        """What the product settles: nothing."""
        return Conditions()


# Articles ------------------------------------------------------------------------------------------------


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

    def __attrs_post_init__(self) -> None:
        if self.made_of is not None:
            _of((Rope, Yarn, Fibre), self.made_of, "Article.made_of")
        for material in self.materials:
            _of(Material, material, "Article.materials")
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
        _of(Article, self.article, "Part.article")


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
            _of(Part, part, "Assortment.parts")
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


Product: TypeAlias = Fibre | Yarn | Rope | Net | Article | Assortment
"""What a specification is about."""

PRODUCTS: Final[tuple[type[Product], ...]] = get_args(Product)
"""Every class of product."""
