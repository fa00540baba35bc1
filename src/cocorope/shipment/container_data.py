"""Sizes of containers, what they hold, and what the dangerous-goods list says of coir: tables with their sources.

For planning only the minima of ISO 1496-1 are used. What a container weighs and may carry stands on its door plate.
"""
# ruff: noqa: E501, PLR0913, PLR0917  # tables, a row a call

from decimal import Decimal
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope import units
from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.provenance import Confidence, Source
from cocorope.shipment._rule import AS_OF
from cocorope.spec.fields import above_zero
from cocorope.text import Text
from cocorope.units import Length, Mass, Volume

SizeCode: TypeAlias = Literal["20GP", "40GP", "40HC", "45HC"]
"""The dry-cargo containers of the trade, by their everyday names."""
StatedSize: TypeAlias = Literal["", "20GP", "40GP", "40HC", "45HC"]
"""A size as a shipment states it; ``""``: not stated."""
SIZE_CODES: Final[tuple[SizeCode, ...]] = get_args(SizeCode)


_MEASURED: Final = Text("as measured", "sesuai pengukuran")


@attrs.frozen(kw_only=True)
class Room:
    """The inside of a container and its door opening, by a table or as measured by you.

    Raises:
        InvalidValueError: A side of zero or less.
    """

    length: Length = attrs.field(converter=units.length, validator=above_zero)
    """Inside, from the front wall to the doors."""
    width: Length = attrs.field(converter=units.length, validator=above_zero)
    """Inside, across."""
    height: Length = attrs.field(converter=units.length, validator=above_zero)
    """Inside, from the floor to the roof."""
    door_width: Length = attrs.field(converter=units.length, validator=above_zero)
    """Clear width of the door opening."""
    door_height: Length = attrs.field(converter=units.length, validator=above_zero)
    """Clear height of the door opening."""
    basis: Text = _MEASURED
    """What these figures are: typical values, or minima."""
    source: Source
    """Where they were read."""

    @property
    def volume(self) -> Volume:
        """Length by width by height."""
        return Volume.of(self.length, self.width, self.height)


@attrs.frozen(kw_only=True)
class ContainerSize:
    """A size of container: what it usually is, and what it is at least."""

    code: SizeCode
    """``"40HC"``."""
    iso_type: str
    """The size and type code of ISO 6346 on its side."""
    typical: Room
    """Typical values, to be shown and not to be planned with."""
    least: Room | None
    """The minima of ISO 1496-1; ``None``: not found, so nothing is planned with this size."""
    nominal: Volume
    """The nominal cube."""
    rating: Mass
    """The common maximum gross mass; the door plate decides."""


_TYPICAL: Final = Text("typical values", "nilai umum")
_LEAST: Final = Text("minima of ISO 1496-1", "nilai minimum ISO 1496-1")
_WSC: Final = "https://www.worldshipping.org/about-the-industry/containers/dry-cargo-containers"
_GUIDE: Final = "http://www.fredoniainc.com/glossary/ocean.html"
_MISPRINT: Final = "the source prints the door width as 2.640 m beside 7 ft 8 in, treated as a misprint for 2.340 m"


def _room(
    length: int, width: int, height: int, door_width: int, door_height: int, basis: Text, where: str,
    confidence: Confidence, note: str = "",
) -> Room:  # fmt: skip
    mm = [Length(size, "mm") for size in (length, width, height, door_width, door_height)]
    return Room(
        length=mm[0], width=mm[1], height=mm[2], door_width=mm[3], door_height=mm[4], basis=basis,
        source=Source(where, confidence=confidence, as_of=AS_OF, note=note),
    )  # fmt: skip


def _typical(length: int, width: int, height: int, door_width: int, door_height: int, note: str = "") -> Room:
    return _room(length, width, height, door_width, door_height, _TYPICAL, _WSC, "high", note)


def _least(length: int, width: int, height: int, door_width: int, door_height: int) -> Room:
    note = "a carrier's guide quoting ISO 668 and ISO 1496-1"
    return _room(length, width, height, door_width, door_height, _LEAST, _GUIDE, "medium", note)


