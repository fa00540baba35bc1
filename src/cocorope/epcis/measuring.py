"""What the sensor elements of one foreign event told, laid beside the things it was measured on."""

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Final, TypedDict

import attrs

from cocorope.epcis.events import StandardEvent
from cocorope.epcis.model import SensorElement, SensorReport
from cocorope.epcis.sensors import Figure, Sensed, device, figure_of, text_of, when
from cocorope.text import Text
from cocorope.units import Length, Mass, MoistureContent

WHOLLY: Final = 100
"""Per cent of water at which nothing else is left."""
ALL: Final = frozenset({"mass", "length", "pieces", "moisture"})
"""Every measure that a lot may have."""


class Amount(TypedDict, total=False):
    """The measures of goods, where they are stated."""

    mass: Mass
    length: Length
    pieces: int
    moisture: MoistureContent


@attrs.frozen
class _Told:
    """A figure that a sensor report told."""

    report: SensorReport
    figure: Figure
    at: datetime | None
    device: str


class Measured:
    """The figures of one event, until each has found its place.

    Args:
        event: The event.
        local: How a URI becomes an identifier.
        only: The one thing that the event is about; empty where it is about several or none.
        said_of: The names of the members by which an element says of which thing it tells.
    """

    def __init__(self, event: StandardEvent, local: Callable[[str], str], only: str, said_of: tuple[str, ...]) -> None:
        self.missed: list[Text] = []
        self._local = local
        self._said_of = said_of
        self._told: dict[str, list[_Told]] = {}
        for element in event.sensor_elements or ():
            of = self._of(element) or only
            for report in element.sensor_report:
                self._take(of, report, element)

    def _of(self, element: SensorElement) -> str:
        """The thing that an element says it tells of; what else it adds is not understood."""
        extensions = element.extensions
        self.missed += [member(name) for name in extensions if name not in self._said_of]
        said = next((extensions[name] for name in self._said_of if name in extensions), None)
        return self._local(said) if isinstance(said, str) else ""

    def _take(self, of: str, report: SensorReport, element: SensorElement) -> None:
        figure = figure_of(report)
        if figure is None or _says_more(report):
            self.missed.append(text_of(report))
            return
        scale = device(report, element.sensor_metadata)
        told = _Told(report, figure, when(report, element.sensor_metadata), self._local(scale) if scale else "")
        self._told.setdefault(of, []).append(told)

    def beside(self, name: str, stated: Amount, wanted: frozenset[str] = ALL) -> Amount:
        """What is stated of a thing, and what was measured on it where nothing is stated.

        Args:
            name: The thing.
            stated: The measures stated.
            wanted: The measures that it may have.
        """
        made = stated.copy()
        left = [told for told in self._told.pop(name, ()) if not _placed(told.figure, made, wanted)]
        if left:
            self._told[name] = left
        return made

    def left(self, event: str) -> Iterator[Sensed]:
        """What found no place in our event. A count that found none is not understood.

        Args:
            event: The identifier of our event.
        """
        for of, several in self._told.items():
            for told in several:
                if isinstance(told.figure, Decimal):
                    self.missed.append(text_of(told.report))
                else:
                    kind = told.report.type
                    yield Sensed(event=event, quantity=told.figure, of=of, type=kind, at=told.at, device=told.device)


def _placed(figure: Figure, made: Amount, wanted: frozenset[str]) -> bool:
    """Whether a figure is a measure that is wanted and not stated yet; then it is stated now."""
    free = wanted - made.keys()
    if isinstance(figure, Mass) and "mass" in free and figure.value > 0:
        made["mass"] = figure
    elif isinstance(figure, Length) and "length" in free and figure.value > 0:
        made["length"] = figure
    elif isinstance(figure, Decimal) and "pieces" in free and figure > 0 and figure == figure.to_integral_value():
        made["pieces"] = int(figure)
    elif isinstance(figure, MoistureContent) and "moisture" in free and 0 <= figure.value_in("%") < WHOLLY:
        made["moisture"] = figure
    else:
        return False
    return True


def _says_more(report: SensorReport) -> bool:
    """Whether a report says more than one value: an alarm, a statistic, a part of a vector, a substance."""
    more = (
        report.exception, report.component, report.boolean_value, report.hex_binary_value, report.uri_value,
        report.min_value, report.max_value, report.mean_value, report.standard_deviation, report.percentile_rank,
        report.percentile_value, report.microorganism, report.chemical_substance,
    )  # fmt: skip
    return any(value is not None for value in more) or bool(report.extensions)


def member(name: str) -> Text:
    """A member of a document, in a sentence."""
    return Text("the member {name}", "anggota {name}").filled(name=name)
