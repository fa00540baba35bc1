"""A whole ledger told abroad: every event, every correction, under our own names or under their hashes."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.epcis.carrier import Document, EventDocument
from cocorope.epcis.eventhash import Profile, event_hash
from cocorope.epcis.events import EpcisEvent, TransactionEvent
from cocorope.epcis.events import Event as EpcisAnyEvent
from cocorope.epcis.exactjson import Json
from cocorope.epcis.kinds import time_of
from cocorope.epcis.model import ErrorDeclaration
from cocorope.epcis.namer import NAMESPACE, OWN, PREFIX, Namer
from cocorope.epcis.outward import Written, common, names_of, own_form, papers_of, told_abroad
from cocorope.epcis.sensors import Sensed, measured
from cocorope.errors import InvalidValueError, shown
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace.chain import START, Link, bound
from cocorope.trace.events import (
    Corrected,
    Counted,
    Event,
    Judged,
    Received,
    Reference,
    Removed,
    Transformed,
)
from cocorope.trace.ledger import Ledger

Told: TypeAlias = Written | TransactionEvent
"""The types of EPCIS event that our events become, corrections among them."""

EventIds: TypeAlias = Literal["own", "hash"]
"""What stands as ``eventID``: our identifier through the namer, or the event's own hash."""

_EPOCH: Final = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_NAMESPACES: Final = FrozenMap({PREFIX: NAMESPACE})
_NOTHING: Final[FrozenMap[str, Json]] = FrozenMap()


def from_ledger(  # what an export may be asked, by name
    ledger: Ledger,
    namer: Namer,
    *,
    creation_date: datetime | None = None,
    event_ids: EventIds = "own",
    profile: Profile = "reference",
    sensed: Iterable[Sensed] = (),
    carried: bool = True,
) -> EventDocument:
    """A ledger as one EPCIS document.

    Args:
        ledger: The ledger; every event that was told is written, corrected ones as errors declared.
        namer: How identifiers become URIs.
        creation_date: When the document is made; the latest recorded time where nothing is said.
        event_ids: ``"own"`` for our identifiers, ``"hash"`` for the hash of each event, which
            :func:`~cocorope.epcis.to_events` and :func:`~cocorope.epcis.review` check when it is read.
        profile: The profile of those hashes.
        sensed: Values measured at events of the ledger, written as sensor elements of those.
        carried: Whether our event stands whole in theirs, labour and all. Without it a partner reads plain EPCIS;
            losses, claims and which process it was stay at home.

    Returns:
        A document valid under schema 2.0.1, from which :func:`~cocorope.epcis.to_events` gives the same
        events where they are carried.

    Raises:
        InvalidValueError: Neither ``"own"`` nor ``"hash"``, a measured value of an event that is not in the ledger
            or is a correction, or a type of measurement that is neither a word of GS1 nor a URI.

    Example:
        >>> from datetime import UTC
        >>> from cocorope import epcis
        >>> from cocorope.trace import Ledger, Lot, trade
        >>> at = datetime(2025, 3, 1, tzinfo=UTC)
        >>> ledger = Ledger([trade.receive(Lot("fibre-17", mass="500 kg"), "Village A", id="e1", at=at)])
        >>> namer = epcis.Namer("https://example.com/id/")
        >>> document = epcis.from_ledger(ledger, namer, event_ids="hash")
        >>> document.events[0].event_id == epcis.event_hash(document.events[0], context=document.context)
        True
    """
    if event_ids not in get_args(EventIds):
        raise InvalidValueError(
            Text(
                f'event_ids is "own" or "hash", got {shown(event_ids)}',
                f'event_ids adalah "own" atau "hash", yang diberikan {shown(event_ids)}',
            )
        )
    told = tuple(ledger.events)
    when = creation_date or max((event.recorded for event in told), default=_EPOCH)
    document = EventDocument.of((), creation_date=time_of(when), namespaces=_NAMESPACES)
    measured_at = _by_event(sensed, told)
    export = _Export(
        told, namer, measured_at, profile if event_ids == "hash" else None, document.context, carried=carried
    )
    events = tuple(written for event in told for written in export.told(event))
    return attrs.evolve(document, body=attrs.evolve(document.body, events=events))


