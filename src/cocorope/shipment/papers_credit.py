"""The papers of bank and insurer: cargo insurance and the letter of credit, as frozen values."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Final, Literal, TypeAlias, get_args

import attrs
from attrs.converters import optional

from cocorope import units
from cocorope.errors import InvalidValueError, shown
from cocorope.shipment._fields import (
    Amount,
    Packages,
    a_day,
    a_share,
    days_or_none,
    in_order,
    named,
    one_of,
    texts,
    worded,
)
from cocorope.shipment._fields import amount as an_amount
from cocorope.shipment.money import Money
from cocorope.shipment.papers import Paper, a_money, known_documents
from cocorope.spec.fields import restore, state_of
from cocorope.text import Text
from cocorope.units import Ratio

CreditFigure: TypeAlias = Literal["amount", "quantity", "unit price"]
"""A figure of a credit that may be said about or approximately of."""
CREDIT_FIGURES: Final[tuple[CreditFigure, ...]] = get_args(CreditFigure)


def _figures(value: Iterable[str] | str) -> tuple[CreditFigure, ...]:
    named_here = texts(value)
    for one in named_here:
        if one not in CREDIT_FIGURES:
            raise InvalidValueError(
                Text(
                    f"about_of names {', '.join(CREDIT_FIGURES)}; got {shown(one)}.",
                    f"about_of menyebut {', '.join(CREDIT_FIGURES)}; yang diberikan {shown(one)}.",
                )
            )
    return tuple(figure for figure in CREDIT_FIGURES if figure in named_here)


Clause: TypeAlias = Literal["A", "B", "C"]
"""Institute Cargo Clauses."""


@attrs.frozen(kw_only=True)
class Insurance(Paper):
    """A cargo insurance policy or certificate."""

    document: ClassVar[str] = "INS"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """Its day."""
    sum_insured: Money = attrs.field(converter=a_money)
    """How much is insured."""
    clause: Clause = attrs.field(validator=one_of(get_args(Clause)))
    """Institute Cargo Clauses (A), (B) or (C)."""
    notice_days: int | None = attrs.field(default=None, validator=days_or_none)
    """Days in which a claim is to be notified, as the policy has it."""


@attrs.frozen(kw_only=True)
class LetterOfCredit(Paper):
    """A letter of credit.

    Raises:
        InvalidValueError: Issued, latest shipment and expiry out of order.
    """

    document: ClassVar[str] = "LC"
    number: str = attrs.field(validator=named)
    """Its number."""
    dated: date = attrs.field(validator=a_day)
    """The day it was issued."""
    amount: Money = attrs.field(converter=a_money)
    """For how much."""
    expiry: date = attrs.field(validator=a_day)
    """The last day of presentation whatever happens."""
    quantity: Amount | None = attrs.field(default=None, converter=optional(an_amount))
    """The quantity of goods it states; an ``int`` counts items, and then article 30(b) allows nothing."""
    about: bool = False
    """Whether it says about or approximately of its amount, its quantity and its unit price alike (article 30(a))."""
    about_of: tuple[CreditFigure, ...] = attrs.field(default=(), converter=_figures)
    """The figures of which it says about, where it does not say it of all."""
    plus: Ratio | None = attrs.field(default=None, converter=optional(units.ratio), validator=a_share)
    """How much more of amount and quantity the credit allows by itself; ``None``: it does not say."""
    minus: Ratio | None = attrs.field(default=None, converter=optional(units.ratio), validator=a_share)
    """How much less of amount and quantity the credit allows by itself; ``None``: it does not say."""
    packing_units: Packages | None = None
    """The number of packing units it stipulates, beside a quantity or alone; then article 30(b) allows nothing."""
    price: Money | None = attrs.field(default=None, converter=optional(a_money))
    """The unit price it states, for :attr:`per`."""
    per: Amount = attrs.field(default=1, converter=an_amount)
    """What that price is of."""
    partial_shipments: bool | None = None
    """Whether partial shipments are allowed, as they are unless the credit says otherwise (article 31(a)); ``None``:
    not told to us, which is open when less is shipped."""
    latest_shipment: date | None = attrs.field(default=None, validator=a_day)
    """The last day on board."""
    presentation_days: int = 21
    """Days after shipment for presentation: 21 unless the credit says otherwise (UCP 600, article 14(c))."""
    presented: date | None = attrs.field(default=None, validator=a_day)
    """The day the papers were presented, where they were."""
    invoice: str = attrs.field(default="", validator=worded)
    """The number of the invoice, where the credit names one."""
    wants: tuple[str, ...] = attrs.field(default=(), converter=texts)
    """Codes of the papers the bank pays against."""

    __getstate__ = state_of
    __setstate__ = restore

    def __attrs_post_init__(self) -> None:
        known_documents(self.wants)
        in_order(
            "LetterOfCredit", ("dated", self.dated), ("latest_shipment", self.latest_shipment), ("expiry", self.expiry)
        )

    @property
    def counts_units(self) -> bool:
        """Whether it states the quantity as a stipulated number of packing units or individual items."""
        return isinstance(self.quantity, int) or self.packing_units is not None

    def says_about(self, figure: CreditFigure) -> bool:
        """Whether it says about or approximately of a figure.

        Args:
            figure: Its amount, its quantity or its unit price.
        """
        return self.about or figure in self.about_of


BANK_PAPERS: Final = (Insurance, LetterOfCredit)
"""The papers of this module."""
