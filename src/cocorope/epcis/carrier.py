"""What carries events: an EPCIS document, a query's answer, or an event by itself.

:func:`read` gives all faults at once with their paths; :func:`write` gives what schema 2.0.1 accepts with
formats asserted. Reading then writing loses nothing but the order of keys and the spelling of numbers.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Final, TypeAlias

import attrs

from cocorope import wire
from cocorope.epcis import kinds
from cocorope.epcis.compiled import NO_EXTENSIONS, NotPlainError
from cocorope.epcis.events import EVENT_TYPES, Event, ExtendedEvent, quick_event, read_event
from cocorope.epcis.exactjson import EpcisError, Json, Path, Plain, fault
from cocorope.epcis.kinds import Faults, Kind, many
from cocorope.epcis.members import EpcisObject, json_member, one, shaped
from cocorope.errors import DocumentError, Fault, shown
from cocorope.frozen import FrozenMap

STANDARD_CONTEXT: Final = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
"""The JSON-LD context that GS1 publishes for EPCIS 2.0."""


def _check_event(value: object, path: Path, faults: Faults) -> object:
    if not hasattr(value, "write"):
        got = shown(value)
        faults.append(fault(path, "kind", f"expected an event, got {got}", f"diharapkan peristiwa, didapat {got}"))
    return value


EVENTS: Final = many(Kind[Event](read_event, _check_event, lambda event: event.write(), quick=quick_event))
"""A list of events."""


@shaped
@attrs.frozen(kw_only=True)
class MasterDataAttribute(EpcisObject):
    """One attribute of a place, a party or a class."""

    id: str = attrs.field(metadata=json_member("id", kinds.URI))
    """Which attribute: a URI."""
    attribute: Json = attrs.field(default=None, metadata=json_member("attribute", kinds.ATTRIBUTE))
    """Its value."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class VocabularyElement(EpcisObject):
    """One place, party or class with its attributes."""

    id: str = attrs.field(metadata=json_member("id", kinds.URI))
    """What is described: a URI."""
    attributes: tuple[MasterDataAttribute, ...] | None = attrs.field(
        default=None, metadata=json_member("attributes", many(one(MasterDataAttribute)))
    )
    """What is said of it."""
    children: tuple[str, ...] | None = attrs.field(default=None, metadata=json_member("children", many(kinds.URI)))
    """What lies within it."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class Vocabulary(EpcisObject):
    """Master data of one kind."""

    type: str = attrs.field(metadata=json_member("type", kinds.URI))
    """Which kind: a URI."""
    elements: tuple[VocabularyElement, ...] | None = attrs.field(
        default=None, metadata=json_member("vocabularyElementList", many(one(VocabularyElement)))
    )
    """The things described."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


VOCABULARIES: Final = many(one(Vocabulary))
"""A list of vocabularies."""


@shaped
@attrs.frozen(kw_only=True)
class MasterData(EpcisObject):
    """The master data of a document."""

    vocabularies: tuple[Vocabulary, ...] | None = attrs.field(
        default=None, metadata=json_member("vocabularyList", VOCABULARIES)
    )
    """One vocabulary a kind."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class Header(EpcisObject):
    """The header of a document."""

    master_data: MasterData | None = attrs.field(default=None, metadata=json_member("epcisMasterData", one(MasterData)))
    """Places, parties and classes that the events name."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class Body(EpcisObject):
    """The body of a document."""

    events: tuple[Event, ...] = attrs.field(metadata=json_member("eventList", EVENTS))
    """The events, in the order in which they were written."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class ResultsBody(EpcisObject):
    """What a query found."""

    events: tuple[Event, ...] = attrs.field(metadata=json_member("eventList", EVENTS))
    """The events."""
    vocabularies: tuple[Vocabulary, ...] | None = attrs.field(
        default=None, metadata=json_member("vocabularyList", VOCABULARIES)
    )
    """Master data found."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class QueryResults(EpcisObject):
    """The answer to a query."""

    query_name: str = attrs.field(metadata=json_member("queryName", kinds.TEXT))
    """The query's name."""
    results_body: ResultsBody = attrs.field(metadata=json_member("resultsBody", one(ResultsBody)))
    """What it found."""
    subscription_id: str | None = attrs.field(default=None, metadata=json_member("subscriptionID", kinds.TEXT))
    """The subscription that asked."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class QueryBody(EpcisObject):
    """The body of a query document."""

    query_results: QueryResults = attrs.field(metadata=json_member("queryResults", one(QueryResults)))
    """The answer."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""


@shaped
@attrs.frozen(kw_only=True)
class EventDocument(EpcisObject):
    """An ``EPCISDocument``: events that one party gives another."""

    type: ClassVar[str] = "EPCISDocument"

    context: Json = attrs.field(metadata=json_member("@context", kinds.CONTEXT))
    """The JSON-LD context that holds for all its events."""
    schema_version: str = attrs.field(metadata=json_member("schemaVersion", kinds.VERSION))
    """The version of the standard."""
    creation_date: str = attrs.field(metadata=json_member("creationDate", kinds.TIME))
    """When the document was made."""
    body: Body = attrs.field(metadata=json_member("epcisBody", one(Body)))
    """What carries the events."""
    id: str | None = attrs.field(default=None, metadata=json_member("id", kinds.URI))
    """The document's own identifier."""
    instance_identifier: str | None = attrs.field(default=None, metadata=json_member("instanceIdentifier", kinds.TEXT))
    """A number that sender and receiver use."""
    sender: str | None = attrs.field(default=None, metadata=json_member("sender", kinds.TEXT))
    """Who sends it."""
    receiver: str | None = attrs.field(default=None, metadata=json_member("receiver", kinds.TEXT))
    """Who is to get it."""
    header: Header | None = attrs.field(default=None, metadata=json_member("epcisHeader", one(Header)))
    """Master data."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""

    @classmethod
    def of(
        cls, events: Iterable[Event], *, creation_date: str, namespaces: Mapping[str, str] | None = None
    ) -> "EventDocument":
        """A document around events.

        Args:
            events: The events.
            creation_date: When the document is made, with its offset.
            namespaces: Prefix to namespace, for extensions; each namespace ends in ``/``, ``#`` or ``:``.

        Raises:
            EpcisError: Something in it cannot be, with every fault.
        """
        context: Json = (STANDARD_CONTEXT, FrozenMap[str, Json](namespaces)) if namespaces else (STANDARD_CONTEXT,)
        return cls(context=context, schema_version="2.0", creation_date=creation_date, body=Body(events=tuple(events)))

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in the order in which they were written."""
        return self.body.events


