"""The ledger beside networkx and rustworkx: building, tracing, recalling, appending.

A layered genealogy (fibre, yarn, rope, coil, bale, container, shipment) with string identifiers in and sets of
strings out for everybody. ``python benchmarks/trace.py [lots]``; 30,000 lots by default, 1,000,000 for the record.
"""

# ruff: noqa: E501  # a row of the table a line

import random
import sys
from datetime import UTC, datetime
from typing import Any

import networkx as nx
import rustworkx as rx
from _ratio import Row, compare, show

from cocorope.trace import Event, Ledger, Lot, Packed, Part, Received, Shipped, Transformed, edges
from cocorope.units import Mass

LAYERS = (("fibre", 5, 0), ("yarn", 10, 3), ("rope", 10, 4), ("coil", 60, 1), ("bale", 12, 5), ("container", 2, 6), ("shipment", 1, 2))  # fmt: skip
AT = datetime(2025, 3, 1, tzinfo=UTC)
MASS, PART = Mass("100 kg"), Mass("10 kg")


def layered(lots: int) -> list[Event]:
    """A genealogy of so many lots."""
    draw, events, before = random.Random(1), list[Event](), list[str]()
    for layer, percent, parents in LAYERS:
        count = lots * percent // 100
        names = [f"{layer}-{number}" for number in range(count)]
        for number, name in enumerate(names):
            middle = number * len(before) // count
            near = [before[min(len(before) - 1, max(0, middle + draw.randrange(-9, 9)))] for _ in range(parents)]
            events.append(_made(layer, name, list(dict.fromkeys(near)), f"e{len(events)}"))
        before = names
    return events


def _made(layer: str, name: str, parents: list[str], key: str) -> Event:
    if layer == "fibre":
        return Received(Lot(name, mass=MASS), id=key, at=AT)
    if layer in ("bale", "container"):
        return Packed(name, parents, id=key, at=AT)
    if layer == "shipment":
        return Shipped(name, parents, "buyer", id=key, at=AT)
    return Transformed("spinning", [Part(one, mass=PART) for one in parents], Lot(name, mass=PART), id=key, at=AT)


def build_rustworkx(links: list[tuple[str, str, dict[str, Any]]]) -> tuple[Any, dict[str, int]]:
    graph, ids = rx.PyDiGraph(), dict[str, int]()
    for one, other, _ in links:
        for name in (one, other):
            if name not in ids:
                ids[name] = graph.add_node(name)
    graph.add_edges_from([(ids[one], ids[other], data) for one, other, data in links])
    return graph, ids


def rows() -> list[Row]:
    """The rows of the default size."""
    return rows_of(30_000)


def rows_of(lots: int) -> list[Row]:
    """The rows of a genealogy of so many lots."""
    events = layered(lots)
    links = [(one, other, {"event": event, "mass": mass}) for one, other, event, _, mass in edges(events)]
    ledger, graph = Ledger(events), nx.DiGraph(links)
    fast, ids = build_rustworkx(links)
    draw = random.Random(2)
    some = [f"fibre-{draw.randrange(lots // 20)}" for _ in range(50)]
    coils = [f"coil-{draw.randrange(lots * 6 // 10)}" for _ in range(50)]
    anew = [Transformed("spinning", "coil-1", Lot(f"new-{n}", mass=PART), id=f"new-{n}", at=AT) for n in range(200)]
    names = {
        "events": events, "links": links, "ledger": ledger, "graph": graph, "fast": fast, "ids": ids, "some": some,
        "coils": coils, "anew": anew, "Ledger": Ledger, "nx": nx, "rx": rx, "Transformed": Transformed, "Lot": Lot,
        "PART": PART, "AT": AT, "appended": _appended,
    }  # fmt: skip
    down = "[ledger.downstream(one) for one in some]"
    up = "[ledger.upstream(one) for one in coils]"
    return [
        compare("build", "Ledger(events).ids", "nx.DiGraph(links)", globals=names, peer="networkx", target="<= 0.5"),
        compare("trace down", down, "[nx.descendants(graph, one) for one in some]", globals=names, peer="networkx", target=">= 2.3"),
        compare("trace down", down, "[{fast[n] for n in rx.descendants(fast, ids[one])} for one in some]", globals=names, peer="rustworkx", target="<= 1.6"),
        compare("trace up", up, "[nx.ancestors(graph, one) for one in coils]", globals=names, peer="networkx", target=">= 2.3"),
        compare("recall, ids", "ledger.recall(some).ids", "list(nx.bfs_layers(graph, some))", globals=names, peer="networkx", target="<= 0.5"),
        compare("recall, quantities", "ledger.recall(some).total", "list(nx.bfs_layers(graph, some))", globals=names, peer="networkx", target="<= 2.5"),
        compare("append", "appended(ledger, anew)", "[Transformed('spinning', 'coil-1', Lot(f'new-{n}', mass=PART), id=f'new-{n}', at=AT) for n in range(200)]", globals=names, peer="making the event", target="<= 3"),
    ]  # fmt: skip


def _appended(ledger: Ledger, events: list[Event]) -> Ledger:
    grown = Ledger(ledger.events[:1])
    for event in events:
        grown = grown.append(event)
    return grown


if __name__ == "__main__":
    show(rows_of(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000))