CONTAINER_SIZES: Final[FrozenMap[SizeCode, ContainerSize]] = FrozenMap(
    {size.code: size for size in (
        ContainerSize(
            code="20GP", iso_type="22G1", nominal=Volume("33 m3"), rating=Mass("30480 kg"),
            typical=_typical(5896, 2350, 2393, 2340, 2274), least=_least(5867, 2330, 2350, 2286, 2261),
        ),
        ContainerSize(
            code="40GP", iso_type="42G1", nominal=Volume("67 m3"), rating=Mass("30480 kg"),
            typical=_typical(12032, 2350, 2392, 2340, 2274), least=_least(11998, 2330, 2350, 2286, 2261),
        ),
        ContainerSize(
            code="40HC", iso_type="45G1", nominal=Volume("76 m3"), rating=Mass("30480 kg"),
            typical=_typical(12032, 2350, 2697, 2340, 2577, _MISPRINT), least=_least(11998, 2330, 2655, 2286, 2566),
        ),
        ContainerSize(
            code="45HC", iso_type="L5G1", nominal=Volume("86 m3"), rating=Mass("30480 kg"),
            typical=_typical(13556, 2347, 2696, 2340, 2584), least=None,
        ),
    )}
)  # fmt: skip
"""Every size, by its everyday name."""


def container_size(code: SizeCode | str) -> ContainerSize:
    """A size of container by its everyday name.

    Raises:
        InvalidValueError: A name not in the table.

    Example:
        >>> str(container_size("40HC").least.door_height)
        '2566 mm'
    """
    for size in CONTAINER_SIZES.values():
        if size.code == code:
            return size
    raise InvalidValueError(
        Text(
            f"A size of container is one of {', '.join(SIZE_CODES)}; got {shown(code)}.",
            f"Ukuran peti kemas adalah salah satu dari {', '.join(SIZE_CODES)}; yang diberikan {shown(code)}.",
        )
    )


def least_room(code: SizeCode | str) -> Room:
    """The room that is planned with: the minima of ISO 1496-1.

    Raises:
        InvalidValueError: A name not in the table, or a size whose minima were not found.
    """
    size = container_size(code)
    if size.least is None:
        have = ", ".join(one.code for one in CONTAINER_SIZES.values() if one.least)
        raise InvalidValueError(
            Text(
                f"No minima were found for {size.code}, and typical values are not planned with: measure the container "
                f"and give a Room of your own, or use one of {have}.",
                f"Nilai minimum untuk {size.code} tidak ditemukan, dan nilai umum tidak dipakai untuk rencana: ukur peti "
                f"kemasnya dan berikan Room Anda sendiri, atau pakai salah satu dari {have}.",
            )
        )
    return size.least


@attrs.frozen(kw_only=True)
class PracticeFigure:
    """A figure of stowing practice, as reported."""

    what: Text
    """What it is of."""
    least: Decimal
    """The figure, or the lower end of it."""
    most: Decimal
    """The upper end."""
    unit: str
    """Its unit, as in the source: ``"m3/t"``, ``"%"``."""
    source: Source
    """Where it was read."""


def _figure(
    en: str, indonesian: str, least: str, most: str, unit: str, where: str | tuple[str, str], confidence: Confidence
) -> PracticeFigure:
    return PracticeFigure(
        what=Text(en, indonesian), least=Decimal(least), most=Decimal(most), unit=unit,
        source=Source(where if isinstance(where, str) else Text(*where), confidence=confidence, as_of=AS_OF),
    )  # fmt: skip


STOWAGE: Final[FrozenMap[str, PracticeFigure]] = FrozenMap(
    {
        "bales": _figure(
            "coir fibre in bales",
            "serat sabut kelapa dalam bal",
            "2.79",
            "2.79",
            "m3/t",
            "http://www.cargohandbook.com/index.php/Coconut_(Coir)_fibres",
            "high",
        ),
        "bundles": _figure(
            "coir fibre in loose bundles (dholls)",
            "serat sabut kelapa dalam ikatan lepas (dholl)",
            "4.74",
            "5.30",
            "m3/t",
            "http://www.cargohandbook.com/index.php/Coconut_(Coir)_fibres",
            "high",
        ),
        "loss": _figure(
            "stowing loss: the load stays so far below the nominal cube",
            "susut pemuatan: muatan sekian di bawah volume nominal",
            "10",
            "15",
            "%",
            "https://sites.google.com/site/exportvietnam/containerdimensionsandcapacity",
            "medium",
        ),
        "spread": _figure(
            "mass in half of the length, at most (CTU Code, rule of thumb)",
            "massa pada separuh panjang, paling banyak (CTU Code, kaidah praktis)",
            "60",
            "60",
            "%",
            ("CTU Code, as read in public summaries", "CTU Code, menurut ringkasan umum"),
            "medium",
        ),
    }
)
"""Figures of practice that a check or a page shows. No stowage factor of rope was found: measure the coil."""


@attrs.frozen(kw_only=True)
class DangerousGoodsEntry:
    """An entry of the dangerous-goods list, or the absence of one, as far as coir is concerned."""

    un: str
    """The UN number; ``""``: no entry."""
    name: Text
    """The proper shipping name, or what was looked for."""
    hazard: str
    """Class or division; ``""``: none."""
    packing_group: str
    """``"III"``, or ``""``."""
    provisions: tuple[str, ...]
    """Special provisions named in the list."""
    emergency: str
    """The emergency schedules (EmS); ``""``: none."""
    when: Text
    """When it may concern coir."""
    answer: Text
    """What is asked here."""
    rule: str
    """The rule that asks it."""
    source: Source
    """Where it was read."""