def _by_event(sensed: Iterable[Sensed], told: tuple[Event, ...]) -> dict[str, list[Sensed]]:
    known = {event.id for event in told if not isinstance(event, Corrected)}
    found: dict[str, list[Sensed]] = {}
    for one in sensed:
        if one.event not in known:
            raise InvalidValueError(
                Text(
                    f"a value is measured at an event of the ledger, got {shown(one.event)}, which is none or corrects one",
                    f"nilai diukur pada peristiwa dalam buku, yang diberikan {shown(one.event)}: bukan itu, atau koreksi",
                )
            )
        found.setdefault(one.event, []).append(one)
    return found


def hash_chain(document: Document, start: str = START, profile: Profile = "reference") -> tuple[Link, ...]:
    """The event hashes of a document, bound to each other as :func:`cocorope.trace.chain.chain` binds events.

    Whoever keeps the last link can see later whether an event was changed, left out, added or moved: the chain of
    the document at hand is then another one. Any partner can make it, whatever system they use.

    Args:
        document: The document; its events in their order.
        start: The last link of the chain this one goes on from.
        profile: The profile of the hashes.

    Raises:
        EpcisError: An event cannot be hashed without guessing.
    """
    hashes = ((event, event_hash(event, profile, context=document.context)) for event in document.events)
    return bound(
        ((_name(event) or own, own.removeprefix("ni:///sha-256;").partition("?")[0]) for event, own in hashes), start
    )


def _name(event: EpcisAnyEvent) -> str:
    name = event.event_id if isinstance(event, EpcisEvent) else event.members.get("eventID")
    return name if isinstance(name, str) else ""


class _Export:
    """A ledger on its way out."""

    def __init__(  # the ledger, and how it is asked for
        self,
        told: tuple[Event, ...],
        namer: Namer,
        sensed: Mapping[str, list[Sensed]],
        profile: Profile | None,
        context: Json,
        *,
        carried: bool,
    ) -> None:
        self.namer = namer
        self.sensed = sensed
        self.profile = profile
        self.context = context
        self.carried = carried
        self.known = {event.id: event for event in told}
        self.current = dict(self.known)

    def told(self, event: Event) -> tuple[Told, ...]:
        """One event abroad, under the name that was asked for."""
        if not isinstance(event, Corrected):
            return (self._named(self._with_sensors(event)),)
        tied = tie(self.current.get(event.target), event, self.namer)
        if event.instead is not None:
            self.current[event.target] = event.instead
        if tied is not None:
            return (self._named(tied),)
        declared, *anew = corrected(event, self.namer, self.known)
        if self.profile:
            declared, *anew = self._hashed(declared, anew, event.target)
        return tuple(self._shown(one) for one in (declared, *anew))

    def _shown(self, written: Told) -> Told:
        """An event as it leaves: without ours in it where that was asked."""
        if self.carried:
            return written
        declaration = written.error_declaration
        if declaration is not None:
            declaration = attrs.evolve(declaration, extensions=_NOTHING)
        return attrs.evolve(written, extensions=_NOTHING, error_declaration=declaration)

    def _with_sensors(self, event: Event) -> Told:
        written = told_abroad(event, self.namer)
        more = tuple(measured(one, self.namer) for one in self.sensed.get(event.id, ()))
        return attrs.evolve(written, sensor_elements=(*(written.sensor_elements or ()), *more)) if more else written

    def _named(self, event: Told) -> Told:
        written = self._shown(event)
        if self.profile is None:
            return written
        return attrs.evolve(written, event_id=event_hash(written, self.profile, context=self.context))

    def _hashed(self, declared: Told, anew: list[Told], target: str) -> tuple[Told, ...]:
        """A correction under hashes: the event in error keeps its own, since a declaration stays outside of it."""
        named = [self._named(one) for one in anew]
        declaration = declared.error_declaration
        assert declaration is not None  # noqa: S101  # a correction has one
        declaration = attrs.evolve(declaration, corrective_event_ids=tuple(one.event_id or "" for one in named) or None)
        first = self.known.get(target)
        if first is not None and not isinstance(first, Corrected):
            recorded = declared.record_time
            declared = attrs.evolve(self._named(self._with_sensors(first)), record_time=recorded)
        return (attrs.evolve(declared, error_declaration=declaration), *named)


