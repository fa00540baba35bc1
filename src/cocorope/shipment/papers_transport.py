"""The papers of customs and carriage: declaration, booking, instruction, weighing, bill of lading, certificates."""

from datetime import date, datetime
from itertools import pairwise
from typing import ClassVar, Final, Literal, TypeAlias, get_args

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.errors import InvalidValueError, shown
from cocorope.identifiers import ContainerNumber
from cocorope.shipment._fields import (
    Packages,
    SealedContainer,
    a_day,
    a_tuple,
    an_instant,
    container_number,
    days_or_none,
    goods_mass,
    in_order,
    named,
    one_of,
    port,
    sealed_containers,
    tariff_number,
    worded,
)
from cocorope.shipment.money import Money
from cocorope.shipment.papers import TRADE_PAPERS, Paper, a_money
from cocorope.shipment.papers_credit import BANK_PAPERS
from cocorope.shipment.papers_found import FOUND_PAPERS, QualityCertificate, WeightNote
from cocorope.shipment.regulation import country
from cocorope.spec.fields import restore, state_of
from cocorope.text import Text
from cocorope.units import Duration, Mass, Temperature

Freight: TypeAlias = Literal["", "prepaid", "collect"]
"""Who pays the carrier: ``"prepaid"`` the seller, ``"collect"`` the buyer; ``""`` not stated."""
FREIGHTS: Final[tuple[Freight, ...]] = get_args(Freight)


@attrs.frozen(kw_only=True)
class ExportDeclaration(Paper):
    """The export declaration of Indonesia (Pemberitahuan Ekspor Barang, PEB, form BC 3.0).

    Raises:
        InvalidValueError: The export estimated before it was sent.
    """

    document: ClassVar[str] = "PEB"
    number: str = attrs.field(validator=named)
    """Its number."""
    sent: date = attrs.field(validator=a_day)
    """The day it was sent to customs."""
    estimated_export: date | None = attrs.field(default=None, validator=a_day)
    """The estimated day of export."""
    invoice: str = attrs.field(default="", validator=worded)
    """The number of the invoice."""
    hs: str = attrs.field(default="", converter=tariff_number)
    """The tariff number, with its national digits."""
    packages: Packages | None = None
    """How many packages, of which kind."""
    net: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Net mass."""
    gross: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Gross mass."""
    value: Money | None = attrs.field(default=None, converter=optional(a_money))
    """FOB value."""
    port_of_loading: str = attrs.field(default="", converter=port)
    """Code of the customs list."""
    port_of_discharge: str = attrs.field(default="", converter=port)
    """Code of the customs list."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers."""

    def __attrs_post_init__(self) -> None:
        in_order("ExportDeclaration", ("sent", self.sent), ("estimated_export", self.estimated_export))


@attrs.frozen(kw_only=True)
class ExportNote(Paper):
    """The export service note (Nota Pelayanan Ekspor, NPE) that opens the gate."""

    document: ClassVar[str] = "NPE"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """Its day."""
    declaration: str = attrs.field(default="", validator=worded)
    """The number of the declaration it answers."""
    packages: Packages | None = None
    """How many packages, of which kind."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers."""


@attrs.frozen(kw_only=True)
class Booking(Paper):
    """A booking with its cut-offs, as the carrier or terminal gave them; ``None``: not stated."""

    document: ClassVar[str] = "BK"
    number: str = attrs.field(validator=named)
    """Its number."""
    instruction_cut_off: datetime | None = attrs.field(default=None, validator=an_instant)
    """Last instant for the shipping instruction."""
    vgm_cut_off: datetime | None = attrs.field(default=None, validator=an_instant)
    """Last instant for the verified gross mass."""
    yard_cut_off: datetime | None = attrs.field(default=None, validator=an_instant)
    """Last instant at the container yard (CY)."""
    declaration_cut_off: datetime | None = attrs.field(default=None, validator=an_instant)
    """Last instant for the export declaration."""
    free_days: int | None = None
    """Days without demurrage or detention."""


@attrs.frozen(kw_only=True)
class ShippingInstruction(Paper):
    """What the shipper tells the carrier; the bill of lading is copied from it."""

    document: ClassVar[str] = "SI"
    number: str = attrs.field(validator=named)
    """Its number."""
    sent: datetime | None = attrs.field(default=None, validator=an_instant)
    """When it was sent."""
    invoice: str = attrs.field(default="", validator=worded)
    """The number of the invoice, where it names one."""
    hs: str = attrs.field(default="", converter=tariff_number)
    """The tariff number."""
    packages: Packages | None = None
    """How many packages, of which kind."""
    gross: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Gross mass."""
    port_of_loading: str = attrs.field(default="", converter=port)
    """UN/LOCODE."""
    port_of_discharge: str = attrs.field(default="", converter=port)
    """UN/LOCODE."""
    freight: Freight = attrs.field(default="", validator=one_of(FREIGHTS))
    """Prepaid or collect."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers with their seals."""


