"""Do these documents tell a history that can be true?

The events of all documents are laid in the order of their times and walked once. An event that is declared
to be in error takes no part in the history; its declaration is checked.
"""

import json
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Final

from cocorope.epcis import rules
from cocorope.epcis.accounts import accounts
from cocorope.epcis.carrier import Document, EventDocument, QueryDocument, SingleEvent
from cocorope.epcis.eventhash import HASH_BEGINS, is_hash_of
from cocorope.epcis.events import EpcisEvent, ObjectEvent, TransformationEvent
from cocorope.epcis.kinds import moment
from cocorope.epcis.links import canonical_link
from cocorope.epcis.walk import Told, Walk, amounts_of, measured, released, things_of
from cocorope.findings import Finding, Report, collect
from cocorope.text import Text

_NO_HOLD: Final = Text("a prior hold", "penahanan sebelumnya")
_NO_RESULT: Final = Text("a test result", "hasil uji")


def review(documents: Document | Iterable[Document]) -> Report:
    """Ask the business rules that no schema checks, over one document or several.

    Args:
        documents: What :func:`~cocorope.epcis.read` gave. Several are one history: the order in which they
            are given changes the paths in the report and nothing else.

    Returns:
        A report in which every rule of :data:`~cocorope.epcis.rules.REVIEW_RULES` was asked. A path begins
        with the place of the document: ``$[0].events[3]``.
    """
    several = (documents,) if isinstance(documents, EventDocument | QueryDocument | SingleEvent) else tuple(documents)
    told = sorted(_told(several), key=_when)
    standing = [one for one in told if one.event.error_declaration is None]
    found = [
        *(finding for one in told for finding in _alone(one)),
        *_corrections(told),
        *Walk().findings(standing),
        *_releases(standing),
        *accounts(standing),
        *_circles(standing),
    ]
    return collect(rules.REVIEW_RULES, found)


def _told(documents: tuple[Document, ...]) -> Iterator[Told]:
    for place, document in enumerate(documents):
        for index, event in enumerate(document.events):
            if isinstance(event, EpcisEvent):
                yield Told(event=event, path=f"$[{place}].events[{index}]", context=document.context)


def _when(told: Told) -> tuple[object, ...]:
    """Time first; of one instant what begins things before what uses them; then the event's own text."""
    event = told.event
    ends = isinstance(event, ObjectEvent) and event.action == "DELETE"
    begins = isinstance(event, TransformationEvent) or (isinstance(event, ObjectEvent) and event.action == "ADD")
    rank = 2 if ends else 1 - begins
    return event.moment(), rank, json.dumps(event.write(), sort_keys=True, default=str)


def _alone(told: Told) -> Iterator[Finding]:
    """What one event shows by itself."""
    event = told.event
    if isinstance(event, TransformationEvent) and event.business_step == "assembling":
        yield rules.ASSEMBLED_AWAY.finding(told.path)
    if event.record_time is not None and moment(event.record_time) < event.moment():
        yield rules.RECORDED_EARLY.finding(told.path, recorded=moment(event.record_time), happened=event.moment())
    written = event.event_time[-6:]
    if not event.event_time.endswith("Z") and written != event.event_time_zone_offset:
        yield rules.OFFSET_PARTS.finding(told.path, written=written, told=event.event_time_zone_offset)
    outputs = event.output_quantity_list or () if isinstance(event, TransformationEvent) else ()
    for element in (*amounts_of(event), *outputs):
        if element.uom is not None and element.quantity is not None and measured(element) is None:
            yield rules.UNIT_UNKNOWN.finding(told.path, uom=element.uom, thing=canonical_link(element.epc_class))
    yield from _hash(told)


def _hash(told: Told) -> Iterator[Finding]:
    name = told.event.event_id
    if name is not None and name.startswith(HASH_BEGINS) and not is_hash_of(name, told.event, told.context):
        yield rules.HASH_PARTS.finding(told.path, event=name)


def _corrections(told: list[Told]) -> Iterator[Finding]:
    """An error declaration names an event that is here, and what stands instead is here too."""
    names = {one.event.event_id for one in told if one.event.error_declaration is None}
    for one in told:
        declaration = one.event.error_declaration
        if declaration is None:
            continue
        if one.event.event_id is None:
            yield rules.CORRECTION_LOST.finding(one.path, event=Text("no eventID", "tanpa eventID"))
        named = (*filter(None, (one.event.event_id,)), *(declaration.corrective_event_ids or ()))
        for name in named:
            if name not in names:
                yield rules.CORRECTION_LOST.finding(one.path, event=name)


def _releases(history: list[Told]) -> Iterator[Finding]:
    held: set[str] = set()
    for told in history:
        event = told.event
        things = (*things_of(event), *(canonical_link(one.epc_class) for one in amounts_of(event)))
        kept = event.persistent_disposition
        if event.business_step == "holding" or (kept is not None and kept.set):
            held.update(things)
        if released(told):
            papers = {paper.type for paper in event.business_transactions or ()}
            for thing in things:
                if thing not in held:
                    yield rules.RELEASED_BARE.finding(told.path, thing=thing, missing=_NO_HOLD)
                if not papers & {"testres", "cert"}:
                    yield rules.RELEASED_BARE.finding(told.path, thing=thing, missing=_NO_RESULT)


def _circles(history: list[Told]) -> Iterator[Finding]:
    """A thing that comes, through whatever steps, of itself; events of one process are one step."""
    graph: dict[str, set[str]] = {}
    place: dict[str, str] = {}
    for told in history:
        event = told.event
        if not isinstance(event, TransformationEvent):
            continue
        process = f"process {event.transformation_id or told.path}"
        inputs = (*things_of(event), *(canonical_link(one.epc_class) for one in amounts_of(event)))
        outputs = (*(event.output_epc_list or ()), *(one.epc_class for one in event.output_quantity_list or ()))
        graph.setdefault(process, set()).update(inputs)
        for output in map(canonical_link, outputs):
            graph.setdefault(output, set()).add(process)
            place[output] = told.path
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle = sorted({node for node in error.args[1] if node in place})
        yield rules.CIRCLE.finding(place[circle[0]], things=tuple(circle))
