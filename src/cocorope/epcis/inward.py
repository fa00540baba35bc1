"""EPCIS read as events of ours, with a report of what could not be understood.

An event that carries ours whole is taken from there, after a check that both say the same. Any other is
read by the words of CBV 2.0; what they do not say is not guessed but reported.
"""

from typing import Final

import attrs

from cocorope import wire
from cocorope.epcis import rules
from cocorope.epcis.canonical import Names
from cocorope.epcis.carrier import Document
from cocorope.epcis.eventhash import HASH_BEGINS, event_hash, is_hash_of, prehash
from cocorope.epcis.events import EpcisEvent, StandardEvent, TransactionEvent
from cocorope.epcis.exactjson import Json, Plain, thawed
from cocorope.epcis.foreign import Reading, Shares, ties
from cocorope.epcis.kinds import moment
from cocorope.epcis.measuring import Measured, member
from cocorope.epcis.model import SensorElement
from cocorope.epcis.namer import NAMESPACE, PREFIX, Namer
from cocorope.epcis.outward import told_abroad
from cocorope.epcis.sending import corrected, tied
from cocorope.epcis.sensors import MEASURED, OF, Sensed
from cocorope.epcis.tying import tie
from cocorope.errors import InvalidValueError
from cocorope.findings import Finding, Report, collect
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace import codec
from cocorope.trace.events import Corrected, Event

_CONVERTER: Final = wire.converter()
codec.configure(_CONVERTER)
_UNNAMED: Final = Namer("urn:cocorope:unnamed:")
_NOTHING: Final = FrozenMap[str, Json]()
_OURS: Final = FrozenMap({PREFIX: NAMESPACE})


@attrs.frozen
class Translation:
    """What a document says in our words, and what of it we could not say."""

    events: tuple[Event, ...]
    """Our events, fit for a :class:`~cocorope.trace.Ledger`."""
    report: Report
    """What was not understood, each at its event."""
    sensed: tuple[Sensed, ...] = ()
    """What was measured at the events and has no place in them: forces, temperatures, humidities."""


def to_events(document: Document, namer: Namer | None = None) -> Translation:
    """The events of an EPCIS document as ours.

    Args:
        document: What :func:`~cocorope.epcis.read` gave.
        namer: How URIs become identifiers; where none is given a URI is its own identifier.

    Returns:
        Events and report. A document that :func:`~cocorope.epcis.from_ledger` wrote with the same namer
        gives the events of that ledger and no finding.

    Example:
        >>> from cocorope import epcis
        >>> document = epcis.read(
        ...     {
        ...         "@context": epcis.STANDARD_CONTEXT,
        ...         "type": "ObjectEvent",
        ...         "eventID": "urn:example:event:7",
        ...         "eventTime": "2025-07-30T08:00:00+07:00",
        ...         "eventTimeZoneOffset": "+07:00",
        ...         "action": "OBSERVE",
        ...         "bizStep": "holding",
        ...         "epcList": ["urn:example:coil:42"],
        ...     }
        ... )
        >>> [(event.of, event.verdict) for event in epcis.to_events(document).events]
        [(('urn:example:coil:42',), 'held')]
    """
    translator = _Translator(document, namer)
    events: list[Event] = []
    findings: list[Finding] = []
    for index, event in enumerate(document.events):
        path = f"$.events[{index}]"
        if not isinstance(event, EpcisEvent):
            findings.append(rules.NOT_UNDERSTOOD.finding(path, what=_OF_ITS_OWN))
        elif not translator.stands_instead(event):
            told, found = translator.told(event, path)
            events += told
            findings += found
    tied, found = translator.tied(events)
    report = collect(rules.TRANSLATION_RULES, [*findings, *found])
    return Translation((*events, *tied), report, tuple(translator.sensed))


_OF_ITS_OWN: Final = Text("an event type of its own", "tipe peristiwa sendiri")


