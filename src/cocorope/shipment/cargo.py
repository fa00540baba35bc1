"""The cargo: packages, containers as their door plates say, and the shipment that holds them with its papers."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, Literal, TypeAlias, get_args

import attrs
from attrs.converters import optional

from cocorope import spec, units
from cocorope.errors import InvalidValueError, shown
from cocorope.identifiers import ContainerNumber
from cocorope.shipment._fields import (
    a_tuple,
    an_instant,
    container_number,
    goods_mass,
    named,
    one_of,
    tariff_number,
    texts,
    worded,
)
from cocorope.shipment.container_data import SIZE_CODES, StatedSize
from cocorope.shipment.evidence import Evidence, Party
from cocorope.shipment.papers import Paper
from cocorope.shipment.papers_transport import papers
from cocorope.shipment.stuffing import StuffingRecord
from cocorope.shipment.tariff import MAKE_UPS, MakeUp
from cocorope.shipment.type_tests import TypeTest, type_tests
from cocorope.spec.fields import restore, state_of
from cocorope.text import Text
from cocorope.trace import LabourMap
from cocorope.units import Mass, MoistureContent

Phytosanitary: TypeAlias = Literal["REQUIRED", "NOT_REQUIRED", "ASK"]
"""Whether the destination wants a phytosanitary certificate."""
Contact: TypeAlias = Literal["manufacturer", "importer"]
"""Whose contacts a consumer good bears."""
CONTACTS: Final[tuple[Contact, ...]] = get_args(Contact)
PHYTOSANITARY: Final[tuple[Phytosanitary, ...]] = get_args(Phytosanitary)


@attrs.frozen(kw_only=True)
class Package:
    """One package of the cargo.

    Raises:
        InvalidValueError: An empty id or lot; a negative mass.
    """

    id: str = attrs.field(validator=named)
    """Its number or mark."""
    lot: str = attrs.field(validator=named)
    """The lot it holds."""
    net: Mass = attrs.field(converter=goods_mass)
    """Net mass."""
    gross: Mass = attrs.field(converter=goods_mass)
    """Gross mass."""
    moisture: MoistureContent | None = attrs.field(default=None, converter=optional(units.moisture_content))
    """Moisture content measured at stuffing; ``None``: not measured."""
    wet: bool = False
    """Whether it was seen wet, damp or burnt."""


@attrs.frozen(kw_only=True)
class Container:
    """A container, as its door plate says.

    Raises:
        InvalidValueError: A number with a wrong check digit; a payload that with the tare exceeds the rating.
    """

    number: ContainerNumber = attrs.field(converter=container_number)
    """ISO 6346."""
    size: StatedSize = attrs.field(default="", validator=one_of(("", *SIZE_CODES)))
    """What it is called, ``"40HC"``; ``""``: not stated, so nothing is asked of door, inside and volume."""
    seal: str = attrs.field(default="", validator=worded)
    """The seal put on; ``""``: not stated."""
    tare: Mass = attrs.field(converter=goods_mass)
    """Tare on the plate."""
    max_gross: Mass = attrs.field(converter=goods_mass)
    """Maximum gross mass on the plate."""
    payload: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Payload on the plate, where it is written."""
    dunnage: Mass = attrs.field(default=Mass("0 kg"), converter=goods_mass)
    """Pallets, dunnage and desiccant that are in no package."""
    gate_in: datetime | None = attrs.field(default=None, validator=an_instant)
    """When it passed the gate of the terminal; ``None``: not yet, or not recorded."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        room = self.max_gross - self.tare
        if (self.payload or Mass.zero()) > room or room.value <= 0:
            raise InvalidValueError(
                Text(
                    f"Container {self.number}: tare {self.tare} and payload {self.payload} exceed the {self.max_gross} "
                    "of the door plate.",
                    f"Peti kemas {self.number}: tara {self.tare} dan muatan {self.payload} melebihi {self.max_gross} "
                    "pada pelat pintu.",
                )
            )


def _packages(value: Iterable[Package] | Package) -> tuple[Package, ...]:
    return a_tuple(Package)(value)


def _containers(value: Iterable[Container] | Container) -> tuple[Container, ...]:
    return a_tuple(Container)(value)


def _records(value: Iterable[StuffingRecord] | StuffingRecord) -> tuple[StuffingRecord, ...]:
    return tuple(sorted(a_tuple(StuffingRecord)(value), key=lambda one: str(one.container)))


def _division(value: Mass | str) -> Mass:
    read = units.mass(value)
    if read.value <= 0:
        raise InvalidValueError(
            Text(f"A division of masses is above nothing; got {read}.", f"Skala massa di atas nol; diterima {read}.")
        )
    return read


def _parties(value: Iterable[Party] | Party) -> tuple[Party, ...]:
    return a_tuple(Party)(value)


def _evidence(value: Iterable[Evidence] | Evidence) -> tuple[Evidence, ...]:
    return a_tuple(Evidence)(value)


def _contacts(value: Iterable[str]) -> tuple[Contact, ...]:
    return tuple(sorted({_contact(one) for one in texts(value)}))


def _contact(name: str) -> Contact:
    for one in CONTACTS:
        if one == name:
            return one
    raise InvalidValueError(
        Text(
            f"Contacts on an item are of {', '.join(CONTACTS)}; got {shown(name)}.",
            f"Kontak pada barang adalah dari {', '.join(CONTACTS)}; yang diberikan {shown(name)}.",
        )
    )


@attrs.frozen(kw_only=True)
class Shipment:
    """What leaves: lots of one specification, packed, in containers, with papers, parties and evidence.

    Raises:
        InvalidValueError: No lot; one lot, package or container twice.
        WrongKindError: A part of another kind.
    """

    id: str = attrs.field(validator=named)
    """The shipment's name."""
    specification: spec.Specification
    """What the buyer ordered, at the revision of the contract."""
    lots: tuple[str, ...] = attrs.field(converter=texts)
    """The lots shipped, as the lot decisions name them."""
    goods: tuple[str, ...] = attrs.field(default=(), converter=texts)
    """The same goods as the ledger names them; empty: by the names of the lots."""
    packages: tuple[Package, ...] = attrs.field(default=(), converter=_packages)
    """Package by package, where they are recorded."""
    containers: tuple[Container, ...] = attrs.field(default=(), converter=_containers)
    """Containers."""
    papers: tuple[Paper, ...] | None = attrs.field(default=None, converter=optional(papers))
    """The papers that are here; ``None``: not given, so nothing about them is asked, and the report says so."""
    parties: tuple[Party, ...] = attrs.field(default=(), converter=_parties)
    """Who sells, buys and answers for it."""
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence)
    """What is recorded about the work, by reference."""
    labour: LabourMap | None = None
    """The labour map told to the buyer, where one is; the ledger's own is always asked too."""
    hs: str = attrs.field(default="", converter=tariff_number)
    """The tariff number, with the national digits of yours."""
    phytosanitary: Phytosanitary = attrs.field(default="ASK", validator=one_of(PHYTOSANITARY))
    """Whether the destination wants a phytosanitary certificate."""
    consumer: bool = False
    """Whether the goods are for consumers, pet toys included."""
    operator: str = attrs.field(default="", validator=worded)
    """The economic operator in the Union, by reference; ``""``: none."""
    item_batches: tuple[str, ...] = attrs.field(default=(), converter=texts)
    """The batch numbers printed on the items; each is a lot of the shipment."""
    item_contacts: tuple[Contact, ...] = attrs.field(default=(), converter=_contacts)
    """Whose contacts are printed on the items."""
    classification: str = attrs.field(default="", validator=worded)
    """Reference to the dangerous-goods declaration, or to the written statement that the goods are none."""
    oil_record: str = attrs.field(default="", validator=worded)
    """Reference to the oil content or the self-heating test of oiled goods; ``""``: none."""
    kernel_free: bool = False
    """Whether it is recorded that no kernel was seen among raw fibre."""
    stuffing: tuple[StuffingRecord, ...] = attrs.field(default=(), converter=_records)
    """What was recorded while the containers were packed, one record a container."""
    division: Mass | None = attrs.field(default=None, converter=optional(_division))
    """The step in which masses are declared, ``"0.5 kg"``; ``None``: not asked."""
    make_up: MakeUp = attrs.field(default="", validator=one_of(MAKE_UPS))
    """What an article is made up as, for its heading; ``""``: an article of cordage."""
    pet_toy: bool = False
    """Whether the goods are pet toys, which buyers want type-tested."""
    type_tests: tuple[TypeTest, ...] = attrs.field(default=(), converter=type_tests)
    """Type tests that were reported, by reference."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        if not self.lots:
            raise InvalidValueError(Text("A shipment has a lot; got none.", "Pengiriman perlu satu lot; kosong."))
        _once("lots", self.lots)
        _once("packages", [package.id for package in self.packages])
        _once("containers", [str(one.number) for one in self.containers])
        _once("stuffing", [str(one.container) for one in self.stuffing])
        self._of_own_containers()
        for name in ("lots", "goods", "item_batches"):
            object.__setattr__(self, name, tuple(sorted(getattr(self, name))))
        for name, key in (("packages", _id), ("containers", _number), ("parties", _id)):
            object.__setattr__(self, name, tuple(sorted(getattr(self, name), key=key)))

    def _of_own_containers(self) -> None:
        own = {one.number for one in self.containers}
        for record in self.stuffing:
            if record.container not in own:
                raise InvalidValueError(
                    Text(
                        f"Shipment.stuffing tells of {record.container}, which is not among its containers.",
                        f"Shipment.stuffing menyebut {record.container}, yang bukan peti kemas pengiriman ini.",
                    )
                )

    @property
    def traced(self) -> tuple[str, ...]:
        """The goods as the ledger names them."""
        return self.goods or self.lots


def _id(thing: Package | Party) -> str:
    return thing.id


def _number(thing: Container) -> str:
    return str(thing.number)


def _once(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise InvalidValueError(
                Text(
                    f"Shipment.{what} names {shown(name)} twice.",
                    f"Shipment.{what} menyebut {shown(name)} dua kali.",
                )
            )
        seen.add(name)
