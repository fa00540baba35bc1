"""The papers of the trade: contract, invoice and packing list, as frozen values.

What a paper does not say is ``""`` or ``None``: not stated, which a check reports as open and never as wrong.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Final, Literal, TypeAlias, get_args

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.errors import InvalidValueError, shown
from cocorope.identifiers import ContainerNumber
from cocorope.shipment._fields import (
    Amount,
    Packages,
    SealedContainer,
    a_day,
    a_share,
    a_tuple,
    container_number,
    days_or_none,
    goods_mass,
    in_order,
    must_add_up,
    named,
    one_of,
    ratio_of,
    sealed_containers,
    tariff_number,
    texts,
    worded,
)
from cocorope.shipment._fields import amount as an_amount
from cocorope.shipment.documents_data import DOCUMENTS
from cocorope.shipment.money import Money
from cocorope.shipment.terms import Term
from cocorope.spec.fields import restore, state_of
from cocorope.spec.packing import NumberRange, Size, number_range
from cocorope.text import Text
from cocorope.units import Mass, Ratio, Regain

Basis: TypeAlias = Literal["net", "gross", "commercial", "pieces", "length", "area"]
"""What the price is for: net mass, gross mass, commercial mass, pieces, metres or square metres."""
Option: TypeAlias = Literal["seller", "buyer"]
"""At whose option the quantity may differ."""


def a_money(value: Money | str) -> Money:
    """Money from itself or from text like ``"USD 50000.00"``.

    Raises:
        InvalidValueError: Text of another form.
    """
    if isinstance(value, Money):
        return value
    code, _, number = str(value).partition(" ")
    return Money(number, code)


@attrs.frozen
class Paper:
    """What every paper has: a kind, by its code in :data:`~cocorope.shipment.DOCUMENTS`."""

    document: ClassVar[str] = ""
    """The code of its kind."""

    @property
    def name(self) -> Text:
        """What it is called."""
        return DOCUMENTS[self.document].name


@attrs.frozen(kw_only=True)
class ContractLine:
    """One line of a contract: what, how much, and what may differ.

    Raises:
        InvalidValueError: A tolerance outside 0 to 100 %; a revision below 0; a cap without commercial basis.
    """

    specification: str = attrs.field(validator=named)
    """The id of the specification agreed."""
    revision: int = attrs.field()
    """Its revision on the day of the contract."""
    quantity: Amount = attrs.field(converter=an_amount)
    """How much."""
    plus: Ratio = attrs.field(default=Ratio("0 %"), converter=units.ratio, validator=a_share)
    """How much more may be delivered; none unless written."""
    minus: Ratio = attrs.field(default=Ratio("0 %"), converter=units.ratio, validator=a_share)
    """How much less may be delivered; none unless written."""
    option: Option = attrs.field(default="seller", validator=one_of(get_args(Option)))
    """At whose option."""
    basis: Basis = attrs.field(default="net", validator=one_of(get_args(Basis)))
    """What the price is for."""
    regain: Regain | None = attrs.field(default=None, converter=optional(units.regain))
    """The agreed regain of a commercial mass; none is assumed."""
    cap: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """The most that is paid for, however much the commercial mass comes to."""
    price: Money | None = attrs.field(default=None, converter=optional(a_money))
    """The price of :attr:`per`."""
    per: Amount = attrs.field(default=1, converter=an_amount)
    """What the price is of: ``"1 kg"``, ``"1000 m"``, or ``1`` piece."""

    def __attrs_post_init__(self) -> None:
        if type(self.revision) is not int or self.revision < 0:
            raise InvalidValueError(
                Text(
                    f"A revision is a whole number, 0 or more; got {shown(self.revision)}.",
                    f"Revisi adalah bilangan bulat, 0 atau lebih; yang diberikan {shown(self.revision)}.",
                )
            )
        if (self.cap is not None or self.regain is not None) and self.basis != "commercial":
            raise InvalidValueError(
                Text(
                    f'A regain and a cap belong to basis="commercial"; got basis={self.basis!r}.',
                    f'Regain dan cap hanya untuk basis="commercial"; yang diberikan basis={self.basis!r}.',
                )
            )

    @property
    def least(self) -> Amount | Decimal:
        """The least that may be delivered."""
        return _times(self.quantity, 1 - self.minus.value_in("1"))

    @property
    def most(self) -> Amount | Decimal:
        """The most that may be delivered."""
        return _times(self.quantity, 1 + self.plus.value_in("1"))


def _times(quantity: Amount, factor: Decimal) -> Amount | Decimal:
    return factor * quantity if isinstance(quantity, int) else quantity * factor


def contract_lines(value: Iterable[ContractLine] | ContractLine) -> tuple[ContractLine, ...]:
    """One or several, as a tuple.

    Raises:
        WrongKindError: Something else.
    """
    return a_tuple(ContractLine)(value)


@attrs.frozen(kw_only=True)
class Contract(Paper):
    """A sales contract or purchase order.

    Raises:
        InvalidValueError: No line; two currencies; the latest shipment before the contract.
    """

    document: ClassVar[str] = "SC"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """The day it was made."""
    lines: tuple[ContractLine, ...] = attrs.field(converter=contract_lines)
    """What was agreed."""
    term: Term | None = None
    """The Incoterm with its named place."""
    latest_shipment: date | None = attrs.field(default=None, validator=a_day)
    """The last day of shipment agreed."""
    wants: tuple[str, ...] = attrs.field(default=(), converter=texts)
    """Codes of the papers the buyer wants (:data:`~cocorope.shipment.DOCUMENTS`)."""
    notice_days: int | None = attrs.field(default=None, validator=days_or_none)
    """Days from delivery in which the buyer tells the seller of a defect; ``None``: not stated."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        if not self.lines:
            raise InvalidValueError(Text("A contract has a line; got none.", "Kontrak perlu satu baris; kosong."))
        known_documents(self.wants)
        in_order("Contract", ("dated", self.dated), ("latest_shipment", self.latest_shipment))
        prices = [line.price for line in self.lines if line.price]
        if prices:
            Money.sum(prices)