class _Translator:
    """One document's way in."""

    def __init__(self, document: Document, namer: Namer | None) -> None:
        self.namer = namer
        self.context = document.context
        self.shares: Shares = {}
        self.sensed: list[Sensed] = []
        self.ties: list[tuple[TransactionEvent, str]] = []
        declared = Names.of(document.context).declared
        prefixes = [f"{prefix}:" for prefix, namespace in declared.items() if namespace == NAMESPACE]
        self.own_names, self.said_of, measured = (
            tuple(prefix + name for prefix in (*prefixes, NAMESPACE)) for name in ("event", OF, MEASURED)
        )
        self.about = (*self.said_of, *measured)
        every = [event for event in document.events if isinstance(event, EpcisEvent)]
        self.forged = {id(event) for event in every if self._is_forged(event)}
        standard = [event for event in every if id(event) not in self.forged]
        named = {
            name
            for event in standard
            if event.error_declaration is not None
            for name in event.error_declaration.corrective_event_ids or ()
        }
        self.instead: dict[str, list[StandardEvent]] = {}
        for event in standard:
            if event.event_id in named and event.error_declaration is None and self._own(event.extensions) is None:
                self.instead.setdefault(event.event_id, []).append(event)

    def _is_forged(self, event: StandardEvent) -> bool:
        """Whether an event bears as its name the hash of another."""
        name = event.event_id or ""
        return name.startswith(HASH_BEGINS) and not is_hash_of(name, event, self.context)

    def stands_instead(self, event: StandardEvent) -> bool:
        """Whether an event stands instead of another: it is read with the error declaration, not alone."""
        return any(event is one for one in self.instead.get(event.event_id or "", ()))

    def local(self, uri: str) -> str:
        return self.namer.local(uri) if self.namer else uri

    def _own(self, extensions: FrozenMap[str, Json]) -> Json:
        """Our event where one is carried, whatever prefix the document gives our namespace."""
        return next((extensions[name] for name in self.own_names if name in extensions), None)

    def told(self, event: StandardEvent, path: str) -> tuple[list[Event], list[Finding]]:
        """Our events for one of theirs."""
        declaration = event.error_declaration
        own = self._own(declaration.extensions if declaration else event.extensions)
        if id(event) in self.forged:
            return [], [rules.HASH_PARTS.finding(path, event=event.event_id or "")]
        if own is not None:
            return self._carried(own, event, path)
        if declaration is not None:
            return self._declared(event, path)
        if isinstance(event, TransactionEvent) and ties(event):
            self.ties.append((event, path))
            return [], []
        return self._read(event, path)

    def tied(self, events: list[Event]) -> tuple[list[Event], list[Finding]]:
        """The corrections that tie papers to goods, in the order of their times."""
        standing = {event.id: event for event in events if not isinstance(event, Corrected)}
        latest = sorted((one for one in events if isinstance(one, Corrected)), key=lambda one: (one.at, one.id))
        standing |= {one.target: one.instead for one in latest if one.instead is not None and one.target in standing}
        told: list[Event] = []
        findings: list[Finding] = []
        for event, path in sorted(self.ties, key=lambda one: one[0].moment()):
            try:
                corrections, found = tie(self._reading(event, path), event, standing)
            except InvalidValueError as error:
                corrections, found = [], [rules.NOT_UNDERSTOOD.finding(path, what=error.message)]
            standing |= {one.target: one.instead for one in corrections if one.instead is not None}
            told += corrections
            findings += found
        return told, findings

    def _reading(self, event: StandardEvent, path: str, name: str | None = None) -> Reading:
        own = self.local(event.event_id) if event.event_id else event_hash(event, context=self.context)
        return Reading(self.local, self.shares, event, path, name or own, self.about)

    def _carried(self, own: Json, event: StandardEvent, path: str) -> tuple[list[Event], list[Finding]]:
        """Our event as it was carried, if what stands around it says the same."""
        try:
            carried = wire.structure(_CONVERTER, thawed(own), Event)
            if not (self._corrects if event.error_declaration else self._agrees)(carried, event):
                return [], [rules.CARRIED_OTHERWISE.finding(path)]
        except InvalidValueError:
            return [], [rules.CARRIED_OTHERWISE.finding(path)]
        missed = [member(name) for name in event.extensions if name not in self.own_names]
        if event.error_declaration is None:
            beside = attrs.evolve(event, sensor_elements=self._sensors(event, own=False) or None)
            measured = Measured(beside, self.local, "", self.about)
            self.sensed += measured.left(carried.id)
            missed += measured.missed
        return [carried], [rules.NOT_UNDERSTOOD.finding(path, what=what) for what in missed]

    def _sensors(self, event: StandardEvent, *, own: bool) -> tuple[SensorElement, ...]:
        """The sensor elements that say what our event says, under our own prefix; or else the others."""
        found: list[SensorElement] = []
        for one in event.sensor_elements or ():
            said = next((one.extensions[name] for name in self.said_of if name in one.extensions), None)
            if (said is not None) == own:
                others = {name: value for name, value in one.extensions.items() if name not in self.said_of}
                found.append(attrs.evolve(one, extensions=FrozenMap({f"{PREFIX}:{OF}": said} | others)) if own else one)
        return tuple(found)

    def _agrees(self, carried: Event, event: StandardEvent) -> bool:
        namer = self.namer or _UNNAMED
        if not isinstance(carried, Corrected):
            return self._same(told_abroad(carried, namer), event)
        if not isinstance(event, TransactionEvent) or carried.instead is None:
            return False
        more = carried.instead.references[-len(event.business_transactions) :]
        expected = tied(carried, carried.instead, more, namer)
        return expected is not None and self._same(expected, event)

    def _corrects(self, carried: Event, event: StandardEvent) -> bool:
        """Whether a declaration says what the correction it carries says, and what stands instead too.

        The event declared to be in error carries no truth, so it is not compared.
        """
        if not isinstance(carried, Corrected):
            return False
        declared, *anew = corrected(carried, self.namer or _UNNAMED)
        beside = self._beside(event)
        return self._same(declared, event) and (
            not (anew and beside) or any(self._same(anew[0], one) for one in beside)
        )

    def _beside(self, event: StandardEvent) -> list[StandardEvent]:
        """The events of this document that stand instead of one in error."""
        declaration = event.error_declaration
        names = (declaration.corrective_event_ids if declaration else None) or ()
        return [one for name in names for one in self.instead.get(name, ())]

    def _same(self, expected: StandardEvent, event: StandardEvent) -> bool:
        """Whether two events say the same. What a repository adds or spells anew makes no difference."""
        actual = attrs.evolve(event, sensor_elements=self._sensors(event, own=True) or None)
        if self.namer is None:
            hashed = (event.event_id or "").startswith(HASH_BEGINS)
            said = [_sayings(_unnamed(one) if hashed else one) for one in (expected, actual)]
            return _declaration(expected) == _declaration(event) and _alike(said[0], said[1], {})
        if not self._is_named(expected.event_id or "", event) or _declaration(expected) != _declaration(event):
            return False
        return event.error_declaration is not None or (
            prehash(_bare(expected), context=_OURS) == prehash(_bare(actual), context=(self.context, _OURS))
        )

    def _is_named(self, name: str, event: StandardEvent) -> bool:
        """Whether an event bears the name that it should: the same, or its hash, which holds all that it carries."""
        if not (event.event_id or "").startswith(HASH_BEGINS):
            return event.event_id == name
        own = self._own(event.extensions)
        if event.error_declaration is None or not isinstance(own, FrozenMap) or self.namer is None:
            return event.error_declaration is None
        return self.namer.uri(str(own.get("id"))) == name

    def _declared(self, event: StandardEvent, path: str) -> tuple[list[Event], list[Finding]]:
        """An event in error: told, and corrected by what stands instead or withdrawn."""
        declaration = event.error_declaration
        assert declaration is not None  # noqa: S101  # asked by the caller
        told, findings = self._read(event, path)
        beside = self._beside(event)
        if declaration.corrective_event_ids and not beside:
            findings.append(rules.NOT_UNDERSTOOD.finding(path, what=_INSTEAD_MISSING))
        anew: list[Event] = []
        for position, other in enumerate(beside):
            name = told[-1].id if told and not position else None
            events, more = self._read(other, path, name)
            anew += events
            findings += more
        by_name = {one.id: one for one in anew}
        when = moment(declaration.declaration_time)
        corrections = [
            Corrected(
                id=f"{one.id}/correction",
                at=when,
                target=one.id,
                instead=by_name.pop(one.id, None),
                reason=declaration.reason or "",
            )
            for one in told
        ]
        return [*told, *corrections, *by_name.values()], findings

    def _read(self, event: StandardEvent, path: str, name: str | None = None) -> tuple[list[Event], list[Finding]]:
        """One event by the words of CBV, under a name: its own where none is given."""
        try:
            reading = self._reading(event, path, name)
            told = list(reading.events())
            self.sensed += reading.left()
        except InvalidValueError as error:  # what our events refuse, or a hash that cannot be
            return [], [rules.NOT_UNDERSTOOD.finding(path, what=error.message)]
        return told, reading.findings