@attrs.frozen(kw_only=True)
class VgmDeclaration(Paper):
    """A declaration of the verified gross mass of one packed container.

    Raises:
        InvalidValueError: A method that is neither 1 nor 2.
    """

    document: ClassVar[str] = "VGM"
    container: ContainerNumber = attrs.field(converter=container_number)
    """The container."""
    mass: Mass = attrs.field(converter=goods_mass)
    """The verified gross mass."""
    method: int = attrs.field()
    """1: the packed container was weighed; 2: its parts were summed."""
    signed: datetime | None = attrs.field(default=None, validator=an_instant)
    """When it was signed."""
    by: str = attrs.field(default="", validator=worded)
    """A reference to who answers for it."""
    ticket: str = attrs.field(default="", validator=worded)
    """The weighing ticket, under method 1."""
    tare: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """The tare that was added, under method 2; ``None``: not stated."""
    seal: str = attrs.field(default="", validator=worded)
    """The number on the seal."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        if self.method not in (1, 2) or type(self.method) is not int:
            raise InvalidValueError(
                Text(
                    f"A verified gross mass is obtained by method 1 or 2; got {shown(self.method)}.",
                    f"VGM diperoleh dengan metode 1 atau 2; yang diberikan {shown(self.method)}.",
                )
            )

    @property
    def containers(self) -> tuple[SealedContainer, ...]:
        """The container with its seal, as other papers have it."""
        return (SealedContainer(self.container, self.seal),)


@attrs.frozen(kw_only=True)
class BillOfLading(Paper):
    """A bill of lading or sea waybill.

    Raises:
        InvalidValueError: On board after the day of issue.
    """

    document: ClassVar[str] = "BL"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """The day it was issued."""
    on_board: date | None = attrs.field(default=None, validator=a_day)
    """The day on board."""
    packages: Packages | None = None
    """How many packages, of which kind."""
    gross: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Gross mass."""
    port_of_loading: str = attrs.field(default="", converter=port)
    """UN/LOCODE."""
    port_of_discharge: str = attrs.field(default="", converter=port)
    """UN/LOCODE."""
    freight: Freight = attrs.field(default="", validator=one_of(FREIGHTS))
    """Prepaid or collect."""
    invoice: str = attrs.field(default="", validator=worded)
    """The number of the invoice, where it names one."""
    hs: str = attrs.field(default="", converter=tariff_number)
    """The tariff number, where it names one."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers with their seals."""
    notice_days: int | None = attrs.field(default=None, validator=days_or_none)
    """Days in which loss or damage that is not apparent is to be notified, as the bill has it."""

    def __attrs_post_init__(self) -> None:
        in_order("BillOfLading", ("on_board", self.on_board), ("dated", self.dated))


@attrs.frozen(kw_only=True)
class OriginCertificate(Paper):
    """A certificate of origin (SKA) or a REX statement on origin."""

    document: ClassVar[str] = "COO"
    number: str = attrs.field(validator=named)
    """Its number, or that of the REX exporter."""
    dated: date = attrs.field(validator=a_day)
    """Its day."""
    scheme: str = attrs.field(validator=named)
    """The form: ``"B"``, ``"REX"``, ``"RCEP"``; the scheme map is the caller's."""
    invoice: str = attrs.field(default="", validator=worded)
    """The number of the invoice."""
    hs: str = attrs.field(default="", converter=tariff_number)
    """The tariff number."""
    gross: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Gross mass."""


@attrs.frozen(kw_only=True)
class PhytosanitaryCertificate(Paper):
    """A phytosanitary certificate."""

    document: ClassVar[str] = "PHY"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """Its day."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers."""