_IMDG: Final = (
    "IMDG Code, Amendment 42-24, dangerous goods list as held in a public copy",
    "IMDG Code, Amandemen 42-24, daftar barang berbahaya menurut salinan umum",
)


def _entry(
    un: str, name: tuple[str, str], hazard: str, group: str, provisions: str, emergency: str, when: tuple[str, str],
    answer: tuple[str, str], rule: str, where: str | tuple[str, str] = _IMDG,
) -> DangerousGoodsEntry:  # fmt: skip
    return DangerousGoodsEntry(
        un=un, name=Text(*name), hazard=hazard, packing_group=group, provisions=tuple(provisions.split()),
        emergency=emergency, when=Text(*when), answer=Text(*answer), rule=rule,
        source=Source(where if isinstance(where, str) else Text(*where), confidence="medium", as_of=AS_OF),
    )  # fmt: skip


DANGEROUS_GOODS: Final[tuple[DangerousGoodsEntry, ...]] = (
    _entry(
        "3360",
        ("FIBRES, VEGETABLE, DRY", "SERAT NABATI, KERING"),
        "4.1",
        "",
        "29 123 299 973",
        "F-A S-I",
        (
            "dry coir fibre, loose or in bales; the entry does not name coir",
            "serat sabut kelapa kering, lepas atau dalam bal; entri tidak menyebut sabut kelapa",
        ),
        (
            "a dangerous-goods declaration or a written other classification; the density relief of special provision 299 is not applied to coir",
            "deklarasi barang berbahaya atau klasifikasi lain yang tertulis; kelonggaran kerapatan ketentuan khusus 299 tidak dipakai untuk sabut kelapa",
        ),
        "SHP080",
    ),
    _entry(
        "1372",
        (
            "FIBRES, ANIMAL or FIBRES, VEGETABLE, burnt, wet or damp",
            "SERAT HEWANI atau NABATI, hangus, basah atau lembap",
        ),
        "4.2",
        "III",
        "123",
        "F-A S-J",
        ("any wet, damp or burnt coir", "sabut kelapa yang basah, lembap atau hangus"),
        (
            "wet goods stop; moisture above the contract's limit stops",
            "barang basah menghentikan; kadar air di atas batas kontrak menghentikan",
        ),
        "SHP082",
    ),
    _entry(
        "1373",
        (
            "FIBRES or FABRICS, ANIMAL or VEGETABLE, N.O.S. with oil",
            "SERAT atau KAIN HEWANI atau NABATI, N.O.S. berminyak",
        ),
        "4.2",
        "III",
        "",
        "F-A S-J",
        (
            "coir treated with batching oil or with oil that carries a dye",
            "sabut kelapa yang diberi minyak atau pewarna berminyak",
        ),
        ("oil content or a self-heating test", "kadar minyak atau uji pemanasan sendiri"),
        "SHP083",
    ),
    _entry(
        "1363",
        ("COPRA", "KOPRA"),
        "4.2",
        "III",
        "29 926 973",
        "F-A S-J",
        ("not coir: kernel residue among the fibre", "bukan sabut kelapa: sisa daging kelapa di antara serat"),
        ("that no kernel was seen", "bahwa tidak terlihat sisa daging kelapa"),
        "SHP084",
    ),
    _entry(
        "",
        ("finished coir rope or articles", "tali atau barang jadi sabut kelapa"),
        "",
        "",
        "",
        "",
        ("rope, yarn, nets and articles", "tali, benang, jaring dan barang jadi"),
        (
            "no entry found; the carrier may still ask for a classification letter",
            "tidak ditemukan entri; pengangkut tetap dapat meminta surat klasifikasi",
        ),
        "SHP081",
        "absence in the list as read",
    ),
    _entry(
        "3359",
        ("FUMIGATED CARGO TRANSPORT UNIT", "UNIT ANGKUTAN YANG DIFUMIGASI"),
        "9",
        "",
        "",
        "",
        (
            "a container fumigated and not ventilated, whatever is in it",
            "peti kemas yang difumigasi dan belum diventilasi, apa pun isinya",
        ),
        (
            "ventilation before the gate, or carriage as UN 3359",
            "ventilasi sebelum gerbang, atau diangkut sebagai UN 3359",
        ),
        "SHP037",
        "IMDG Code 5.5.2, as read in public summaries",
    ),
)
"""Every entry that was looked at, and the one that was not found."""
