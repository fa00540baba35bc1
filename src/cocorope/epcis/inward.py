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
from cocorope.epcis.eventhash import event_hash, prehash
from cocorope.epcis.events import EpcisEvent, StandardEvent
from cocorope.epcis.exactjson import Json, Plain, thawed
from cocorope.epcis.foreign import Reading, Shares, member
from cocorope.epcis.kinds import moment
from cocorope.epcis.namer import Namer
from cocorope.epcis.outward import NAMESPACE, from_event
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


@attrs.frozen
class Translation:
    """What a document says in our words, and what of it we could not say."""

    events: tuple[Event, ...]
    """Our events, fit for a :class:`~cocorope.trace.Ledger`."""
    report: Report
    """What was not understood, each at its event."""


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
            findings.append(
                rules.NOT_UNDERSTOOD.finding(path, what=Text("an event type of its own", "tipe peristiwa sendiri"))
            )
        elif not translator.stands_instead(event):
            told, found = translator.told(event, path)
            events += told
            findings += found
    return Translation(tuple(events), collect(rules.TRANSLATION_RULES, findings))


class _Translator:
    """One document's way in."""

    def __init__(self, document: Document, namer: Namer | None) -> None:
        self.namer = namer
        self.context = document.context
        self.shares: Shares = {}
        declared = Names.of(document.context).declared
        prefixes = [prefix for prefix, namespace in declared.items() if namespace == NAMESPACE]
        self.own_names = (*(f"{prefix}:event" for prefix in prefixes), f"{NAMESPACE}event")
        standard = [event for event in document.events if isinstance(event, EpcisEvent)]
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
        if own is not None:
            return self._carried(own, event, path)
        if declaration is not None:
            return self._declared(event, path)
        return self._read(event, path)

    def _carried(self, own: Json, event: StandardEvent, path: str) -> tuple[list[Event], list[Finding]]:
        """Our event as it was carried, if what stands around it says the same."""
        try:
            carried = wire.structure(_CONVERTER, thawed(own), Event)
            if not (self._corrects if event.error_declaration else self._agrees)(carried, event):
                return [], [rules.CARRIED_OTHERWISE.finding(path)]
        except InvalidValueError:
            return [], [rules.CARRIED_OTHERWISE.finding(path)]
        others = [name for name in event.extensions if name not in self.own_names]
        return [carried], [rules.NOT_UNDERSTOOD.finding(path, what=member(name)) for name in others]

    def _agrees(self, carried: Event, event: StandardEvent) -> bool:
        return not isinstance(carried, Corrected) and self._same(from_event(carried, self.namer or _UNNAMED)[0], event)

    def _corrects(self, carried: Event, event: StandardEvent) -> bool:
        """Whether a declaration says what the correction it carries says, and what stands instead too.

        The event declared to be in error carries no truth, so it is not compared.
        """
        if not isinstance(carried, Corrected):
            return False
        declared, *anew = from_event(carried, self.namer or _UNNAMED)
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
        if self.namer is None:
            return _alike(_sayings(expected), _sayings(event), {})
        return (
            expected.event_id == event.event_id
            and _declaration(expected) == _declaration(event)
            and (
                event.error_declaration is not None
                or prehash(_bare(expected)) == prehash(_bare(event), context=self.context)
            )
        )

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
            own = self.local(event.event_id) if event.event_id else event_hash(event, context=self.context)
            reading = Reading(self.local, self.shares, event, path, name or own)
            told = list(reading.events())
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


def _declaration(event: StandardEvent) -> tuple[object, ...]:
    declaration = event.error_declaration
    if declaration is None:
        return ()
    return moment(declaration.declaration_time), declaration.reason, declaration.corrective_event_ids


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
