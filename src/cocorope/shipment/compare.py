"""One labour map, many markets: what do the rules say, where? And what is still missing before the truck leaves?"""

from collections.abc import Iterable
from datetime import date
from typing import Final

import attrs

from cocorope.markup import element, words
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.documents_data import DOCUMENTS, DUES, DocumentKind
from cocorope.shipment.evidence import DOCUMENT_OF, Evidence, Party
from cocorope.shipment.market import Admission, Market, market
from cocorope.shipment.regulation import ADVICE
from cocorope.shipment.tariff import Goods
from cocorope.text import Language, Text
from cocorope.trace import LabourMap

_NONE: Final = Text("no labour rule answers", "tidak ada aturan tenaga kerja yang terkait")
_OUTCOMES: Final = {
    "pass": Text("nothing asked stops it", "tidak ada yang menghalangi"),
    "open": Text("open", "belum terjawab"),
    "fail": Text("stops", "terhenti"),
}


@attrs.frozen
class Comparison:
    """The answers of several markets to one labour map."""

    admissions: tuple[Admission, ...]
    """One each, in the order asked."""

    def rows(self, lang: Language = "en") -> tuple[tuple[str, str, str], ...]:
        """Country, effect and outcome in words."""
        return tuple(
            (
                one.market,
                (one.effect.label if one.effect else _NONE).say(lang),
                _OUTCOMES[one.outcome].say(lang),
            )
            for one in self.admissions
        )

    def text(self, lang: Language = "en") -> str:
        """A line a market, and what it is worth."""
        return "\n".join(
            [*(f"{code}  {effect}: {outcome}" for code, effect, outcome in self.rows(lang)), ADVICE.say(lang)]
        )

    def html(self, lang: Language = "en") -> str:
        """The same as a table."""
        body = [element("tr", *(element("td", words(cell)) for cell in row)) for row in self.rows(lang)]
        return element("table", *body) + element("p", words(ADVICE.say(lang)))

    def _repr_html_(self) -> str:
        return self.html()


def compare_markets(
    labour_map: LabourMap,
    markets: Iterable[Market | str],
    *,
    on: date,
    product: Goods | None = None,
    parties: Iterable[Party] = (),
    evidence: Iterable[Evidence] = (),
) -> Comparison:
    """What several markets say to one labour map on one day of import.

    Args:
        labour_map: Who did the work, stage by stage.
        markets: Markets, or country codes.
        on: The expected import date.
        product: What is sold.
        parties: The selling side.
        evidence: What is recorded, by reference.

    Example:
        >>> from datetime import date
        >>> prison = LabourMap({"laying": "prison"})
        >>> print(compare_markets(prison, ["US", "BE"], on=date(2025, 9, 15)).text())
        US  prohibited: stops
        BE  no specific rule found: nothing asked stops it
        This is information, not legal advice.
    """
    given = (tuple(parties), tuple(evidence))
    asked = [market(one) if isinstance(one, str) else one for one in markets]
    return Comparison(
        tuple(one.admit(labour_map, on=on, product=product, parties=given[0], evidence=given[1]) for one in asked)
    )


@attrs.frozen
class Missing:
    """A paper that is not here yet: what it is, who issues it, by when."""

    document: DocumentKind
    """The kind of paper."""

    def text(self, lang: Language = "en") -> str:
        """One line to print and tick off."""
        kind = self.document
        return f"[ ] {kind.name.say(lang)} - {kind.issuer.say(lang)}, {DUES[kind.due].say(lang)}"


def checklist(shipment: Shipment, destination: Market) -> tuple[Missing, ...]:
    """The papers that are still missing for a destination, in the order in which they are due.

    Args:
        shipment: The cargo with the papers that are here.
        destination: The market; the Union wants entry summary data.
    """
    here = {paper.document for paper in shipment.papers or ()} | {
        DOCUMENT_OF.get(one.kind, "") for one in shipment.evidence
    }
    wanted = {kind.code for kind in DOCUMENTS.values() if kind.always} | {"EV-LABOUR-MAP"}
    for paper in shipment.papers or ():
        wanted |= set(getattr(paper, "wants", ()))
    if destination.is_union:
        wanted.add("ENS")
    if shipment.phytosanitary != "NOT_REQUIRED":
        wanted.add("PHY")
    if shipment.labour is not None and shipment.labour.prison_stages:
        wanted |= {"EV-CONSENT", "EV-PKS", "EV-PAY", "EV-HOURS", "EV-OSH"}
    missing = [DOCUMENTS[code] for code in DOCUMENTS if code in wanted - here]
    return tuple(Missing(kind) for kind in sorted(missing, key=lambda kind: list(DUES).index(kind.due)))
