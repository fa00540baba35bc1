"""A complaint: from bale marks or an invoice to packages, kilograms and money, moisture, decision and days of notice.

The sheet tells what the record has. What was never recorded is open and is not estimated; whether the claim is right
is not said here.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.findings import Report
from cocorope.markup import element, joined, words, wrapped
from cocorope.qc.decision import OUTCOME_NAMES
from cocorope.shipment.money import Money
from cocorope.shipment.regulation import ADVICE
from cocorope.text import Language, Text
from cocorope.trace import DecisionRef
from cocorope.units import Length, Mass, MoistureContent

MoistureHow: TypeAlias = Literal["at stuffing", "when counted", "as made"]
"""When a moisture content was measured."""

MOISTURE_WORDS: Final[dict[MoistureHow, Text]] = {
    "at stuffing": Text("at stuffing", "saat pemuatan"),
    "when counted": Text("when counted or weighed", "saat dihitung atau ditimbang"),
    "as made": Text("as made or received", "saat dibuat atau diterima"),
}
"""The words for them."""


@attrs.frozen(kw_only=True)
class MoistureReading:
    """A moisture content on record."""

    of: str
    """The package or the thing in it."""
    moisture: MoistureContent
    """How wet it was, on the wet basis."""
    how: MoistureHow
    """When it was measured."""
    at: datetime | None = None
    """The instant, where the ledger says it."""


@attrs.frozen(kw_only=True)
class ClaimedPackage:
    """One package claimed for, as ledger and packing list know it."""

    id: str
    """Its name in the ledger, else the mark asked for."""
    marks: tuple[str, ...] = ()
    """The marks on it."""
    lots: tuple[str, ...] = ()
    """The lots it holds, as decided or packed."""
    contents: tuple[str, ...] = ()
    """What is in it, as the ledger names it."""
    net: Mass | None = None
    """Net mass on the packing list or the package list; ``None``: not stated for this package alone."""
    mass: Mass | None = None
    """Mass on record in the ledger; ``None``: not known."""
    length: Length | None = None
    """Length on record."""
    pieces: int | None = None
    """Pieces on record."""
    moisture: tuple[MoistureReading, ...] = ()
    """Moisture contents on record, those at stuffing first."""
    decisions: tuple[DecisionRef, ...] = ()
    """Lot decisions on it or on what it holds."""
    customers: tuple[str, ...] = ()
    """Whom it was shipped to."""
    shipments: tuple[str, ...] = ()
    """The shipments it was part of."""

    @property
    def kilograms(self) -> Mass | None:
        """The mass claimed for: net as the papers state it, else as the ledger recorded it."""
        return self.mass if self.net is None else self.net


@attrs.frozen(kw_only=True)
class Notice:
    """By when somebody is told of the damage, as a paper has it."""

    paper: Text
    """The paper."""
    days: int | None = None
    """Days from delivery; ``None``: not stated."""
    due: date | None = None
    """The last day; ``None``: the days or the day of delivery are not stated."""


@attrs.frozen(kw_only=True)
class ClaimSheet:
    """What the record has on a complaint. Made by :func:`~cocorope.shipment.claim_sheet`."""

    asked: tuple[str, ...]
    """The marks or the invoice asked for."""
    on: date
    """The day it was asked."""
    packages: tuple[ClaimedPackage, ...]
    """The packages claimed for, each once."""
    mass: Mass | None
    """Kilograms of those whose mass is on record; ``None``: of none it is."""
    money: Money | None
    """What they were billed at; ``None``: the price or a quantity is not known for all of them."""
    notices: tuple[Notice, ...]
    """Days of notice."""
    report: Report
    """What is not on record, and what has run out."""

    def text(self, lang: Language = "en", width: int = 80) -> str:
        """The sheet for a reader.

        Args:
            lang: ``"en"`` or ``"id"``.
            width: How many characters a line may have.
        """
        lines = [wrapped(self._title().say(lang), width), ""]
        for package in self.packages:
            head, *rest = [line.say(lang) for line in _of_package(package)]
            lines += [wrapped(head, width), *(wrapped(line, width, first="  ") for line in rest)]
        lines += ["", *(wrapped(line.say(lang), width) for line in self._foot())]
        return joined([*lines, "", self.report.text(lang, width), "", ADVICE.say(lang)])

    def html(self, lang: Language = "en") -> str:
        """The same as a piece of HTML, escaped, with nothing fetched."""
        rows = [
            element("tr", *(element("td", "<br>".join(words(line.say(lang)) for line in cell)) for cell in cells))
            for cells in map(_cells, self.packages)
        ]
        foot = [element("p", words(line.say(lang))) for line in self._foot()]
        return "".join([
            element("p", element("strong", words(self._title().say(lang)))),
            element("table", *rows), *foot, self.report.html(lang), element("p", words(ADVICE.say(lang))),
        ])  # fmt: skip

    def _repr_html_(self) -> str:
        return self.html()

    def __str__(self) -> str:
        return self.text()

    def _title(self) -> Text:
        return _TITLE.filled(asked=", ".join(self.asked), n=len(self.packages))

    def _foot(self) -> Iterator[Text]:
        unweighed = sum(one.kilograms is None for one in self.packages)
        mass = _UNKNOWN if self.mass is None else self.mass
        yield (_MASS if not unweighed else _MASS_OF_SOME).filled(mass=mass, n=unweighed)
        yield _MONEY.filled(money=_UNKNOWN if self.money is None else self.money)
        for one in self.notices:
            days = _UNKNOWN if one.days is None else _DAYS.filled(n=one.days)
            due = _UNKNOWN if one.due is None else one.due.isoformat()
            yield _NOTICE.filled(paper=one.paper, days=days, due=due)


def _of_package(package: ClaimedPackage) -> Iterator[Text]:
    marks = f" ({', '.join(package.marks)})" if package.marks else ""
    yield Text(f"{package.id}{marks}", f"{package.id}{marks}")
    yield _HOLDS.filled(
        lots=", ".join(package.lots) or _UNKNOWN,
        mass=_UNKNOWN if package.kilograms is None else package.kilograms,
    )
    for reading in package.moisture:
        yield _WET.filled(of=reading.of, moisture=reading.moisture, how=MOISTURE_WORDS[reading.how])
    for decision in package.decisions:
        yield _DECIDED.filled(
            id=decision.id,
            outcome=OUTCOME_NAMES[decision.outcome],
            specification=decision.specification or "-",
            revision="-" if decision.revision is None else decision.revision,
        )
    if package.customers:
        yield _TO.filled(customers=", ".join(package.customers), shipments=", ".join(package.shipments))


def _cells(package: ClaimedPackage) -> tuple[list[Text], list[Text]]:
    first, *rest = _of_package(package)
    return [first], rest


_UNKNOWN: Final = Text("not known", "tidak diketahui")
_DAYS: Final = Text("{n} days from delivery", "{n} hari sejak penyerahan")
_TITLE: Final = Text("Claim on {asked}: {n} package(s) in the record", "Klaim atas {asked}: {n} kemasan dalam catatan")
_HOLDS: Final = Text("lots: {lots}; mass: {mass}", "lot: {lots}; massa: {mass}")
_WET: Final = Text("moisture content of {of} {how}: {moisture}", "kadar air {of} {how}: {moisture}")
_DECIDED: Final = Text(
    "decision {id}: {outcome} by {specification} revision {revision}",
    "keputusan {id}: {outcome} menurut {specification} revisi {revision}",
)
_TO: Final = Text("shipped to {customers} in {shipments}", "dikirim kepada {customers} dalam {shipments}")
_MASS: Final = Text("Kilograms claimed for: {mass}", "Kilogram yang diklaim: {mass}")
_MASS_OF_SOME: Final = Text(
    "Kilograms claimed for: {mass}, and {n} package(s) of unknown mass",
    "Kilogram yang diklaim: {mass}, dan {n} kemasan yang massanya tidak diketahui",
)
_MONEY: Final = Text("Billed at: {money}", "Ditagih seharga: {money}")
_NOTICE: Final = Text(
    "Notice under the {paper}: {days}; by {due}", "Pemberitahuan menurut {paper}: {days}; sampai {due}"
)
