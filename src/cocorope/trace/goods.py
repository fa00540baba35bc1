"""What moves: lots and items, parts taken of them, flows lost and gained, things found in a count."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace._checks import check_count, check_flag, check_words, identifier, one_of, several
from cocorope.units import Length, Mass, MoistureContent

Component: TypeAlias = Literal["dry fibre", "water", "oil", "latex solids", "dye", "wood", "metal"]
"""What goods are made of; each is conserved on its own."""

COMPONENTS: Final[tuple[Component, ...]] = get_args(Component)
"""Every component."""

_ZERO: Final = Decimal(0)


def _name(attribute: object) -> str:
    return str(getattr(attribute, "name", "a quantity"))


def _above_nothing(attribute: object, value: Mass | Length | None) -> None:
    if value is not None and value.value <= _ZERO:
        raise InvalidValueError(
            Text(
                f"{_name(attribute)} of goods is more than nothing, got {value}: leave it out where it is not known",
                f"{_name(attribute)} barang lebih dari nol, yang diberikan {value}: kosongkan bila tidak diketahui",
            )
        )


def _not_below_nothing(attribute: object, value: Mass | Length | None) -> None:
    if value is not None and value.value < _ZERO:
        raise InvalidValueError(
            Text(
                f"{_name(attribute)} found is not negative, got {value}",
                f"{_name(attribute)} yang ditemukan tidak negatif, yang diberikan {value}",
            )
        )


def _some_mass(_instance: object, attribute: object, value: Mass | None) -> None:
    _above_nothing(attribute, value)


def _some_length(_instance: object, attribute: object, value: Length | None) -> None:
    _above_nothing(attribute, value)


def _found_mass(_instance: object, attribute: object, value: Mass | None) -> None:
    _not_below_nothing(attribute, value)


def _found_length(_instance: object, attribute: object, value: Length | None) -> None:
    _not_below_nothing(attribute, value)


def _check_moisture(
    _instance: object, _attribute: "attrs.Attribute[MoistureContent | None]", value: MoistureContent | None
) -> None:
    if value is not None and not _ZERO <= value.value_in("%") < 100:
        raise InvalidValueError(
            Text(
                f"a moisture content is 0 % or more and below 100 %, got {value}",
                f"kadar air 0 % atau lebih dan di bawah 100 %, yang diberikan {value}",
            )
        )


def _check_pieces(instance: object, attribute: "attrs.Attribute[int | None]", value: int | None) -> None:
    check_count(instance, attribute, value)
    if value == 0:
        raise InvalidValueError(
            Text(
                "goods are at least one piece, got 0: leave it out where it is not known",
                "barang paling sedikit satu potong, yang diberikan 0: kosongkan bila tidak diketahui",
            )
        )


def _check_one_piece(_instance: object, _attribute: "attrs.Attribute[int]", value: int) -> None:
    if type(value) is not int or value != 1:
        raise InvalidValueError(
            Text(
                f"an item is one piece, got {shown(value)}: several pieces are a Lot",
                f"satu item adalah satu potong, yang diberikan {shown(value)}: beberapa potong adalah Lot",
            )
        )


def _check_component(_instance: object, _attribute: "attrs.Attribute[Component]", value: Component) -> None:
    one_of(value, COMPONENTS, "a component")


def _marks(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else several(value, str, "marks")


def _claims(value: object) -> frozenset[str]:
    return frozenset(_marks(value))


def _contains(value: "Mapping[Component, Mass | str]") -> "FrozenMap[Component, Mass]":
    if isinstance(value, FrozenMap) and not value:
        return value
    if not isinstance(value, Mapping):
        raise WrongKindError(
            Text(
                f"contains takes component and mass, {{'oil': '12 kg'}}, got {shown(value)}",
                f"contains menerima komponen dan massa, {{'oil': '12 kg'}}, yang diberikan {shown(value)}",
            )
        )
    masses = {component: units.mass(mass) for component, mass in value.items()}
    for component, mass in masses.items():
        one_of(component, COMPONENTS, "a component")
        if mass.value < _ZERO:
            raise InvalidValueError(
                Text(
                    f"a mass of {component} is not negative, got {mass}",
                    f"massa {component} tidak negatif, yang diberikan {mass}",
                )
            )
    return FrozenMap(masses)


_NOTHING: Final["FrozenMap[Component, Mass]"] = FrozenMap()


@attrs.frozen
class Lot:
    """A divisible quantity of goods: fibre, yarn, a rope batch, coils that were not numbered.

    Example:
        >>> Lot("fibre-17", mass="1200 kg", moisture="14 %", supplier_lot="KB-88").mass
        Mass('1200 kg')

    Raises:
        InvalidValueError: A negative or empty quantity, a moisture of 100 % or more, a bad identifier.
        WrongKindError: Something of another kind.
    """

    id: str = attrs.field(converter=identifier)
    """Its identifier, in the one space of lots, items, packages and shipments."""
    mass: Mass | None = attrs.field(default=None, kw_only=True, converter=optional(units.mass), validator=_some_mass)
    """Its mass as it is, water included, where known."""
    length: Length | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.length), validator=_some_length
    )
    """Its length, where known; with the mass it is the measured linear density."""
    pieces: int | None = attrs.field(default=None, kw_only=True, validator=_check_pieces)
    """How many pieces, where they are counted."""
    moisture: MoistureContent | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.moisture_content), validator=_check_moisture
    )
    """Its moisture content on the wet basis, where known."""
    material: Component = attrs.field(default="dry fibre", kw_only=True, validator=_check_component)
    """What its dry substance is, apart from what it ``contains``."""
    contains: FrozenMap[Component, Mass] = attrs.field(default=_NOTHING, kw_only=True, converter=_contains)
    """Masses of other components in it, oil or latex solids, where known."""
    by_product: bool = attrs.field(default=False, kw_only=True, validator=check_flag)
    """Whether the process that made it was after something else: pith beside fibre."""
    product: str = attrs.field(default="", kw_only=True, validator=check_words)
    """What it is, in the host's words."""
    supplier_lot: str = attrs.field(default="", kw_only=True, validator=check_words)
    """The supplier's own number for it."""
    marks: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_marks)
    """The marks on it, as painted or printed."""
    claims: frozenset[str] = attrs.field(default=frozenset(), kw_only=True, converter=_claims)
    """Characteristics claimed of it, for the chain of custody: ``"unoiled"``, ``"village A"``."""