def known_documents(codes: tuple[str, ...]) -> None:
    """Refuse a code of a paper that is not in the table.

    Raises:
        InvalidValueError: As said.
    """
    for code in codes:
        if code not in DOCUMENTS:
            raise InvalidValueError(
                Text(
                    f"A paper is named by its code, one of {', '.join(DOCUMENTS)}; got {shown(code)}.",
                    f"Dokumen disebut dengan kodenya, salah satu dari {', '.join(DOCUMENTS)}; "
                    f"yang diberikan {shown(code)}.",
                )
            )


@attrs.frozen
class GreenClaim:
    """An environmental claim on pack or paper, and the record behind it."""

    words: str = attrs.field(validator=named)
    """What is claimed."""
    record: str = attrs.field(default="", validator=worded)
    """Where the substantiation is kept; ``""``: none."""


def green_claims(value: Iterable[GreenClaim] | GreenClaim) -> tuple[GreenClaim, ...]:
    """One or several, as a tuple.

    Raises:
        WrongKindError: Something else.
    """
    return a_tuple(GreenClaim)(value)


@attrs.frozen(kw_only=True)
class InvoiceLine:
    """One line of an invoice.

    Raises:
        InvalidValueError: A quantity of another kind than the price is for; two currencies on the line; a price
            times a quantity that is no amount of money any more.
    """

    description: str = attrs.field(validator=named)
    """What is sold."""
    quantity: Amount = attrs.field(converter=an_amount)
    """How much is billed."""
    price: Money = attrs.field(converter=a_money)
    """The price of :attr:`per`."""
    per: Amount = attrs.field(default=1, converter=an_amount)
    """What the price is of."""
    amount: Money = attrs.field(converter=a_money)
    """What the line comes to, as written."""
    specification: str = attrs.field(default="", validator=worded)
    """The specification, where the invoice names it."""
    hs: str = attrs.field(default="", converter=tariff_number)
    """The tariff number."""

    def __attrs_post_init__(self) -> None:
        if type(self.quantity) is not type(self.per):
            raise InvalidValueError(
                Text(
                    f"A price for {self.per} cannot bill {self.quantity}: write both as mass, length, area or pieces.",
                    f"Harga untuk {self.per} tidak dapat menagih {self.quantity}: tulis keduanya sebagai massa, panjang, "
                    "luas atau buah.",
                )
            )
        if self.per == 0 or (not isinstance(self.per, int) and self.per.value == 0):
            raise InvalidValueError(Text("A price is for something; got 0.", "Harga untuk sesuatu; diterima 0."))
        Money.sum([self.price, self.computed, self.amount])

    @property
    def computed(self) -> Money:
        """Price times quantity, rounded half-even to the last digit in which :attr:`amount` is written."""
        places = -int(self.amount.amount.as_tuple().exponent)
        exact = Fraction(self.price.amount) * (ratio_of(self.quantity, self.per) or 0)
        return Money(Decimal(round(exact * 10**places)).scaleb(-places), self.price.currency)


