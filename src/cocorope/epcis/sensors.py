"""Sensor reports as quantities of ours, and quantities as sensor reports: kinds by word, units by Rec 20 code.

GS1 has no word for some of our kinds, such as linear density and moisture content; these bear a type of our
own namespace. A relative humidity is one of the air and never taken for a moisture content.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final, TypeAlias

import attrs

from cocorope.epcis.kinds import moment, time_of
from cocorope.epcis.model import SensorElement, SensorMetadata, SensorReport
from cocorope.epcis.namer import NAMESPACE, PREFIX, Namer
from cocorope.errors import InvalidValueError
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace.goods import Found, Part, Thing
from cocorope.units import KINDS, Scale
from cocorope.units.codes import BY_CODE, from_code

Figure: TypeAlias = Scale[str] | Decimal
"""What a report may say: a quantity, or a count."""

OF: Final = "of"
"""The member that says of which thing a sensor element tells, where our event tells it too."""
MEASURED: Final = "measured"
"""The member that says which thing was measured, where our event does not tell the value."""

_WORDS: Final = FrozenMap(
    {
        "Force": "Force", "Mass": "Mass", "Length": "Length", "Area": "Area", "Volume": "Volume", "Density": "Density",
        "ArealDensity": "SurfaceDensity", "Stress": "Pressure", "Duration": "Time", "Temperature": "Temperature",
        "Ratio": "Dimensionless",
    }
)  # fmt: skip
"""The GS1 word of each of our kinds that has one."""
_KINDS: Final = FrozenMap(
    {word: KINDS[name] for name, word in _WORDS.items()} | {f"{NAMESPACE}{name}": kind for name, kind in KINDS.items()}
)
_COUNT: Final = "Count"
COUNTS: Final = FrozenMap({"EA": 1, "H87": 1, "C62": 1, "DZN": 12})
"""The codes that count: each, piece, one, dozen."""
_UNWRITTEN: Final = frozenset({"B37"})
"""Codes that Recommendation 20 has deprecated: read, never written. B37 is the kilogram-force."""
_SPOKEN: Final = FrozenMap({"LM": "MTR"})
"""Codes read as another of the same size: the linear metre."""
_PER_METRE: Final = "C92"
_TURNS: Final = "turns/m"
_FIFTEEN: Final = Context(prec=15, rounding=ROUND_HALF_EVEN)
_SMALLEST: Final = -40


@attrs.frozen(kw_only=True)
class Sensed:
    """A value that was measured at an event, beside what our event itself tells: a breaking force, an air humidity.

    Example:
        >>> from cocorope.units import Force
        >>> Sensed(event="e7", of="coil-42", quantity=Force("1.2 kN"), device="tester-1").quantity
        Force('1.2 kN')
    """

    event: str
    """The identifier of the event at which it was measured."""
    quantity: Scale[str]
    """The value."""
    of: str = ""
    """The thing measured; empty where nothing is said of it."""
    type: str = ""
    """What was measured: a word of GS1 or a URI; empty for the word of the quantity's kind."""
    at: datetime | None = None
    """When, where it differs from the event or is said on its own."""
    device: str = ""
    """What measured it."""


def rounded(value: Decimal) -> Decimal | None:
    """To 15 digits, which every JSON reader keeps; none where it is too small for EPCIS to say."""
    return _FIFTEEN.plus(value) if value.adjusted() >= _SMALLEST else None


def report(figure: Figure, kind: str = "") -> SensorReport:
    """A figure as a sensor report, with a unit code of Recommendation 20 where its kind has one.

    Args:
        figure: The quantity; a bare number is a count.
        kind: What was measured, where the word of the quantity's own kind is not meant.

    Example:
        >>> from cocorope.units import Force, LinearDensity
        >>> report(Force("1.2 kN")).write()
        {'type': 'Force', 'value': 1.2, 'uom': 'B47'}
        >>> report(LinearDensity("47 ktex")).write()
        {'type': 'https://cocorope.example/epcis/1/LinearDensity', 'value': 47.0, 'uom': 'M31'}
        >>> report(Force("10 kgf")).write()
        {'type': 'Force', 'value': 98.0665, 'uom': 'NEW'}
    """
    if isinstance(figure, Decimal):
        return SensorReport(type=kind or _COUNT, value=figure)
    name = type(figure).__name__
    what = kind or _WORDS.get(name) or f"{NAMESPACE}{name}"
    symbol, code = _coded(figure)
    value = rounded(figure.value if symbol == figure.unit else figure.value_in(symbol)) if code else None
    if value is None:
        return SensorReport(type=what, string_value=str(figure))
    return SensorReport(type=what, value=value, uom=code)