@attrs.frozen
class Item:
    """One whole thing: a coil, a net, a pallet; used, packed and removed only whole.

    Example:
        >>> Item("coil-0042", mass="25 kg", length="220 m").pieces
        1

    Raises:
        InvalidValueError: Two pieces, a negative or empty quantity, a bad identifier.
        WrongKindError: Something of another kind.
    """

    id: str = attrs.field(converter=identifier)
    """Its identifier, in the one space of lots, items, packages and shipments."""
    mass: Mass | None = attrs.field(default=None, kw_only=True, converter=optional(units.mass), validator=_some_mass)
    """Its mass as it is, water included, where known."""
    length: Length | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.length), validator=_some_length
    )
    """Its length, where known."""
    pieces: int = attrs.field(default=1, kw_only=True, validator=_check_one_piece)
    """Always one."""
    moisture: MoistureContent | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.moisture_content), validator=_check_moisture
    )
    """Its moisture content on the wet basis, where known."""
    material: Component = attrs.field(default="dry fibre", kw_only=True, validator=_check_component)
    """What its dry substance is, apart from what it ``contains``."""
    contains: FrozenMap[Component, Mass] = attrs.field(default=_NOTHING, kw_only=True, converter=_contains)
    """Masses of other components in it, where known."""
    by_product: bool = attrs.field(default=False, kw_only=True, validator=check_flag)
    """Whether the process that made it was after something else."""
    product: str = attrs.field(default="", kw_only=True, validator=check_words)
    """What it is, in the host's words."""
    supplier_lot: str = attrs.field(default="", kw_only=True, validator=check_words)
    """The supplier's own number for it."""
    marks: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_marks)
    """The marks on it, as painted or printed."""
    claims: frozenset[str] = attrs.field(default=frozenset(), kw_only=True, converter=_claims)
    """Characteristics claimed of it, for the chain of custody."""


Thing: TypeAlias = Lot | Item
"""What an event brings into being."""