def invoice_lines(value: Iterable[InvoiceLine] | InvoiceLine) -> tuple[InvoiceLine, ...]:
    """One or several, as a tuple.

    Raises:
        WrongKindError: Something else.
    """
    return a_tuple(InvoiceLine)(value)


@attrs.frozen(kw_only=True)
class Invoice(Paper):
    """A commercial invoice.

    Raises:
        InvalidValueError: No line; a total that is not the sum of the lines; two currencies.
    """

    document: ClassVar[str] = "CI"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """Its day."""
    lines: tuple[InvoiceLine, ...] = attrs.field(converter=invoice_lines)
    """What is billed."""
    total: Money = attrs.field(converter=a_money)
    """What it comes to."""
    contract: str = attrs.field(default="", validator=worded)
    """The number of the contract."""
    term: Term | None = None
    """The Incoterm with its named place."""
    claims: tuple[GreenClaim, ...] = attrs.field(default=(), converter=green_claims)
    """Environmental claims it makes."""

    def __attrs_post_init__(self) -> None:
        if not self.lines:
            raise InvalidValueError(Text("An invoice has a line; got none.", "Faktur perlu satu baris; kosong."))
        together = Money.sum([line.amount for line in self.lines])
        if together != Money.sum([self.total]) and (together - self.total).amount != 0:
            raise InvalidValueError(
                Text(
                    f"Invoice.total does not add up: the lines make {together}, the total says {self.total}.",
                    f"Invoice.total tidak cocok: baris-barisnya berjumlah {together}, totalnya {self.total}.",
                )
            )


@attrs.frozen(kw_only=True)
class PackingLine:
    """One line of a packing list: packages of one kind with goods of one lot.

    Raises:
        InvalidValueError: A number range that does not count as many as the packages.
    """

    lot: str = attrs.field(validator=named)
    """The lot they hold."""
    packages: Packages
    """How many, of which kind."""
    net: Mass = attrs.field(converter=goods_mass)
    """Net mass of the line."""
    gross: Mass = attrs.field(converter=goods_mass)
    """Gross mass of the line."""
    tare: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """Mass of the packing of the line; ``None``: not stated."""
    numbers: NumberRange | None = attrs.field(default=None, converter=number_range)
    """The numbers marked on them."""
    pieces: int | None = attrs.field(default=None)
    """Pieces in the line, where they are counted."""
    size: Size | None = None
    """Outer size of one package."""
    container: ContainerNumber | None = attrs.field(default=None, converter=optional(container_number))
    """The container they stand in, where the list says it."""

    def __attrs_post_init__(self) -> None:
        if self.numbers is not None:
            must_add_up("PackingLine.numbers", len(self.numbers), self.packages.count)


def packing_lines(value: Iterable[PackingLine] | PackingLine) -> tuple[PackingLine, ...]:
    """One or several, as a tuple.

    Raises:
        WrongKindError: Something else.
    """
    return a_tuple(PackingLine)(value)


@attrs.frozen(kw_only=True)
class PackingList(Paper):
    """A packing list.

    Raises:
        InvalidValueError: No line; totals of packages, net or gross that do not add up.
    """

    document: ClassVar[str] = "PL"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """Its day."""
    lines: tuple[PackingLine, ...] = attrs.field(converter=packing_lines)
    """What is packed."""
    packages: int = attrs.field()
    """How many packages altogether."""
    net: Mass = attrs.field(converter=goods_mass)
    """Net mass altogether."""
    gross: Mass = attrs.field(converter=goods_mass)
    """Gross mass altogether."""
    invoice: str = attrs.field(default="", validator=worded)
    """The number of the invoice, where the list names it."""
    containers: tuple[SealedContainer, ...] = attrs.field(default=(), converter=sealed_containers)
    """Containers with their seals."""

    def __attrs_post_init__(self) -> None:
        if not self.lines:
            raise InvalidValueError(
                Text("A packing list has a line; got none.", "Daftar kemasan perlu satu baris; kosong.")
            )
        must_add_up("PackingList.packages", sum(line.packages.count for line in self.lines), self.packages)
        must_add_up("PackingList.net", Mass.sum([line.net for line in self.lines]), self.net)
        must_add_up("PackingList.gross", Mass.sum([line.gross for line in self.lines]), self.gross)

    @property
    def kind(self) -> str:
        """The kind of package when all lines have one, else ``""``."""
        kinds = {line.packages.kind for line in self.lines}
        return next(iter(kinds)) if len(kinds) == 1 else ""


TRADE_PAPERS: Final = (Contract, Invoice, PackingList)
"""The papers of this module."""