_INSTEAD_MISSING: Final = Text(
    "the event that stands instead, which is not in this document",
    "peristiwa penggantinya, yang tidak ada dalam dokumen ini",
)


def _bare(event: StandardEvent) -> StandardEvent:
    """An event without what a repository or another partner may add."""
    return attrs.evolve(event, record_time=None, context=None, extensions=_NOTHING)


def _unnamed(event: StandardEvent) -> StandardEvent:
    """An event without what names it and what stands instead of it: under hashes these names say nothing."""
    declaration = event.error_declaration
    if declaration is not None:
        declaration = attrs.evolve(declaration, corrective_event_ids=None)
    return attrs.evolve(event, event_id=None, error_declaration=declaration)


def _declaration(event: StandardEvent) -> tuple[object, ...]:
    declaration = event.error_declaration
    if declaration is None:
        return ()
    names = declaration.corrective_event_ids or ()
    return moment(declaration.declaration_time), declaration.reason, len(names)


def _sayings(event: StandardEvent) -> Plain:
    """What is compared where names are not known: all of an event, or of one in error its declaration."""
    declaration = event.error_declaration
    if declaration is None:
        return _bare(event).write()
    return {"eventID": event.event_id, "errorDeclaration": attrs.evolve(declaration, extensions=_NOTHING).write()}


def _alike(expected: Plain, actual: Plain, names: dict[str, str]) -> bool:
    """Whether two say the same up to names, each name of ours being one of theirs and no other."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return expected.keys() == actual.keys() and all(_alike(expected[key], actual[key], names) for key in expected)
    if isinstance(expected, list) and isinstance(actual, list):
        return len(expected) == len(actual) and all(map(_alike, expected, actual, [names] * len(expected)))
    if isinstance(expected, str) and isinstance(actual, str) and expected.startswith(_UNNAMED.base):
        # both ways in one dict: no URI of theirs begins with a blank
        return names.setdefault(expected, actual) == actual and names.setdefault(f" {actual}", expected) == expected
    return expected == actual
