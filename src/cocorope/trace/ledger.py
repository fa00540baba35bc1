"""The ledger: a pure function of the set of events."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Self, overload

from cocorope.errors import InvalidValueError, shown
from cocorope.findings import Report
from cocorope.frozen import FrozenMap
from cocorope.text import Text
from cocorope.trace import _review, rules
from cocorope.trace._account import births
from cocorope.trace._asked import aware, events_alone, period, tolerated
from cocorope.trace._checks import all_named, named, several, words
from cocorope.trace._index import Index
from cocorope.trace._making import events_of_process
from cocorope.trace._state import State, state
from cocorope.trace._together import Exposure, Share, together
from cocorope.trace._told import Told, add, events_of, for_index, holds, in_force, marked, order, tell, things_of
from cocorope.trace._views import Basis, basis_view
from cocorope.trace._walk import downstream, names_but, upstream, way
from cocorope.trace.balance import Balance, balance
from cocorope.trace.events import Corrected, Event, Packed, Process, Transformed
from cocorope.trace.origins import Origins, origins
from cocorope.trace.recall import Recall
from cocorope.trace.site import SiteBalance, site_balance
from cocorope.trace.work import STAGES, Labour, LabourMap, Stage
from cocorope.trace.yields import YieldStatistics, yields
from cocorope.units import Mass, Regain

if TYPE_CHECKING:
    from cocorope.spec.specification import Cap


class LedgerError(InvalidValueError):
    """What a strict ledger refuses, with the report that says why.

    Args:
        report: Everything found.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        lines = [Text(finding.text("en"), finding.text("id")) for finding in report.stopping]
        super().__init__(
            Text("\n".join(["the ledger does not stand:", *(f"- {line.en}" for line in lines)]),
                 "\n".join(["buku ini tidak tegak:", *(f"- {line.id}" for line in lines)]))
        )  # fmt: skip

    def __reduce__(self) -> tuple[type[Self], tuple[Report]]:
        return type(self), (self.report,)


