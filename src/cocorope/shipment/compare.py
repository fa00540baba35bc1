"""One labour map, many markets: what do the rules say, where?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import attrs

from cocorope.errors import InvalidValueError
from cocorope.frozen import FrozenMap
from cocorope.markup import element, words
from cocorope.shipment.evidence import Evidence, Party
from cocorope.shipment.market import Admission, Market, market
from cocorope.shipment.regulation import ADVICE, Effect
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

    def sources(self, lang: Language = "en") -> tuple[tuple[str, str, str], ...]:
        """Country, rule and source of every market rule that answered, in the order asked."""
        return tuple(
            (one.market, str(finding.facts["rule"]), finding.rule.source.text(lang))
            for one in self.admissions
            for finding in one.findings
            if "basis" in finding.facts
        )

    def svg(self, lang: Language = "en") -> str:
        """The same as a picture: a row a market, its effect in words and in a tone of its own."""
        return picture([self], lang)

    def html(self, lang: Language = "en") -> str:
        """The same as a table."""
        body = [element("tr", *(element("td", words(cell)) for cell in row)) for row in self.rows(lang)]
        return element("table", *body) + element("p", words(ADVICE.say(lang)))

    def _repr_html_(self) -> str:
        return self.html()

    def _repr_svg_(self) -> str:
        return self.svg()


WIDTH, ROW, NAME, HEAD = 640, 30, 150, 34
"""Width of a picture, height of a row, width of the names, height of the head, in pixels."""
_TONES: Final[dict[Effect, str]] = {
    Effect.PROHIBITED: "#b3261e",
    Effect.PROHIBITED_UNLESS_PERMIT: "#b3591e",
    Effect.NOT_ASSESSED: "#6b6b6b",
    Effect.CONDITIONAL: "#8a6d00",
    Effect.PREFERENCE_RISK: "#2f6f7f",
    Effect.NO_SPECIFIC_RULE_FOUND: "#4a5f8a",
}
"""A tone for each effect: no green among them, because none of them is a permission."""


def picture(comparisons: Sequence[Comparison], lang: Language = "en", *, names: Mapping[str, str] = FrozenMap()) -> str:
    """Several days beside one another: a row a market, a column a comparison, each effect in words.

    Args:
        comparisons: Of the same markets in the same order, each on its day.
        lang: ``"en"`` or ``"id"``.
        names: A name for a country's code, where you have one; else the code.

    Raises:
        InvalidValueError: No comparison, or of other markets.
    """
    markets = [tuple(one.market for one in each.admissions) for each in comparisons]
    if not comparisons or len(set(markets)) > 1:
        raise InvalidValueError(
            Text(
                "A picture compares the same markets on one or several days; got other markets, or none.",
                "Gambar membandingkan pasar yang sama pada satu atau beberapa hari; yang diberikan berbeda atau kosong.",
            )
        )
    wide = (WIDTH - NAME) / len(comparisons)
    parts = []
    for column, each in enumerate(comparisons):
        left = NAME + column * wide
        days = sorted({one.on.isoformat() for one in each.admissions if one.on})
        parts.append(_word(_ON.filled(day=", ".join(days)).say(lang), left + 8, HEAD - 12, bold=True))
        for row, one in enumerate(each.admissions):
            top = HEAD + row * ROW
            tone = _TONES[one.effect] if one.effect else "#5f5f5f"
            box = {"x": f"{left:.1f}", "y": f"{top + 2}", "width": f"{wide - 6:.1f}", "height": f"{ROW - 4}", "rx": "3"}
            parts.append(element("rect", attributes=box | {"fill": tone}))
            parts.append(_word((one.effect.label if one.effect else _NONE).say(lang), left + 8, top + 20, fill="#fff"))
    parts += [_word(names.get(code, code), 0, HEAD + row * ROW + 20) for row, code in enumerate(markets[0])]
    high = HEAD + ROW * len(markets[0]) + 22
    parts.append(_word(ADVICE.say(lang), 0, high - 6))
    size = {"viewBox": f"0 0 {WIDTH} {high}", "width": str(WIDTH), "xmlns": "http://www.w3.org/2000/svg"}
    return element("svg", *parts, attributes=size | {"font-size": "13", "font-family": "inherit"})


def _word(said: str, x: float, y: float, *, fill: str = "currentColor", bold: bool = False) -> str:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "fill": fill, "font-weight": "bold" if bold else "normal"}
    return element("text", words(said), attributes=place)


_ON: Final = Text("import on {day}", "impor pada {day}")


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