@attrs.frozen(kw_only=True)
class FumigationCertificate(Paper):
    """A fumigation certificate.

    Raises:
        InvalidValueError: Begun, ended and ventilated out of order.
    """

    document: ClassVar[str] = "FUM"
    number: str = attrs.field(validator=named)
    """Its number."""
    fumigant: str = attrs.field(validator=named)
    """What was used."""
    dose: str = attrs.field(default="", validator=worded)
    """The dose as written, like ``"48 g/m3"``."""
    begun: datetime = attrs.field(validator=an_instant)
    """When the gas went in."""
    exposure: Duration | None = attrs.field(default=None, converter=optional(units.duration))
    """For how long."""
    least_temperature: Temperature | None = attrs.field(default=None, converter=optional(units.temperature))
    """The lowest temperature."""
    ventilated: datetime | None = attrs.field(default=None, validator=an_instant)
    """When it was ventilated and cleared; ``None``: not yet."""
    declared_un3359: bool = False
    """Whether the container bears the fumigation mark and travels as UN 3359."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers."""

    def __attrs_post_init__(self) -> None:
        in_order("FumigationCertificate", ("begun", self.begun), ("ventilated", self.ventilated))


def _country(code: str) -> str:
    return country(code) if code else ""


WoodTreatment: TypeAlias = Literal["", "HT", "DH", "MB", "SF"]
"""Treatment code of ISPM 15; ``""``: no mark."""
TREATMENTS: Final[tuple[WoodTreatment, ...]] = get_args(WoodTreatment)


@attrs.frozen(kw_only=True)
class WoodPacking(Paper):
    """Wood packing or dunnage, with its ISPM 15 mark where it has one.

    Raises:
        InvalidValueError: A country that is no code; a treatment that is none.
    """

    document: ClassVar[str] = "ISPM15"
    what: str = attrs.field(validator=named)
    """Pallets, crates or dunnage."""
    raw_wood_over_6_mm: bool
    """Whether it is raw wood thicker than 6 mm; plywood and other processed wood are not."""
    country: str = attrs.field(default="", converter=_country)
    """ISO 3166-1 country code on the mark; ``""``: no mark."""
    producer: str = attrs.field(default="", validator=worded)
    """Producer number on the mark."""
    treatment: WoodTreatment = attrs.field(default="", validator=one_of(TREATMENTS))
    """Treatment on the mark."""
    treated_in: str = attrs.field(default="", converter=_country)
    """The country in which the wood was treated, from the record of its purchase; ``""``: not stated."""

    @property
    def marked(self) -> bool:
        """Whether the mark is complete: country, producer and treatment."""
        return bool(self.country and self.producer and self.treatment)


@attrs.frozen(kw_only=True)
class EntrySummary(Paper):
    """The shipper's data for the entry summary declaration of the Union (ENS)."""

    document: ClassVar[str] = "ENS"
    reference: str = attrs.field(validator=named)
    """The reference under which the data was given to the carrier."""
    given: date = attrs.field(validator=a_day)
    """The day it was given."""
    hs: str = attrs.field(default="", converter=tariff_number)
    """The tariff number, six digits."""
    consignee: str = attrs.field(default="", validator=worded)
    """A reference to the consignee."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers."""


PAPERS: Final[tuple[type[Paper], ...]] = (
    *TRADE_PAPERS, *FOUND_PAPERS, *BANK_PAPERS, ExportDeclaration, ExportNote, Booking, ShippingInstruction,
    VgmDeclaration, BillOfLading, OriginCertificate, PhytosanitaryCertificate, FumigationCertificate, WoodPacking,
    EntrySummary,
)  # fmt: skip
"""Every class of paper."""

SEVERAL: Final = frozenset({VgmDeclaration, FumigationCertificate, WoodPacking, QualityCertificate, WeightNote})


def _ordered(alike: list[Paper]) -> list[Paper]:
    """Papers of one kind, each once, in a fixed order; one alone, as most are, is not written out for it."""
    return alike if len(alike) < 2 else sorted(dict.fromkeys(alike), key=repr)


def papers(value: object) -> tuple[Paper, ...]:
    """Papers as a shipment keeps them: a set in a fixed order; one of a kind where the trade has one.

    Raises:
        WrongKindError: Something that is no paper.
        InvalidValueError: Two invoices, say, where one shipment has one.
    """
    by_kind: dict[str, list[Paper]] = {}
    for one in a_tuple(Paper)(value):
        by_kind.setdefault(one.document, []).append(one)
    items = tuple(one for code in sorted(by_kind) for one in _ordered(by_kind[code]))
    for first, second in pairwise(items):
        if type(first) is type(second) and type(first) not in SEVERAL:
            raise InvalidValueError(
                Text(
                    f"A shipment has one {first.name.en}; got two.",
                    f"Satu pengiriman memuat satu {first.name.id}; yang diberikan dua.",
                )
            )
    return items
