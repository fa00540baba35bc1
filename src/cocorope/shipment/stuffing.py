"""The stuffing record: what was seen while a container was packed, by the hand that packed it.

Nothing about a person is held: who packed is a reference of the host's, photographs are references too. What was not
looked at is ``None``: not recorded, which is a gap and not a failure. Limits are the contract's; there are no defaults.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.frozen import FrozenMap
from cocorope.identifiers import ContainerNumber
from cocorope.shipment._fields import (
    an_instant,
    container_number,
    goods_mass,
    in_order,
    texts,
    worded,
)
from cocorope.shipment.centre import Centre
from cocorope.spec.fields import restore, state_of
from cocorope.text import Text
from cocorope.units import Duration, Mass, MoistureContent, Regain

Seen = bool | None
"""Yes, no, or not looked at."""


def _seen(_instance: object, attribute: "attrs.Attribute[bool | None]", value: object) -> None:
    if value is not None and not isinstance(value, bool):
        raise WrongKindError(
            Text(
                f"{attribute.name} is True, False, or None for not looked at; got {shown(value)}.",
                f"{attribute.name} adalah True, False, atau None bila tidak diperiksa; yang diberikan {shown(value)}.",
            )
        )


def _moisture(value: Mapping[str, MoistureContent | str]) -> FrozenMap[str, MoistureContent]:
    if not isinstance(value, Mapping):
        raise WrongKindError(
            Text(
                f'moisture is a mapping like {{"1": "14 %"}}; got {shown(value)}.',
                f'moisture adalah pemetaan seperti {{"1": "14 %"}}; yang diberikan {shown(value)}.',
            )
        )
    return FrozenMap((name, units.moisture_content(value[name])) for name in sorted(value, key=str))


def _duration(value: Duration | str) -> Duration:
    read = units.duration(value)
    if read.value < 0:
        raise InvalidValueError(
            Text(f"Doors are open for no less than nothing; got {read}.", f"Lama pintu terbuka tidak negatif; {read}.")
        )
    return read


@attrs.frozen(kw_only=True)
class StuffingRecord:
    """What was recorded while one container was packed.

    Example:
        >>> record = StuffingRecord(container="CSQU3054383", light_tight=True, floor_sound=True, odour_free=True)
        >>> [gap.en for gap in record.gaps][:2]
        ['beginning and end', 'rain']

    Raises:
        InvalidValueError: A container number with a wrong check digit; an end before the beginning; doors open for
            longer than the packing took; a negative mass or time.
        WrongKindError: An answer that is neither yes, no nor not looked at.
    """

    container: ContainerNumber = attrs.field(converter=container_number)
    """Which container."""
    begun: datetime | None = attrs.field(default=None, validator=an_instant)
    """When packing began."""
    ended: datetime | None = attrs.field(default=None, validator=an_instant)
    """When the doors were closed and sealed."""
    by: str = attrs.field(default="", validator=worded)
    """Who packed it, by a reference of yours and never a name."""
    light_tight: bool | None = attrs.field(default=None, validator=_seen)
    """Light test: no light seen from inside with the doors closed."""
    floor_sound: bool | None = attrs.field(default=None, validator=_seen)
    """Floor test: dry, clean, whole and without nails."""
    odour_free: bool | None = attrs.field(default=None, validator=_seen)
    """No smell of an earlier cargo or of mould."""
    rain: bool | None = attrs.field(default=None, validator=_seen)
    """Whether it rained while the doors were open."""
    door_open: Duration | None = attrs.field(default=None, converter=optional(_duration))
    """For how long the doors stood open."""
    door_open_limit: Duration | None = attrs.field(default=None, converter=optional(_duration))
    """How long they may, where your house or contract says it; ``None``: not asked."""
    moisture: FrozenMap[str, MoistureContent] = attrs.field(default=FrozenMap(), converter=_moisture)
    """Moisture content measured at stuffing, by the number of the package."""
    pallet_moisture: Regain | None = attrs.field(default=None, converter=optional(units.regain))
    """The wettest reading of pallets and dunnage, on the dry basis as wood meters give it."""
    pallet_limit: Regain | None = attrs.field(default=None, converter=optional(units.regain))
    """How wet they may be, where your house or contract says it; ``None``: not asked."""
    no_wood: bool = False
    """Whether there is no pallet and no wood in it at all."""
    desiccant: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Mass of drying agent put in; ``"0 kg"``: none, on purpose."""
    tare: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """The tare read from the door plate."""
    max_gross: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """The maximum gross mass read from the door plate."""
    seal: str = attrs.field(default="", validator=worded)
    """The number read on the seal put on."""
    centre: Centre | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(Centre))
    )
    """The centre of gravity of the load as packed."""
    photos: tuple[str, ...] = attrs.field(default=(), converter=texts)
    """Photographs, by reference."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        in_order("StuffingRecord", ("begun", self.begun), ("ended", self.ended))
        if self.begun is not None and self.ended is not None and self.door_open is not None:
            took = (self.ended - self.begun).total_seconds()
            if self.door_open.exact_in("s") > took:
                raise InvalidValueError(
                    Text(
                        f"Doors open for {self.door_open}, but packing took {took / 3600:.2f} h: mend one of them.",
                        f"Pintu terbuka {self.door_open}, padahal pemuatan {took / 3600:.2f} h: perbaiki salah satunya.",
                    )
                )

    @property
    def gaps(self) -> tuple[Text, ...]:
        """What is not recorded."""
        missing = [words for field, words in _ASKED if getattr(self, field) in (None, "", ())]
        if self.begun is None or self.ended is None:
            missing.insert(0, _WHEN)
        if self.pallet_moisture is None and not self.no_wood:
            missing.append(_WOOD)
        if not self.moisture:
            missing.append(_PACKAGES)
        return tuple(missing)

    @property
    def failed(self) -> tuple[Text, ...]:
        """The tests that were made and not passed."""
        return tuple(words for field, words in TESTS.items() if getattr(self, field) is False)


TESTS: Final[dict[str, Text]] = {
    "light_tight": Text("light test", "uji cahaya"),
    "floor_sound": Text("floor test", "pemeriksaan lantai"),
    "odour_free": Text("odour", "bau"),
}
"""The tests of the empty container, by their field."""

_ASKED: Final[tuple[tuple[str, Text], ...]] = (
    *TESTS.items(),
    ("rain", Text("rain", "hujan")),
    ("door_open", Text("how long the doors stood open", "lama pintu terbuka")),
    ("desiccant", Text("drying agent", "bahan pengering")),
    ("tare", Text("tare on the door plate", "tara pada pelat pintu")),
    ("max_gross", Text("maximum gross mass on the door plate", "massa bruto maksimum pada pelat pintu")),
    ("seal", Text("number on the seal", "nomor segel")),
    ("centre", Text("centre of gravity", "titik berat")),
    ("photos", Text("photographs", "foto")),
)
_WHEN: Final = Text("beginning and end", "waktu mulai dan selesai")
_WOOD: Final = Text("moisture of pallets and dunnage", "kadar air palet dan dunnage")
_PACKAGES: Final = Text("moisture of packages", "kadar air kemasan")