def _coded(quantity: Scale[str]) -> tuple[str, str | None]:
    """The unit in which a quantity is written, with its code: its own where that may be written."""
    name = type(quantity).__name__
    pairs = {symbol: code for code, several in BY_CODE.items() for kind, symbol in several if kind == name}
    if name == "Twist":
        return _TURNS, _PER_METRE
    if pairs.get(quantity.unit, "B37") not in _UNWRITTEN:
        return quantity.unit, pairs[quantity.unit]
    if name == "Length":
        return "m", "MTR"
    return next(((symbol, code) for symbol, code in pairs.items() if code not in _UNWRITTEN), (quantity.unit, None))


def amount(number: int | Decimal, code: str | None, kind: type[Scale[str]] | None = None) -> Figure | None:
    """A number and a unit code as a figure; ``None`` where we cannot read the code, or not as that kind.

    Args:
        number: The number.
        code: The unit code; none is a count.
        kind: The kind meant, where it is known.
    """
    if code is None or (kind is None and code in COUNTS):
        return Decimal(number) * COUNTS.get(code or "EA", 1)
    try:
        if kind is not None and kind.__name__ == "Twist" and code == _PER_METRE:
            return kind(number, _TURNS)
        return from_code(number, _SPOKEN.get(code, code), kind)
    except (InvalidValueError, TypeError):
        return None


def figure_of(told: SensorReport) -> Figure | None:
    """The figure of a sensor report; ``None`` where it says something else, or in a unit we cannot read."""
    kind = _KINDS.get(told.type)
    if told.value is None:
        try:
            return kind(told.string_value) if kind and told.string_value else None
        except InvalidValueError:
            return None
    if told.uom is None and told.type != _COUNT:
        return None
    return amount(told.value, told.uom, kind)


def figures(stated: "Thing | Part | Found", told: str = "") -> Iterator[Figure]:
    """What is stated of goods beside the one measure that stands as their amount.

    Args:
        stated: The goods.
        told: The measure that stands as their amount already: ``"mass"``, ``"length"`` or ``"pieces"``.
    """
    if stated.mass is not None and told != "mass":
        yield stated.mass
    if stated.length is not None and told != "length":
        yield stated.length
    if stated.pieces is not None and told != "pieces":
        yield Decimal(stated.pieces)
    if stated.moisture is not None:
        yield stated.moisture


def element(of: str, several: Iterable[Figure]) -> SensorElement:
    """The sensor element that tells the figures of one thing.

    Args:
        of: The thing, as a URI.
        several: Its figures.
    """
    return SensorElement(sensor_report=tuple(map(report, several)), extensions=FrozenMap({f"{PREFIX}:{OF}": of}))


def measured(one: Sensed, namer: Namer) -> SensorElement:
    """The sensor element of a value measured at an event.

    Raises:
        InvalidValueError: Its type is neither a word of GS1 nor a URI.
    """
    metadata = SensorMetadata(
        time=time_of(one.at) if one.at else None, device_id=namer.uri(one.device) if one.device else None
    )
    return SensorElement(
        sensor_metadata=metadata if one.at or one.device else None,
        sensor_report=(report(one.quantity, one.type),),
        extensions=FrozenMap({f"{PREFIX}:{MEASURED}": namer.uri(one.of)} if one.of else {}),
    )


def text_of(told: SensorReport) -> Text:
    """A report that is not taken over, in a sentence."""
    return Text("the measurement {what}", "pengukuran {what}").filled(what=told.type)


def when(told: SensorReport, metadata: SensorMetadata | None) -> datetime | None:
    """When a report was measured, where it or its element says so."""
    time = told.time or (metadata.time if metadata else None)
    return moment(time) if time else None


def device(told: SensorReport, metadata: SensorMetadata | None) -> str:
    """What measured, where a report or its element says so."""
    return told.device_id or (metadata.device_id if metadata else None) or ""
