"""The ledger beside networkx and rustworkx: building, tracing, recalling, appending, replaying.

Two genealogies, strings in and sets of strings out for everybody: *layered* (fibre, yarn, rope, coil, bale,
container, shipment; every kilogram accounted for) and *deep* (every lot takes of one to three of the 50 before it).
networkx gets what the ledger has: the event and the mass with every link, the event and the mass with every lot.

``python benchmarks/trace.py [lots]``; 30,000 lots by default. The targets are of 1,000,000 lots: ``trace_record``.
"""

# ruff: noqa: E501  # a row of the table a line

import itertools
import random
import sys
import timeit
from datetime import UTC, datetime
from functools import partial
from typing import Any

import networkx as nx
import rustworkx as rx
from _ratio import Row, compare, held_bytes, show

from cocorope import document
from cocorope.trace import Event, Ledger, Lot, Packed, Part, Received, Shipped, Transformed, edges
from cocorope.units import Mass

PACKAGES = ("cocorope", "networkx", "rustworkx")
LAYERS = (("fibre", 5, 0), ("yarn", 10, 3), ("rope", 10, 4), ("coil", 60, 1), ("bale", 12, 5), ("container", 2, 6), ("shipment", 1, 12))  # fmt: skip
AT = datetime(2025, 3, 1, tzinfo=UTC)

Link = tuple[str, str, dict[str, Any]]
Node = tuple[str, dict[str, Any]]


