"""Papers tied to goods after the fact: a transaction event as a correction that tells an event with its papers."""

from collections.abc import Iterator, Mapping

import attrs

from cocorope.epcis.events import TransactionEvent
from cocorope.epcis.foreign import Reading
from cocorope.epcis.sending import subjects
from cocorope.findings import Finding
from cocorope.text import Text
from cocorope.trace.events import Corrected, Event, Reference


def tie(
    reading: Reading, event: TransactionEvent, standing: Mapping[str, Event]
) -> tuple[list[Corrected], list[Finding]]:
    """The corrections by which a transaction event ties papers to goods, or unties them.

    Papers are tied to the last event that tells of the goods by then, else to the first one after; they are
    untied from every event of those goods that names them.

    Args:
        reading: The transaction event being read.
        event: The same event.
        standing: Our events so far, each as it was told last.
    """
    papers, goods = reading.references(), set(reading.things())
    about = [one for one in standing.values() if _tells_of(one, goods)]
    if event.action == "DELETE":
        anew = [_without(one, papers) for one in about if set(one.references) & set(papers)]
    else:
        anew = [_with(one, papers) for one in _nearest(about, reading)]
    if not about or (event.action == "DELETE" and not anew):
        reading.miss(_NO_EVENT)
    changed = [one for one in anew if standing[one.id] != one]
    common = reading.common()
    corrections = [
        Corrected(
            id=common["id"] if not position else f"{common['id']}/{position}",
            at=common["at"],
            recorded=common["recorded"],
            place=common["place"],
            target=one.id,
            instead=one,
        )
        for position, one in enumerate(changed)
    ]
    reading.left()
    return corrections, reading.findings


_NO_EVENT = Text(
    "papers tied to goods of which no event here tells",
    "dokumen yang dikaitkan dengan barang yang tidak disebut peristiwa mana pun di sini",
)


def _tells_of(event: Event, goods: set[str]) -> bool:
    package, things = subjects(event)
    return goods <= {package, *things}


def _nearest(about: list[Event], reading: Reading) -> Iterator[Event]:
    at = reading.common()["at"]
    before = [one for one in about if one.at <= at]
    if before:
        yield max(reversed(before), key=lambda one: one.at)  # of several at one time the one told last
    elif about:
        yield min(about, key=lambda one: one.at)


def _with(event: Event, papers: tuple[Reference, ...]) -> Event:
    more = tuple(paper for paper in papers if paper not in event.references)
    return attrs.evolve(event, references=(*event.references, *more))


def _without(event: Event, papers: tuple[Reference, ...]) -> Event:
    return attrs.evolve(event, references=tuple(paper for paper in event.references if paper not in papers))