class Ledger:
    """Every fact told about goods, and what follows from them.

    A ledger depends on the set of its events alone: order of arrival and repetition change nothing. It never
    refuses what contradicts; :meth:`review` says so. A ledger does not change: :meth:`append` gives the next
    one, and takes what was worked out along, so that to append is cheap.

    Args:
        events: Events, in any order.

    Example:
        >>> from datetime import UTC, datetime
        >>> from cocorope.trace import Lot, Received, Transformed
        >>> at = datetime(2025, 3, 1, 8, tzinfo=UTC)
        >>> ledger = Ledger(
        ...     [
        ...         Received(Lot("fibre-17", mass="500 kg"), "Village A", id="e1", at=at),
        ...         Received(Lot("fibre-18", mass="500 kg"), "Village B", id="e2", at=at),
        ...         Transformed("spinning", ["fibre-17", "fibre-18"], Lot("yarn-1", mass="1000 kg"), id="e3", at=at),
        ...     ]
        ... )
        >>> sorted(ledger.upstream("yarn-1"))
        ['fibre-17', 'fibre-18']
        >>> print(ledger.recall(["fibre-17"]).items["yarn-1"].expected)
        500 kg

    Raises:
        WrongKindError: Something among the events is not one.
    """

    __slots__ = ("_count", "_hash", "_index", "_known", "_log")

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self._log: list[Event] = events_alone(events)
        self._count = len(self._log)
        self._known: Told | None = None
        self._index: Index | None = None
        self._hash: int | None = None

    @property
    def _told(self) -> Told:
        """What was told; worked out anew where a later ledger took it along."""
        if self._known is None:
            self._known = tell(self._log[: self._count])
        return self._known

    @classmethod
    def strict(cls, events: Iterable[Event]) -> Self:
        """A ledger without gap, contradiction or breach.

        Raises:
            LedgerError: Something stops it.
        """
        ledger = cls(events)
        report = ledger.review()
        if not report.ok:
            raise LedgerError(report)
        return ledger

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event told, in canonical order."""
        return tuple(sorted(events_of(self._told), key=order))

    @property
    def facts(self) -> tuple[Event, ...]:
        """The events in force, corrections having spoken, in canonical order."""
        return tuple(sorted(in_force(self._told).values(), key=order))

    @property
    def ids(self) -> frozenset[str]:
        """Every thing spoken of."""
        return frozenset(self._graph.ids)

    def __len__(self) -> int:
        return sum(len(known) if isinstance(known, tuple) else 1 for known in self._told.values())

    def __contains__(self, thing: object) -> bool:
        named_so = isinstance(thing, str) or type(thing).__module__.startswith("cocorope.identifiers")
        return named_so and str(thing) in self._graph.ids

    def __eq__(self, other: object) -> bool:
        return self._told == other._told if isinstance(other, Ledger) else NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(events_of(self._told)))
        return self._hash

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Event, ...]]]:
        return type(self), (self.events,)

    def __repr__(self) -> str:
        return f"Ledger of {len(self)} events"

    @property
    def _graph(self) -> Index:
        if self._index is None:
            self._index = Index(*for_index(self._told))
        return self._index

    @property
    def _force(self) -> Mapping[str, Event]:
        """The events in force, by identifier."""
        cache = self._graph.cache
        if "force" not in cache:
            cache["force"] = in_force(self._told)
        return cache["force"]  # type: ignore[return-value]  # put there one line above

    def append(self, *events: Event) -> Self:
        """The ledger with more events; equal to one built anew, and never refused for a contradiction.

        The next ledger takes along what this one has worked out; this one stays what it is and works it out
        anew if it is asked again.

        Raises:
            WrongKindError: Something is not an event.
        """
        told = self._told
        fresh = [event for event in events_alone(events) if not holds(told, event)]
        if not fresh:
            return self
        # Only the tip of a log may write on: whoever comes from an older ledger starts a log of its own.
        log = self._log if len(self._log) == self._count else self._log[: self._count]
        index, self._known, self._index = self._index, None, None
        made = type(self)()
        made._take_over(log, told, index, fresh)  # noqa: SLF001  # of one class
        return made

    def _take_over(self, log: list[Event], told: Told, index: Index | None, fresh: list[Event]) -> None:
        log.extend(fresh)
        self._log, self._count, self._known, self._index = log, len(log), told, index
        for event in fresh:
            self._grow(told, event)

    def _grow(self, told: Told, event: Event) -> None:
        index = self._index
        retold = event.id in told or isinstance(event, Corrected)
        add(told, event)
        if index is None:
            return
        if retold or event.id in index.targets:
            self._index = None
            return
        index.grow(event)

    def check(self, *events: Event) -> Report:
        """What these events would newly break now.

        Raises:
            WrongKindError: Something is not an event.
        """
        before = set(self.review().findings)
        after = self.append(*events).review()
        return Report([finding for finding in after.findings if finding not in before], after.checked)

    def admit(self, event: Event) -> Self:
        """The ledger with one more event, if that breaks nothing.

        Raises:
            LedgerError: It would newly break something that stops.
            WrongKindError: Not an event.
        """
        report = self.check(event)
        if not report.ok:
            raise LedgerError(report)
        return self.append(event)

    def known(self, at: datetime) -> Self:
        """The ledger of what was written down by then.

        Raises:
            InvalidValueError: A naive time.
        """
        aware(at)
        return type(self)(event for event in events_of(self._told) if event.recorded <= at)

    def review(self, of: Iterable[str] | None = None) -> Report:
        """Gaps, contradictions and breaches, from the set of events alone.

        Args:
            of: Only about these things, what stands behind them, and the telling of it; then the cost follows what
                stands behind them, not the ledger. A correction that still waits for its event may concern
                anything and is always named. Of an event told in several ways the one in force decides which
                things it concerns.

        Example:
            >>> Ledger().review(of=["bale-1"]).ok
            True
        """
        told, graph = self._told, self._graph
        if of is None:
            return Report([*_review.told_findings(told, told), *_review.all_findings(graph)], rules.REVIEW)
        ends = [graph.ids[name] for name in all_named(of) if name in graph.ids]
        return Report(_review.findings_behind(told, graph, ends), rules.REVIEW)

    def without_origin(self, thing: str) -> frozenset[str]:
        """The things behind a thing, itself included, of which no event says where they come from.

        Example:
            >>> sorted(Ledger().without_origin("bale-1"))
            ['bale-1']
        """
        graph = self._graph
        node = graph.ids.get(thing if type(thing) is str else named(thing))
        if node is None:
            return frozenset({named(thing)})
        return frozenset(
            name
            for one in upstream(graph, node)
            if (name := graph.names[one]) is not None and not births(graph, one) and len(upstream(graph, one)) == 1
        )

    def processes(self, thing: str) -> frozenset[str]:
        """The processes that made a thing and what stands behind it: orders, and events outside any order.

        Example:
            >>> sorted(Ledger().processes("bale-1"))
            []
        """
        graph = self._graph
        node = graph.ids.get(thing if type(thing) is str else named(thing))
        made = () if node is None else self._behind(node)
        return frozenset(event.order or event.id for event in made if isinstance(event, Transformed))

    def upstream(self, thing: str) -> frozenset[str]:
        """Everything a thing came of."""
        graph = self._graph
        node = graph.ids.get(thing if type(thing) is str else named(thing))
        return frozenset() if node is None else names_but(graph, upstream(graph, node), node)

    def downstream(self, thing: str) -> frozenset[str]:
        """Everything a thing went into."""
        graph = self._graph
        node = graph.ids.get(thing if type(thing) is str else named(thing))
        return frozenset() if node is None else names_but(graph, downstream(graph, (node,)), node)

    def path(self, source: str, target: str) -> tuple[str, ...]:
        """A shortest way goods took from one thing to another; of several the first by name; empty where none.

        Goods that left a package before it went on did not go on with it.

        Example:
            >>> Ledger().path("a", "b")
            ()
        """
        source, target = named(source), named(target)
        graph = self._graph
        if source == target or not {source, target} <= graph.ids.keys():
            return ()
        between = upstream(graph, graph.ids[target])
        return tuple(graph.names[node] or "" for node in way(graph, graph.ids[source], graph.ids[target], between))

    def find(self, *, marks: str | None = None, paper: str | None = None) -> frozenset[str]:
        """The things that bear a mark, or that an event with a paper speaks of.

        Args:
            marks: Part of a mark, in either case of letters, or a supplier's lot number.
            paper: A paper's number, whole.

        Raises:
            WrongKindError: Something that is not text.
        """
        for value, what in ((marks, "marks"), (paper, "paper")):
            if value is not None:
                words(value, what)
        found: set[str] = set()
        for event in self._force.values():
            if marks is not None:
                found |= marked(event, marks.casefold())
            if paper is not None and any(one.number == paper for one in event.references):
                found |= {*things_of(event)}
        return frozenset(found)

    def origins(self, thing: str) -> Origins:
        """The share of each source in a thing; the sum is one exactly."""
        return origins(self._graph, named(thing))

    def recall(self, ids: Iterable[str], since: datetime | None = None, assume: bool = True) -> Recall:  # noqa: FBT001, FBT002 - fixed by the design
        """Where the goods are that these things went into, and how much of them each can hold.

        Args:
            ids: The bad things.
            since: Only what was taken of them from then on.
            assume: Whether masses without moisture may be trusted; the processes are named in ``.assumed``.

        Raises:
            InvalidValueError: A naive time.
            WrongKindError: Something that names no thing.
        """
        if since is not None:
            aware(since)
        return Recall(self, all_named(ids), since, assume=assume)

    def together(
        self, ids: Iterable[str], share: Share | Iterable[Share] = ("place", "process", "package")
    ) -> Exposure:
        """What else stood, was processed or travelled beside these things: exposure, not ancestry.

        Raises:
            InvalidValueError: Something else that things share.
            WrongKindError: Something that names no thing, or is no word.
        """
        return together(self._graph, all_named(ids), several(share, str, "share"))

    @overload
    def balance(self, process: str, *, tolerance: Mass | str) -> Balance: ...

    @overload
    def balance(self, *, site: str, start: datetime, end: datetime, tolerance: Mass | str) -> SiteBalance: ...

    def balance(
        self,
        process: str | None = None,
        *,
        site: str | None = None,
        start: datetime | None = None,
        end: datetime | None = None,
        tolerance: Mass | str,
    ) -> Balance | SiteBalance:
        """The balance of one event or one order, or of a site over a period: per component and on every basis.

        Args:
            process: The order, or the event's identifier.
            site: The place, as events name it, instead of a process.
            start: The first instant of the site's period.
            end: The first instant after it.
            tolerance: What may stay unexplained, of each component; there is no default.

        Raises:
            InvalidValueError: No such process in force, a naive time, a period that ends before it begins, a negative
                tolerance, or neither a process nor a site with its period.
            WrongKindError: A process or site that is not text.
        """
        allowed = tolerated(tolerance)
        if process is not None and (site, start, end) == (None, None, None):
            return balance(self._graph, self._process(named(process)), named(process), allowed)
        if process is not None or site is None or start is None or end is None:
            raise InvalidValueError(
                Text(f"a balance is of a process, or of a site and a period, got {shown((process, site))}: write "
                     "balance('E-7', tolerance='1 kg') or balance(site='Sragen', start=…, end=…, tolerance='1 kg')",
                     f"neraca adalah atas proses, atau atas lokasi dan periode, yang diberikan {shown((process, site))}: "
                     "tulis balance('E-7', tolerance='1 kg') atau balance(site='Sragen', start=…, end=…, tolerance='1 kg')")
            )  # fmt: skip
        period(start, end)
        return site_balance(self._graph, self._force.values(), words(site, "site"), start, end, allowed)

    def _process(self, process: str) -> tuple[Event, ...]:
        graph = self._graph
        if process in graph.orders:
            return graph.events(graph.orders[process])
        event = self._force.get(process)
        if isinstance(event, Transformed):
            return (event,)
        raise InvalidValueError(
            Text(f"no process or order {shown(process)} in this ledger",
                 f"tidak ada proses atau perintah kerja {shown(process)} dalam buku ini")
        )  # fmt: skip

    def yields(
        self,
        basis: Basis = "wet",
        *,
        start: datetime | None = None,
        end: datetime | None = None,
        regain: Regain | None = None,
        cap: "Cap | None" = None,
    ) -> FrozenMap[Process, YieldStatistics]:
        """What each kind of process yielded: statistics over the processes that ended in a period.

        Args:
            basis: How the goods are weighed; see :meth:`cocorope.trace.Balance.on`.
            start: The first instant of the period; none is the beginning.
            end: The first instant after it; none is the end of the record.
            regain: The contract's regain, on the commercial basis.
            cap: The contract's cap, on the commercial basis.

        Raises:
            InvalidValueError: A naive time, a period that ends before it begins, a basis without its terms.

        Example:
            >>> dict(Ledger().yields("dry"))
            {}
        """
        period(start, end)
        basis_view(basis, regain, cap)
        return yields(self._graph, self._force.values(), start, end, basis, regain, cap)

    def state(self, thing: str, as_of: datetime | None = None) -> State:
        """How a thing stands by event time, at an instant or at the end.

        Raises:
            InvalidValueError: A naive time.
        """
        if as_of is not None:
            aware(as_of)
        return state(self._graph, named(thing), as_of)

    def labour(self, thing: str) -> LabourMap:
        """Whose labour made a thing, stage by stage, as far as the record goes.

        A process without a word on its labour is ``unknown`` at its stage.
        """
        graph = self._graph
        node = graph.ids.get(thing if type(thing) is str else named(thing))
        if node is None:
            return LabourMap()
        stages: dict[Stage, set[Labour]] = {}
        for event in self._behind(node):
            for work in event.work:
                stages.setdefault(work.stage, set()).add(Labour.of(work))
            if not event.work and isinstance(event, Transformed) and event.process in STAGES:
                stages.setdefault(event.process, set()).add(Labour("unknown"))
            if not event.work and isinstance(event, Packed):
                stages.setdefault("packing", set()).add(Labour("unknown"))
        return LabourMap({stage: tuple(labours) for stage, labours in stages.items()})

    def _repr_html_(self) -> str:
        return f"<p>{self!r}</p>{self.review().html()}"

    def _behind(self, node: int) -> Iterable[Event]:
        """The events that made a thing and what it came of; of a package also the packing."""
        graph = self._graph
        found: dict[str, Event] = {}
        for one in upstream(graph, node):
            for event in graph.events(one):
                found[event.id] = event
            if graph.names[one] is not None:
                for born, _thing in births(graph, one):
                    for event in events_of_process(graph, born):
                        found[event.id] = event
        return found.values()
