"""What a ledger is asked with: events, times, periods and tolerances, refused where they cannot be."""

from collections.abc import Iterable
from datetime import datetime

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.text import Text
from cocorope.trace.events import Event
from cocorope.units import Mass, mass


def events_alone(events: Iterable[Event]) -> list[Event]:
    """The events as a list.

    Raises:
        WrongKindError: Something is not an event.
    """
    if isinstance(events, Event | str) or not isinstance(events, Iterable):
        raise _not_events(events)
    told = list(events)
    if not all(issubclass(kind, Event) for kind in set(map(type, told))):
        raise _not_events(next(event for event in told if not isinstance(event, Event)))
    return told


def _not_events(value: object) -> WrongKindError:
    return WrongKindError(
        Text(f"a ledger takes a list of events, got {shown(value)}: write Ledger([event])",
             f"buku menerima daftar kejadian, yang diberikan {shown(value)}: tulis Ledger([event])")
    )  # fmt: skip


def tolerated(tolerance: Mass | str) -> Mass:
    """What may stay unexplained.

    Raises:
        InvalidValueError: It is negative.
    """
    most = mass(tolerance)
    if most.exact_in("kg") < 0:
        raise InvalidValueError(
            Text(f"a tolerance is not negative, got {most}: it is what may stay unexplained",
                 f"toleransi tidak negatif, yang diberikan {most}: yaitu yang boleh tidak terjelaskan")
        )  # fmt: skip
    return most


def aware(at: datetime) -> None:
    """Refuse a time that does not say its offset.

    Raises:
        InvalidValueError: It does not.
    """
    if not isinstance(at, datetime) or at.utcoffset() is None:
        raise InvalidValueError(
            Text(f"a time says its offset from UTC, got {shown(str(at))}: write datetime(2025, 3, 1, tzinfo=UTC)",
                 f"waktu menyebut selisihnya dari UTC, yang diberikan {shown(str(at))}: "
                 "tulis datetime(2025, 3, 1, tzinfo=UTC)")
        )  # fmt: skip


def period(start: datetime | None, end: datetime | None) -> None:
    """Refuse a period that ends before it begins.

    Raises:
        InvalidValueError: It does, or a time of it is naive.
    """
    for at in (start, end):
        if at is not None:
            aware(at)
    if start is not None and end is not None and end <= start:
        raise InvalidValueError(
            Text(f"a period ends after it begins, got {start.isoformat()} to {end.isoformat()}",
                 f"periode berakhir setelah dimulai, yang diberikan {start.isoformat()} sampai {end.isoformat()}")
        )  # fmt: skip