def layered(lots: int) -> list[Event]:
    """A genealogy of so many lots; what goes into a lot comes out of it."""
    draw, events, before = random.Random(1), list[Event](), list[str]()
    mass: dict[str, int] = {}
    for layer, percent, width in LAYERS:
        names = [f"{layer}-{number}" for number in range(lots * percent // 100)]
        taken: dict[str, list[str]] = {}
        for number, name in enumerate(names):
            middle = number * len(before) // len(names)
            near = [before[min(len(before) - 1, max(0, middle + draw.randrange(-9, 9)))] for _ in range(width)]
            for one in dict.fromkeys(near):
                taken.setdefault(one, []).append(name)
        parts = _shared_out(taken, mass)
        for name in names:
            mass[name] = sum(parts[name].values()) if name in parts else draw.randrange(400, 900) * 100
            events.append(_made(layer, name, parts.get(name, {}), mass[name], f"e{len(events)}"))
        before = names
    return events


def _shared_out(taken: dict[str, list[str]], mass: dict[str, int]) -> dict[str, dict[str, int]]:
    """What each lot takes of which, in units of 100 g: every taker as much, the rest is left."""
    parts: dict[str, dict[str, int]] = {}
    for one, takers in taken.items():
        for name in takers:
            parts.setdefault(name, {})[one] = max(1, mass[one] // len(takers))
    return parts


def _made(layer: str, name: str, parts: dict[str, int], tenths: int, key: str) -> Event:
    if layer in ("bale", "container"):
        return Packed(name, parts, id=key, at=AT)
    if layer == "shipment":
        return Shipped(name, parts, "buyer", id=key, at=AT)
    lot = Lot(name, mass=f"{tenths / 10} kg")
    if not parts:
        return Received(lot, id=key, at=AT)
    inputs = [Part(one, mass=f"{taken / 10} kg") for one, taken in parts.items()]
    return Transformed("spinning", inputs, lot, id=key, at=AT)


def deep(lots: int) -> list[Event]:
    """A genealogy in which every lot takes of one to three of the 50 before it."""
    draw, mass, part = random.Random(1), Mass("100 kg"), Mass("10 kg")
    events: list[Event] = [Received(Lot("lot-0", mass=mass), id="e0", at=AT)]
    for number in range(1, lots):
        sources = {f"lot-{max(0, number - draw.randrange(1, 51))}" for _ in range(draw.randrange(1, 4))}
        inputs = [Part(one, mass=part) for one in sorted(sources)]
        events.append(Transformed("spinning", inputs, Lot(f"lot-{number}", mass=mass), id=f"e{number}", at=AT))
    return events


def attributes(events: list[Event]) -> tuple[list[Node], list[Link]]:
    """What networkx is given: nodes and links with the attributes the ledger has."""
    born = [
        (thing.id, {"event": event.id, "mass": thing.mass})
        for event in events
        for thing in getattr(event, "outputs", ())
    ]
    links = [(one, other, {"event": event, "mass": mass}) for one, other, event, _, mass in edges(events)]
    return born, links


def build_networkx(nodes: list[Node], links: list[Link]) -> "nx.DiGraph[str]":
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(links)
    return graph


def build_rustworkx(links: list[Link]) -> tuple[Any, dict[str, int]]:
    graph, ids = rx.PyDiGraph(), dict[str, int]()
    for one, other, _ in links:
        for name in (one, other):
            if name not in ids:
                ids[name] = graph.add_node(name)
    graph.add_edges_from([(ids[one], ids[other], data) for one, other, data in links])
    return graph, ids


def built(events: list[Event]) -> Ledger:
    """A ledger whose genealogy is built: asking for its things builds it."""
    ledger = Ledger(events)
    assert "lot-x" not in ledger
    return ledger


class Tip:
    """A ledger that takes one event after the other, each a new one."""

    def __init__(self, events: list[Event], source: str) -> None:
        self.ledger = built(events)
        self.fresh = (
            Transformed("spinning", source, Lot(f"new-{n}", mass="10 kg"), id=f"new-{n}", at=AT)
            for n in itertools.count()
        )
        self.waiting: list[Event] = []

    def refill(self, count: int) -> None:
        """Make new events, none of them told yet."""
        self.waiting = list(itertools.islice(self.fresh, count))

    def append(self) -> None:
        """Tell one of them."""
        self.ledger = self.ledger.append(self.waiting.pop())


def rows() -> list[Row]:
    """The rows of the default size."""
    return rows_of(30_000)


def rows_of(lots: int) -> list[Row]:
    """The rows of genealogies of so many lots."""
    return [*layered_rows(lots), *deep_rows(lots), *growth_rows(lots), *replay_rows(lots)]


def layered_rows(lots: int) -> list[Row]:
    """Building, tracing, recalling and appending on the layered genealogy."""
    events = layered(lots)
    nodes, links = attributes(events)
    ledger, graph = built(events), build_networkx(nodes, links)
    fast, ids = build_rustworkx(links)
    fibres, draw = lots // 20, random.Random(2)
    some = [f"fibre-{draw.randrange(fibres)}" for _ in range(50)]
    many = [f"fibre-{number}" for number in draw.sample(range(fibres), min(500, fibres // 3))]
    ends = [f"shipment-{draw.randrange(lots // 100)}" for _ in range(50)]
    half = [f"fibre-{number}" for number in range(0, fibres, 2)]
    names = {
        "events": events, "nodes": nodes, "links": links, "ledger": ledger, "graph": graph, "fast": fast, "ids": ids,
        "some": some, "many": many, "ends": ends, "half": half, "built": built, "build_networkx": build_networkx,
        "nx": nx, "rx": rx,
    }  # fmt: skip
    row = partial(compare, globals=names, repeats=7 if lots < 300_000 else 3)
    trace = partial(row, repeats=21)  # a few milliseconds each, and rustworkx's vary
    down, up = "[ledger.downstream(one) for one in some]", "[ledger.upstream(one) for one in ends]"
    layers, order = "list(nx.bfs_layers(graph, many))", "list(nx.topological_sort(graph))"
    return [
        row("layered: build", "built(events)", "build_networkx(nodes, links)", peer="networkx", target="<= 0.5"),
        _memory("layered: memory without the events", events, nodes, links),
        trace("layered: trace down", down, "[nx.descendants(graph, one) for one in some]", peer="networkx", target=">= 2.3"),
        trace("layered: trace down", down, "[{fast[n] for n in rx.descendants(fast, ids[one])} for one in some]", peer="rustworkx", target="<= 1.6"),
        trace("layered: trace up", up, "[nx.ancestors(graph, one) for one in ends]", peer="networkx", target=">= 2.3"),
        trace("layered: trace up", up, "[{fast[n] for n in rx.ancestors(fast, ids[one])} for one in ends]", peer="rustworkx", target="<= 1.6"),
        row("recall of many lots, ids", "ledger.recall(many).ids", layers, peer="networkx bfs_layers", target="<= 0.5"),
        row("recall of many lots, low, expected, high", "ledger.recall(many).total", layers, peer="networkx bfs_layers", target="<= 2.5"),
        row("recall of many lots, asked for the first time", "ledger._graph.cache.clear(); ledger.recall(many).total", layers, peer="networkx bfs_layers"),
        row("shares over the whole graph", "ledger.recall(half)._states()", order, peer="networkx topological_sort", target="<= 0.45"),
        _append(events, "coil-1"),
    ]  # fmt: skip


def _memory(name: str, events: list[Event], nodes: list[Node], links: list[Link]) -> Row:
    ours, theirs = held_bytes(lambda: built(events)), held_bytes(lambda: build_networkx(nodes, links))
    return Row(name=name, ours=ours, theirs=theirs, peer="networkx", target="<= 0.4", unit="B")


def _append(events: list[Event], source: str) -> Row:
    tip, count, least = Tip(events, source), 2_000, [float("inf")] * 2
    making = timeit.Timer("make()", globals={"make": lambda: tip.refill(count)})
    for _ in range(7):
        least[1] = min(least[1], making.timeit(1) / count)
        least[0] = min(least[0], timeit.timeit(tip.append, number=count) / count)
    return Row(name="append", ours=least[0], theirs=least[1], peer="making the event", target="<= 3")


def deep_rows(lots: int) -> list[Row]:
    """Building and tracing the deep genealogy."""
    events = deep(lots)
    nodes, links = attributes(events)
    ledger, graph = built(events), build_networkx(nodes, links)
    fast, ids = build_rustworkx(links)
    names = {
        "events": events, "nodes": nodes, "links": links, "ledger": ledger, "graph": graph, "fast": fast, "ids": ids,
        "one": events[lots // 10].inputs[0].of, "last": f"lot-{lots * 9 // 10}", "built": built, "build_networkx": build_networkx,
        "nx": nx, "rx": rx,
    }  # fmt: skip
    row = partial(compare, globals=names, repeats=7 if lots < 300_000 else 3)
    down, up = "ledger.downstream(one)", "ledger.upstream(last)"
    return [
        row("deep: build", "built(events)", "build_networkx(nodes, links)", peer="networkx", target="<= 0.65"),
        _memory("deep: memory without the events", events, nodes, links),
        row("deep: trace down", down, "nx.descendants(graph, one)", peer="networkx", target=">= 2.1"),
        row("deep: trace down", down, "{fast[n] for n in rx.descendants(fast, ids[one])}", peer="rustworkx", target="<= 1.3"),
        row("deep: trace up", up, "nx.ancestors(graph, last)", peer="networkx", target=">= 2.1"),
        row("deep: trace up", up, "{fast[n] for n in rx.ancestors(fast, ids[last])}", peer="rustworkx", target="<= 1.3"),
    ]  # fmt: skip


def growth_rows(lots: int) -> list[Row]:
    """The ledger beside itself with a tenth of the lots."""
    events, tenth = layered(lots), layered(lots // 10)
    ledger, small = built(events), built(tenth)
    some = [f"fibre-{number}" for number in range(50, 100)]
    names = {"events": events, "tenth": tenth, "ledger": ledger, "small": small, "some": some, "built": built}
    row = partial(compare, globals=names, peer="a tenth of the lots", repeats=7 if lots < 300_000 else 3)
    return [
        row("ten times the lots: build", "built(events)", "built(tenth)", target="<= 16"),
        row("ten times the lots: trace", "[ledger.downstream(one) for one in some]", "[small.downstream(one) for one in some]", target="<= 1.5"),
    ]  # fmt: skip


def replay_rows(lots: int) -> list[Row]:
    """A replay of as many events from their documents: time and bytes for each."""
    read = list[Event]()
    texts = [document.text(event) for event in layered(lots)]

    def replay() -> Ledger:
        read[:] = [document.read(text, Event) for text in texts]
        return built(read)

    seconds = timeit.timeit(replay, number=1) / len(texts)
    some = texts[-20_000:]
    held = held_bytes(lambda: [document.read(text, Event) for text in some]) / len(some)
    text = sum(map(len, texts)) / len(texts)
    return [
        Row(name=f"replay of {len(texts):,} events from documents, each", ours=seconds),
        Row(name="an event as a document", ours=text, unit="B"),
        Row(name="an event in memory", ours=held, unit="B"),
    ]


if __name__ == "__main__":
    show(rows_of(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000))