def from_event(event: Event, namer: Namer, known: Mapping[str, Event] = FrozenMap()) -> tuple[Told, ...]:
    """One event of ours as EPCIS: one event, and for a correction that tells anew two.

    A correction that does nothing but tie papers to the goods of an event is a transaction event.

    Args:
        event: The event.
        namer: How identifiers become URIs.
        known: The other events, so that a correction can repeat the one it corrects.
    """
    if not isinstance(event, Corrected):
        return (told_abroad(event, namer),)
    tied = tie(known.get(event.target), event, namer)
    return (tied,) if tied is not None else corrected(event, namer, known)


def tie(target: Event | None, event: Corrected, namer: Namer) -> TransactionEvent | None:
    """A correction that adds papers and nothing else, as a transaction event; ``None`` for any other.

    Args:
        target: The event as it was told last.
        event: The correction.
        namer: How identifiers become URIs.
    """
    instead = event.instead
    if target is None or instead is None or isinstance(target, Corrected):
        return None
    more = instead.references[len(target.references) :]
    if not more or attrs.evolve(target, references=(*target.references, *more)) != instead:
        return None
    return tied(event, instead, more, namer)


def tied(event: Corrected, instead: Event, more: tuple[Reference, ...], namer: Namer) -> TransactionEvent | None:
    """The transaction event that ties papers to the goods of an event; ``None`` where no URI could hold a paper.

    Args:
        event: The correction that ties them.
        instead: The event with its papers.
        more: The papers tied.
        namer: How identifiers become URIs.
    """
    papers = papers_of(more, namer)
    if len(papers) < len(more):
        return None
    parent, things = subjects(instead)
    told = common(event, namer)
    return TransactionEvent(
        event_time=told["event_time"],
        event_time_zone_offset=told["event_time_zone_offset"],
        record_time=told["record_time"],
        event_id=told["event_id"],
        read_point=told["read_point"],
        extensions=told["extensions"],
        business_transactions=papers,
        action="ADD",
        parent_id=namer.uri(parent) if parent else None,
        epc_list=names_of(things, namer),
    )


def subjects(event: Event) -> tuple[str, tuple[str, ...]]:
    """The package that an event is about, if it is about one, and the things.

    Args:
        event: The event.
    """
    things: tuple[str, ...]
    match event:
        case Received() | Transformed(outputs=(_, *_)):
            things = tuple(thing.id for thing in event.outputs)
        case Transformed():
            things = tuple(part.of for part in event.inputs)
        case Removed():
            things = tuple(part.of for part in event.parts)
        case Counted():
            things = tuple(one.of for one in event.found)
        case Judged():
            things = event.of
        case _:
            things = getattr(event, "contents", ())
    return getattr(event, "into", getattr(event, "out_of", "")), things


def corrected(event: Corrected, namer: Namer, known: Mapping[str, Event] = FrozenMap()) -> tuple[Told, ...]:
    """The event repeated with an error declaration, and the one that stands instead.

    Where the corrected event is not at hand, an observation of nothing carries the declaration.

    Args:
        event: The correction.
        namer: How identifiers become URIs.
        known: The other events.
    """
    target = known.get(event.target)
    instead = event.instead
    repeated = told_abroad(event if target is None or isinstance(target, Corrected) else target, namer)
    anew = (told_abroad(instead, namer),) if instead is not None and not isinstance(instead, Corrected) else ()
    name = namer.uri(event.id)
    declaration = ErrorDeclaration(
        declaration_time=time_of(event.at),
        reason="incorrect_data" if event.instead is not None else "did_not_occur",
        corrective_event_ids=(name,) if anew else None,
        extensions=FrozenMap({OWN: own_form(event)}),
    )
    declared = attrs.evolve(
        repeated,
        event_id=namer.uri(event.target),
        record_time=time_of(event.recorded),
        error_declaration=declaration,
        extensions=_NOTHING,
    )
    return (declared, *(attrs.evolve(one, event_id=name, extensions=_NOTHING) for one in anew))