@shaped
@attrs.frozen(kw_only=True)
class QueryDocument(EpcisObject):
    """An ``EPCISQueryDocument``: the answer of a repository."""

    type: ClassVar[str] = "EPCISQueryDocument"

    context: Json = attrs.field(metadata=json_member("@context", kinds.CONTEXT))
    """The JSON-LD context that holds for all its events."""
    body: QueryBody = attrs.field(metadata=json_member("epcisBody", one(QueryBody)))
    """What carries the answer."""
    id: str | None = attrs.field(default=None, metadata=json_member("id", kinds.URI))
    """The document's own identifier."""
    schema_version: str | None = attrs.field(default=None, metadata=json_member("schemaVersion", kinds.VERSION))
    """The version of the standard."""
    creation_date: str | None = attrs.field(default=None, metadata=json_member("creationDate", kinds.TIME))
    """When the document was made."""
    extensions: FrozenMap[str, Json] = NO_EXTENSIONS
    """Members of other namespaces, as they came."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in the order in which they were written."""
        return self.body.query_results.results_body.events


@attrs.frozen
class SingleEvent:
    """An event that is a document of its own, with its own context."""

    event: Event
    """The event; its ``context`` is there."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The one event."""
        return (self.event,)

    @property
    def context(self) -> Json:
        """The context that the event brings."""
        if isinstance(self.event, ExtendedEvent):
            return self.event.members.get("@context")
        return self.event.context

    def write(self) -> dict[str, Plain]:
        """The event as plain JSON."""
        return self.event.write()


Document: TypeAlias = EventDocument | QueryDocument | SingleEvent
"""What :func:`read` gives; each has ``events`` and ``context``."""


def read(source: object) -> Document:
    """Read an EPCIS 2.0 JSON or JSON-LD document, or a single event.

    Args:
        source: JSON text, or a dict as :mod:`json` gives it. Text keeps every digit of a number.

    Raises:
        EpcisError: Every fault at once, each with its JSON path; nothing is kept of the document.

    Example:
        >>> read({"type": "EPCISDocument"})
        Traceback (most recent call last):
        cocorope.epcis.exactjson.EpcisError: 4 faults in the document:
        - $['@context']: must be there and is not
        - $.creationDate: must be there and is not
        - $.epcisBody: must be there and is not
        - $.schemaVersion: must be there and is not
    """
    plain = _plain(source)
    faults: Faults = []
    document = _read_plain(plain, faults)
    if faults:
        raise EpcisError(faults)
    return document


def write(document: Document) -> dict[str, Plain]:
    """A document as plain JSON, valid under schema 2.0.1 with formats asserted.

    A number is an int, or a float that says the same digits, or where a float would lose digits the
    :class:`~decimal.Decimal` itself.
    """
    return document.write()


def read_events(events: Iterable[object], context: object = STANDARD_CONTEXT) -> Iterator[Event]:
    """Read events one at a time, as they come, in memory that does not grow.

    Args:
        events: Plain events, such as the members of an ``eventList`` or the lines of a capture.
        context: The context of the document they stand in; it is checked once.

    Yields:
        Each event.

    Raises:
        EpcisError: An event cannot be, with every fault of that event; its place is in the path.
    """
    faults: Faults = []
    kinds.CONTEXT.read(context, (None, "@context"), faults)
    for index, plain in enumerate(events):
        if faults:
            raise EpcisError(faults)
        try:
            event = quick_event(plain)
        except NotPlainError:
            event = read_event(_shallow(plain, index), (None, index), faults)
        if not faults:
            yield event
    if faults:
        raise EpcisError(faults)


def _shallow(plain: object, index: int) -> object:
    try:
        wire.check_depth(plain)
    except DocumentError as error:
        raise EpcisError(Fault(f"$[{index}]", each.message, each.code) for each in error.faults) from None
    return plain


def _read_plain(plain: dict[str, object], faults: Faults) -> Document:
    word = plain.get("type")
    if word == EventDocument.type:
        return EventDocument.read(plain, None, faults)
    if word == QueryDocument.type:
        return QueryDocument.read(plain, None, faults)
    if "@context" not in plain and isinstance(word, str) and word in EVENT_TYPES:
        faults.append(
            fault(
                (None, "@context"),
                "missing",
                "an event by itself needs its @context",
                "peristiwa tunggal perlu @context",
            )
        )
    return SingleEvent(read_event(plain, None, faults))


def _plain(source: object) -> dict[str, object]:
    """The JSON object that a caller gave, as text or as a dict."""
    try:
        value = wire.parse(source) if isinstance(source, str) else source
        if value is source:
            wire.check_depth(value)
    except DocumentError as error:
        raise EpcisError(error.faults) from None
    if isinstance(value, dict):
        return value
    got = shown(value)
    raise EpcisError(
        (fault(None, "kind", f"expected a JSON object, got {got}", f"diharapkan objek JSON, didapat {got}"),)
    )
