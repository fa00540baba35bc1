"""Money: a Decimal amount with its currency, never a float.

The minor units are those of ISO 4217: a rupiah amount is written whole, because no smaller coin is in use
in trade (trade practice; ISO 4217 lists two digits for IDR, and two are accepted).
"""

import re
from collections.abc import Iterable
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Final, Self

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text

_AMOUNT: Final = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,6})?", re.ASCII)
_CODE: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_EXACT: Final = Context(prec=60, traps=[Inexact, InvalidOperation])


def _amount(value: object) -> Decimal:
    if isinstance(value, Decimal) and value.is_finite():
        value = format(value, "f")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18:
        value = str(value)
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return Decimal(value)
    raise InvalidValueError(
        Text(
            "An amount of money is a text, an int or a Decimal with at most 18 digits and 6 places, "
            f'like Money("1250.00", "USD"); got {shown(value)}. No thousands separator, no float.',
            "Jumlah uang ditulis sebagai teks, int atau Decimal, paling banyak 18 angka dan 6 desimal, "
            f'seperti Money("1250.00", "USD"); yang diberikan {shown(value)}. Tanpa pemisah ribuan, tanpa float.',
        )
    )


def _currency(value: object) -> str:
    if isinstance(value, str) and _CODE.fullmatch(value):
        return value
    raise InvalidValueError(
        Text(
            f'A currency is an ISO 4217 code of three capital letters, like "USD"; got {shown(value)}.',
            f'Mata uang ditulis sebagai kode ISO 4217 tiga huruf kapital, seperti "USD"; yang diberikan {shown(value)}.',
        )
    )


@attrs.frozen(order=False)
class Money:
    """An amount in a currency.

    Example:
        >>> Money("0.77", "USD") * 3
        Money('2.31', 'USD')

    Raises:
        InvalidValueError: An amount that is no plain decimal number; a code that is not three capitals; a sum
            or comparison of two currencies.
    """

    amount: Decimal = attrs.field(converter=_amount)
    """How much, exactly as written."""
    currency: str = attrs.field(converter=_currency)
    """ISO 4217 alphabetic code."""

    def _same(self, other: object) -> "Money":
        if not isinstance(other, Money):
            raise WrongKindError(
                Text(
                    f"Money goes with Money; got {shown(other)}.",
                    f"Money hanya dapat digabung dengan Money; yang diberikan {shown(other)}.",
                )
            )
        if other.currency != self.currency:
            raise InvalidValueError(
                Text(
                    f"One sum has one currency: {self.currency} and {other.currency} do not add or compare.",
                    f"Satu jumlah memakai satu mata uang: {self.currency} dan {other.currency} tidak dapat "
                    "dijumlahkan atau dibandingkan.",
                )
            )
        return other

    def __add__(self, other: Self) -> "Money":
        return Money(_EXACT.add(self.amount, self._same(other).amount), self.currency)

    def __sub__(self, other: Self) -> "Money":
        return Money(_EXACT.subtract(self.amount, self._same(other).amount), self.currency)

    def __mul__(self, number: int | Decimal) -> "Money":
        if isinstance(number, bool) or not isinstance(number, int | Decimal):
            raise WrongKindError(
                Text(
                    f"Money is multiplied by an int or a Decimal; got {shown(number)}.",
                    f"Money dikalikan dengan int atau Decimal; yang diberikan {shown(number)}.",
                )
            )
        return Money(_EXACT.multiply(self.amount, Decimal(number)).normalize(_EXACT), self.currency)

    def __lt__(self, other: Self) -> bool:
        return self.amount < self._same(other).amount

    def __le__(self, other: Self) -> bool:
        return self.amount <= self._same(other).amount

    def __gt__(self, other: Self) -> bool:
        return self.amount > self._same(other).amount

    def __ge__(self, other: Self) -> bool:
        return self.amount >= self._same(other).amount

    @classmethod
    def sum(cls, items: Iterable["Money"]) -> "Money":
        """The sum of amounts of one currency.

        Raises:
            InvalidValueError: No item, or two currencies.
        """
        amounts = tuple(items)
        if not amounts:
            raise InvalidValueError(Text("A sum of money needs an amount; got none.", "Jumlah uang perlu isi; kosong."))
        total = amounts[0]
        for item in amounts[1:]:
            total = total + item
        return total

    def __repr__(self) -> str:
        return f"Money({format(self.amount, 'f')!r}, {self.currency!r})"

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:f}"
