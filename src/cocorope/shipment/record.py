"""The record of a release: who asked, when, on which facts, with which rule data and library, and what came of it.

The facts themselves stay with the host; the record holds their digests, so that anybody who has the documents can
prove that the answer was given on these and no others (:func:`~cocorope.shipment.replay`).
"""

import re
from datetime import date, datetime
from typing import Final

import attrs
from attrs.converters import optional
from attrs.validators import instance_of

from cocorope import units
from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings import Policy, Report
from cocorope.shipment._fields import a_day, an_instant, goods_mass, named, texts
from cocorope.shipment.regulation import ADVICE, country
from cocorope.text import Language, Text
from cocorope.units import Mass, Ratio

_DIGEST: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)


def a_digest(_instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:
    """An attrs validator: a SHA-256 in 64 hexadecimal digits.

    Raises:
        InvalidValueError: Something else.
    """
    if not isinstance(value, str) or _DIGEST.fullmatch(value) is None:
        raise InvalidValueError(
            Text(
                f"{attribute.name} is a SHA-256 in 64 hexadecimal digits; got {shown(value)}.",
                f"{attribute.name} adalah SHA-256 dalam 64 angka heksadesimal; yang diberikan {shown(value)}.",
            )
        )


def _said_when(instance: object, attribute: "attrs.Attribute[datetime]", value: datetime) -> None:
    if value is None:
        raise WrongKindError(
            Text(
                "A record says when it was made, like datetime(2025, 7, 30, 17, tzinfo=...); got None.",
                "Catatan menyebut waktu pembuatannya, seperti datetime(2025, 7, 30, 17, tzinfo=...); diterima None.",
            )
        )
    an_instant(instance, attribute, value)


@attrs.frozen(kw_only=True)
class Facts:
    """The digests of what an answer was given on: SHA-256 over canonical bytes of each document, as it is written.

    Raises:
        InvalidValueError: Something that is no digest.
    """

    shipment: str = attrs.field(validator=a_digest)
    """The shipment with its papers."""
    ledger: str = attrs.field(validator=a_digest)
    """The ledger as it was known when the record was made; the order of its events is no fact."""
    decisions: str = attrs.field(validator=a_digest)
    """The lot decisions of its lots; their order is no fact."""
    rule_data: str = attrs.field(validator=a_digest)
    """The market rules."""


@attrs.frozen(kw_only=True)
class ReleaseRecord:
    """A release that was asked: who, when, on which facts, by which rules and library, and the answer.

    Made by :func:`~cocorope.shipment.record_release`. It replays: :func:`~cocorope.shipment.replay` asks the same
    facts again and says whether the answer is the same.

    Raises:
        InvalidValueError: Nobody named; a naive time; a market or a digest that is none.
        WrongKindError: A field of another kind.
    """

    by: str = attrs.field(validator=named)
    """Who asked, by a reference of yours and never a name."""
    at: datetime = attrs.field(validator=_said_when)
    """When."""
    shipment: str = attrs.field(validator=named)
    """The shipment's name."""
    market: str = attrs.field(converter=country)
    """The destination."""
    on: date = attrs.field(validator=a_day)
    """The expected day of import."""
    decisions: tuple[str, ...] = attrs.field(default=(), converter=texts)
    """The lot decisions looked at, by their names."""
    policy: Policy | None = attrs.field(default=None, validator=attrs.validators.optional(instance_of(Policy)))
    """What the house made of the rules."""
    weighing_tolerance: Ratio | None = attrs.field(default=None, converter=optional(units.ratio))
    """How far the two methods of weighing might part."""
    unexplained: Mass | None = attrs.field(default=None, converter=optional(goods_mass))
    """What might stay unexplained in a balance."""
    max_age_days: int | None = None
    """How old the rule data might be."""
    asked_on: date | None = attrs.field(default=None, validator=a_day)
    """The day the age of the data was asked for."""
    rule_data: str = attrs.field(validator=named)
    """The version of the market rules."""
    rule_data_as_of: date = attrs.field(validator=a_day)
    """The day on which these were last looked over."""
    library: str = attrs.field(validator=named)
    """The release of this library."""
    facts: Facts = attrs.field(validator=instance_of(Facts))
    """What it was asked on."""
    report: Report = attrs.field(validator=instance_of(Report))
    """The answer."""
    digest: str = attrs.field(validator=a_digest)
    """The SHA-256 over everything above."""

    def text(self, lang: Language = "en", width: int = 80) -> str:
        """The record for a reader: who, when, on what, and the answer.

        Args:
            lang: ``"en"`` or ``"id"``.
            width: How many characters a line of the report may have.
        """
        head = "\n".join(line.say(lang) for line in self._head())
        return f"{head}\n\n{self.report.text(lang, width)}\n\n{ADVICE.say(lang)}"

    def _head(self) -> tuple[Text, ...]:
        versions = Text("none", "tidak ada") if not self.decisions else ", ".join(self.decisions)
        return (
            _ASKED.filled(shipment=self.shipment, market=self.market, on=self.on, by=self.by, at=self.at.isoformat()),
            _RULES.filled(version=self.rule_data, as_of=self.rule_data_as_of, library=self.library),
            _DECIDED.filled(decisions=versions),
            *(
                Text(f"SHA-256 {words.en}: {digest}", f"SHA-256 {words.id}: {digest}")
                for words, digest in zip(WORDS.values(), attrs.astuple(self.facts), strict=True)
            ),
            Text(f"SHA-256 of the record: {self.digest}", f"SHA-256 catatan: {self.digest}"),
        )

    def __str__(self) -> str:
        return self.text()


WORDS: Final[dict[str, Text]] = {
    "shipment": Text("shipment", "pengiriman"),
    "ledger": Text("ledger", "buku besar"),
    "decisions": Text("lot decisions", "keputusan lot"),
    "rule_data": Text("market rules", "aturan pasar"),
}
"""What each fact is called, by its field in :class:`Facts`."""

_ASKED: Final = Text(
    "Shipment {shipment} to {market}, import expected on {on}; asked by {by} at {at}.",
    "Pengiriman {shipment} ke {market}, impor diperkirakan {on}; ditanyakan oleh {by} pada {at}.",
)
_RULES: Final = Text(
    "Market rules version {version} as of {as_of}; cocorope {library}.",
    "Aturan pasar versi {version} per {as_of}; cocorope {library}.",
)
_DECIDED: Final = Text("Lot decisions looked at: {decisions}.", "Keputusan lot yang dilihat: {decisions}.")