@attrs.frozen
class Part:
    """How much of a lot was taken; nothing stated means all of it as it was born.

    The fraction is read in the first measure that part and lot both state: pieces, length, dry mass, mass.

    Example:
        >>> Part("fibre-17", mass="400 kg").of
        'fibre-17'

    Raises:
        InvalidValueError: A negative or empty quantity, a bad identifier.
        WrongKindError: Something of another kind.
    """

    of: str = attrs.field(converter=identifier)
    """The lot, item or package it was taken of."""
    mass: Mass | None = attrs.field(default=None, kw_only=True, converter=optional(units.mass), validator=_some_mass)
    """Its mass when it was taken."""
    length: Length | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.length), validator=_some_length
    )
    """Its length when it was taken."""
    pieces: int | None = attrs.field(default=None, kw_only=True, validator=_check_pieces)
    """How many pieces were taken."""
    moisture: MoistureContent | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.moisture_content), validator=_check_moisture
    )
    """Its moisture content when it was taken."""

    @property
    def whole(self) -> bool:
        """Whether nothing is stated: all of it."""
        return self.mass is None and self.length is None and self.pieces is None


@attrs.frozen
class Flow:
    """A mass of one component that a process lost or gained: water dried off, dust, oil put on.

    Example:
        >>> str(Flow("water", "38 kg", cause="drying").mass)
        '38 kg'

    Raises:
        InvalidValueError: An empty flow, a negative one, or a component not known here.
    """

    component: Component = attrs.field(validator=_check_component)
    """What flowed."""
    mass: Mass = attrs.field(converter=units.mass)
    """How much."""
    cause: str = attrs.field(default="", kw_only=True, validator=check_words)
    """Why: drying, dust, dissolved in retting, a sample."""

    @mass.validator
    def _flows(self, attribute: "attrs.Attribute[Mass]", value: Mass) -> None:
        _above_nothing(attribute, value)


@attrs.frozen
class Found:
    """What a count found of one thing; nothing found is zero pieces or zero mass.

    Raises:
        InvalidValueError: Nothing stated, or a negative quantity.
    """

    of: str = attrs.field(converter=identifier)
    """The thing that was counted, weighed or measured."""
    mass: Mass | None = attrs.field(default=None, kw_only=True, converter=optional(units.mass), validator=_found_mass)
    """The mass found."""
    length: Length | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.length), validator=_found_length
    )
    """The length found."""
    pieces: int | None = attrs.field(default=None, kw_only=True, validator=check_count)
    """The pieces found."""
    moisture: MoistureContent | None = attrs.field(
        default=None, kw_only=True, converter=optional(units.moisture_content), validator=_check_moisture
    )
    """The moisture content found."""

    def __attrs_post_init__(self) -> None:
        if self.mass is None and self.length is None and self.pieces is None and self.moisture is None:
            raise InvalidValueError(
                Text(
                    f"a count of {self.of} says what was found: a mass, a length, pieces or a moisture",
                    f"hasil hitung {self.of} menyebut yang ditemukan: massa, panjang, potong atau kadar air",
                )
            )


def parts(value: "Iterable[Part | str] | Part | str") -> tuple[Part, ...]:
    """Parts, from parts and bare identifiers (all of that thing).

    Raises:
        WrongKindError: Something else.
        InvalidValueError: A bad identifier.
    """
    if isinstance(value, Part):
        return (value,)
    if isinstance(value, str) or not isinstance(value, Iterable):
        return (Part(value),)
    return tuple([one if type(one) is Part else Part(one) for one in value])


def things(value: "Iterable[Thing] | Thing") -> tuple[Thing, ...]:
    """Lots and items, one or several.

    Raises:
        WrongKindError: Something else.
    """
    if isinstance(value, Lot | Item):
        return (value,)
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise WrongKindError(_no_thing(value))
    made = tuple(value)
    for one in made:
        if type(one) is not Lot and type(one) is not Item:
            raise WrongKindError(_no_thing(one))
    return made


def _no_thing(value: object) -> Text:
    return Text(
        f"outputs are Lot or Item, one or several, got {shown(value)}: write Lot('fibre-17', mass='500 kg')",
        f"hasil berupa Lot atau Item, satu atau beberapa, yang diberikan {shown(value)}: "
        "tulis Lot('fibre-17', mass='500 kg')",
    )


def flows(value: "Iterable[Flow] | Flow") -> tuple[Flow, ...]:
    """Flows, one or several.

    Raises:
        WrongKindError: Something else.
    """
    return several(value, Flow, "a list of flows")


def found(value: "Iterable[Found] | Found") -> tuple[Found, ...]:
    """What a count found, one or several.

    Raises:
        WrongKindError: Something else.
    """
    return several(value, Found, "a count")
