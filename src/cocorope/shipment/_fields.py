"""What the fields of papers have in common: words, days, quantities of goods, tariff numbers, counts of packages."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from fractions import Fraction
from itertools import pairwise
from typing import Final, TypeAlias, TypeVar

import attrs

from cocorope import units
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.identifiers import ContainerNumber, UnLocode
from cocorope.spec.packing import PACKING_KINDS, PACKING_NAMES, PackingKind
from cocorope.text import Text
from cocorope.units import Area, Length, Mass, Ratio

T = TypeVar("T")
D = TypeVar("D", date, date | None)
Instant = TypeVar("Instant", datetime, datetime | None)
Share = TypeVar("Share", Ratio, Ratio | None)

Amount: TypeAlias = Mass | Length | Area | int
"""A quantity of goods as traded: by mass, by length, by area, or an ``int`` of pieces."""

_HS: Final = re.compile(r"[0-9]{6,10}", re.ASCII)
_SPACES: Final = str.maketrans("", "", ". ")
LONGEST: Final = 2000


def named(_instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    """An attrs validator: words that are there.

    Raises:
        WrongKindError: Not text.
        InvalidValueError: Empty, or longer than 2,000 characters.
    """
    worded(_instance, attribute, value)
    if not str(value).strip():
        raise InvalidValueError(
            Text(f"{attribute.name} is not empty; got ''.", f"{attribute.name} tidak boleh kosong; diterima ''.")
        )


def worded(_instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    """An attrs validator: words, or ``""`` for not stated.

    Raises:
        WrongKindError: Not text.
        InvalidValueError: Longer than 2,000 characters.
    """
    if not isinstance(value, str):
        raise WrongKindError(
            Text(
                f"{attribute.name} is text; got {shown(value)}.",
                f"{attribute.name} berupa teks; yang diberikan {shown(value)}.",
            )
        )
    if len(value) > LONGEST:
        raise InvalidValueError(
            Text(
                f"{attribute.name} has at most {LONGEST} characters; got {shown(value)}.",
                f"{attribute.name} paling panjang {LONGEST} karakter; yang diberikan {shown(value)}.",
            )
        )


def a_day(_instance: object, attribute: "attrs.Attribute[D]", value: D) -> None:
    """An attrs validator: a day and no instant; ``None`` where the field allows it.

    Raises:
        WrongKindError: Something else.
    """
    absent = value is None and attribute.default is None
    if not absent and (not isinstance(value, date) or isinstance(value, datetime)):
        raise WrongKindError(
            Text(
                f"{attribute.name} is a day, like date(2025, 7, 30); got {shown(value)}.",
                f"{attribute.name} berupa tanggal, seperti date(2025, 7, 30); yang diberikan {shown(value)}.",
            )
        )


def an_instant(_instance: object, attribute: "attrs.Attribute[Instant]", value: Instant) -> None:
    """An attrs validator: an instant with its offset from UTC, or ``None`` for not stated.

    Raises:
        WrongKindError: Something else.
        InvalidValueError: A naive one.
    """
    if value is None:
        return
    if not isinstance(value, datetime):
        raise WrongKindError(
            Text(
                f"{attribute.name} is an instant, like datetime(2025, 7, 30, 17, tzinfo=...); got {shown(value)}.",
                f"{attribute.name} berupa waktu, seperti datetime(2025, 7, 30, 17, tzinfo=...); "
                f"yang diberikan {shown(value)}.",
            )
        )
    if value.utcoffset() is None:
        raise InvalidValueError(
            Text(
                f"{attribute.name} says its offset from UTC, like 2025-07-30T17:00+07:00; got one without.",
                f"{attribute.name} menyebut selisih dari UTC, seperti 2025-07-30T17:00+07:00; yang diberikan tanpa itu.",
            )
        )


def in_order(paper: str, *days: tuple[str, date | datetime | None]) -> None:
    """Refuse the days of one paper when they are not in order.

    Raises:
        InvalidValueError: A later one lies before an earlier one.
    """
    stated = [(name, day) for name, day in days if day is not None]
    for (first, before), (second, after) in pairwise(stated):
        if after < before:
            raise InvalidValueError(
                Text(
                    f"{paper}: {second} {after.isoformat()} comes before {first} {before.isoformat()}.",
                    f"{paper}: {second} {after.isoformat()} mendahului {first} {before.isoformat()}.",
                )
            )


def one_of(words: tuple[str, ...]) -> Callable[[object, "attrs.Attribute[str]", str], None]:
    """An attrs validator: one of these words."""

    def check(_instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
        if not isinstance(value, str) or value not in words:
            listed = ", ".join(word or "''" for word in words)
            raise InvalidValueError(
                Text(
                    f"{attribute.name} is one of {listed}; got {shown(value)}.",
                    f"{attribute.name} adalah salah satu dari {listed}; yang diberikan {shown(value)}.",
                )
            )

    return check


def days_or_none(_instance: object, attribute: "attrs.Attribute[int | None]", value: object) -> None:
    """An attrs validator: a number of days, 0 or more, or ``None`` for not stated.

    Raises:
        InvalidValueError: Something else.
    """
    if value is not None and (type(value) is not int or value < 0):
        raise InvalidValueError(
            Text(
                f"{attribute.name} is a number of days, 0 or more; got {shown(value)}.",
                f"{attribute.name} berupa jumlah hari, 0 atau lebih; yang diberikan {shown(value)}.",
            )
        )


def a_share(_instance: object, attribute: "attrs.Attribute[Share]", value: Share) -> None:
    """An attrs validator: a share of 0 to 100 %, or ``None`` where the field allows it.

    Raises:
        InvalidValueError: Outside of that.
    """
    if value is not None and not 0 <= value.value_in("%") <= 100:
        raise InvalidValueError(
            Text(
                f"{attribute.name} is between 0 % and 100 %; got {value}.",
                f"{attribute.name} antara 0 % dan 100 %; yang diberikan {value}.",
            )
        )


def amount(value: Amount | str) -> Amount:
    """A quantity of goods: text with a unit of mass, length or area, or an ``int`` of pieces.

    Raises:
        WrongKindError: A bool, a float, or a quantity of another kind.
        InvalidValueError: Text that is no quantity; less than nothing.
    """
    read = units.read(value) if isinstance(value, str) else value
    if isinstance(read, bool) or not isinstance(read, Mass | Length | Area | int):
        raise WrongKindError(
            Text(
                f'A quantity of goods is "12 kg", "500 m", "80 m2" or a whole number of pieces; got {shown(value)}.',
                f'Jumlah barang ditulis "12 kg", "500 m", "80 m2" atau bilangan bulat buah; '
                f"yang diberikan {shown(value)}.",
            )
        )
    if (read if isinstance(read, int) else read.value) < 0:
        raise InvalidValueError(
            Text(
                f"A quantity of goods is not negative; got {shown(value)}.",
                f"Jumlah barang tidak negatif; yang diberikan {shown(value)}.",
            )
        )
    return read


def ratio_of(quantity: Amount, per: Amount) -> Fraction | None:
    """How many ``per`` a quantity is, exactly; ``None`` when the two are of different kinds or ``per`` is nothing."""
    if type(quantity) is not type(per):
        return None
    whole, part = _exact(quantity), _exact(per)
    return whole / part if part else None


def _exact(quantity: Amount) -> Fraction:
    match quantity:
        case Mass():
            return quantity.exact_in("kg")
        case Length():
            return quantity.exact_in("m")
        case Area():
            return quantity.exact_in("m2")
        case _:
            return Fraction(quantity)


def goods_mass(value: Mass | str) -> Mass:
    """A mass of goods: not negative.

    Raises:
        InvalidValueError: Less than nothing.
    """
    read = units.mass(value)
    if read.value < 0:
        raise InvalidValueError(
            Text(f"A mass of goods is not negative; got {read}.", f"Massa barang tidak negatif; diterima {read}.")
        )
    return read


def tariff_number(value: object) -> str:
    """A tariff number of six to ten digits, points and spaces left out: ``"5607.90.90"`` is ``"56079090"``.

    Raises:
        InvalidValueError: Another form; ``""`` stands for not stated.
    """
    if value == "":
        return ""
    digits = value.translate(_SPACES) if isinstance(value, str) else ""
    if _HS.fullmatch(digits):
        return digits
    raise InvalidValueError(
        Text(
            f'A tariff number has six to ten digits, like "5607.90" or "5607.90.90"; got {shown(value)}.',
            f'Nomor tarif terdiri atas enam sampai sepuluh angka, seperti "5607.90" atau "5607.90.90"; '
            f"yang diberikan {shown(value)}.",
        )
    )


def port(value: object) -> str:
    """A UN/LOCODE, or a code of the customs list of the same form; ``""`` for not stated.

    Raises:
        InvalidValueError: Another form.
    """
    return "" if value == "" else str(value if isinstance(value, UnLocode) else UnLocode(str(value)))


def container_number(value: ContainerNumber | str) -> ContainerNumber:
    """A container number of ISO 6346.

    Raises:
        InvalidValueError: A wrong check digit or form.
    """
    return value if isinstance(value, ContainerNumber) else ContainerNumber(value)


def a_tuple(kind: type[T]) -> Callable[[object], tuple[T, ...]]:
    """An attrs converter: one or several of a kind, as a tuple.

    Raises:
        WrongKindError: Something of another kind.
    """

    def convert(value: object) -> tuple[T, ...]:
        things = (value,) if isinstance(value, kind) else value
        if isinstance(things, str) or not isinstance(things, Iterable):
            things = (things,)
        found = tuple(things)
        for thing in found:
            if not isinstance(thing, kind):
                raise WrongKindError(
                    Text(
                        f"A list of {kind.__name__} is wanted; got {shown(thing)}.",
                        f"Yang diminta daftar {kind.__name__}; yang diberikan {shown(thing)}.",
                    )
                )
        return found

    return convert


@attrs.frozen
class Packages:
    """A count of packages of one kind.

    Example:
        >>> str(Packages(40, "bale"))
        '40 bale'

    Raises:
        InvalidValueError: Less than one; a kind not known.
    """

    count: int = attrs.field()
    """How many."""
    kind: PackingKind = attrs.field(validator=one_of(PACKING_KINDS))
    """Of which kind."""

    def __attrs_post_init__(self) -> None:
        if type(self.count) is not int or self.count < 1:
            raise InvalidValueError(
                Text(
                    f"A count of packages is a whole number from 1 up; got {shown(self.count)}.",
                    f"Jumlah kemasan adalah bilangan bulat mulai dari 1; yang diberikan {shown(self.count)}.",
                )
            )

    @property
    def text(self) -> Text:
        """The count in words."""
        name = PACKING_NAMES[self.kind]
        return Text(f"{self.count} {name.en}", f"{self.count} {name.id}")

    def __str__(self) -> str:
        return f"{self.count} {self.kind}"


@attrs.frozen
class SealedContainer:
    """A container as a paper names it, with its seal where the paper says it.

    Raises:
        InvalidValueError: A container number with a wrong check digit.
    """

    number: ContainerNumber = attrs.field(converter=container_number)
    """ISO 6346."""
    seal: str = attrs.field(default="", validator=worded)
    """The number on the seal; ``""``: not stated."""


def sealed_containers(value: object) -> tuple[SealedContainer, ...]:
    """Containers from themselves, from numbers, or from one of either; in the order of their numbers.

    Raises:
        InvalidValueError: A wrong check digit; one container twice.
        WrongKindError: Something else.
    """
    things = (value,) if isinstance(value, str | ContainerNumber | SealedContainer) else value
    if not isinstance(things, Iterable):
        return a_tuple(SealedContainer)(things)
    made = [SealedContainer(thing) if isinstance(thing, str | ContainerNumber) else thing for thing in things]
    found = sorted(a_tuple(SealedContainer)(made), key=lambda one: str(one.number))
    for first, second in pairwise(found):
        if first.number == second.number:
            raise InvalidValueError(
                Text(
                    f"Container {first.number} stands twice on one paper.",
                    f"Peti kemas {first.number} tercantum dua kali pada satu dokumen.",
                )
            )
    return tuple(found)


def must_be(what: str, *given: tuple[object, type]) -> None:
    """Refuse what was given to a function when it is of another kind.

    Raises:
        WrongKindError: As said.
    """
    for value, kind in given:
        if not isinstance(value, kind):
            raise WrongKindError(
                Text(
                    f"{what} takes a {kind.__name__}; got {shown(value)}.",
                    f"{what} menerima {kind.__name__}; yang diberikan {shown(value)}.",
                )
            )


def must_add_up(what: str, parts: Mass | int, total: Mass | int) -> None:
    """Refuse a total that is not the sum of its parts.

    Raises:
        InvalidValueError: They differ.
    """
    if parts != total:
        raise InvalidValueError(
            Text(
                f"{what} does not add up: the lines make {parts}, the total says {total}.",
                f"{what} tidak cocok: baris-barisnya berjumlah {parts}, totalnya {total}.",
            )
        )


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """One or several texts, as a tuple.

    Raises:
        WrongKindError: Something that is no text.
    """
    return a_tuple(str)(value)
