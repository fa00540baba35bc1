"""A genealogy as a picture: Mermaid, Graphviz DOT, inline SVG; nothing is fetched and nothing is drawn by others."""

from collections.abc import Iterable
from typing import Final

from cocorope.errors import InvalidValueError
from cocorope.markup import element, words
from cocorope.text import Text
from cocorope.trace._index import Index
from cocorope.trace._order import in_order
from cocorope.trace._state import form
from cocorope.trace.ledger import Ledger, direct
from cocorope.trace.recall import Recall

MOST_THINGS: Final = 400
"""A picture of more things than this can be read by nobody."""

_WIDE, _HIGH, _GAP_X, _GAP_Y = 150, 30, 60, 14


def _graph(ledger: Ledger, ids: Iterable[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The things behind and ahead of some things, and the links between them, in a fixed order."""
    wanted: set[str] = set()
    for name in (ids,) if isinstance(ids, str) else ids:
        wanted |= {name} | ledger.upstream(name) | ledger.downstream(name)
    if len(wanted) > MOST_THINGS:
        raise InvalidValueError(
            Text(f"a picture has at most {MOST_THINGS} things, this one would have {len(wanted)}: ask for fewer",
                 f"gambar memuat paling banyak {MOST_THINGS} barang, ini akan memuat {len(wanted)}: mintalah lebih sedikit")
        )  # fmt: skip
    names = sorted(wanted)
    index = ledger._graph  # noqa: SLF001  # one package
    links = [(name, other) for name in names if name in ledger for other in sorted(direct(index, name) & wanted)]
    return names, links


def mermaid(ledger: Ledger, ids: Iterable[str]) -> str:
    """A genealogy as a Mermaid flowchart.

    Raises:
        InvalidValueError: More than :data:`MOST_THINGS` things.
    """
    names, links = _graph(ledger, ids)
    place = {name: f"n{number}" for number, name in enumerate(names)}
    lines = ["flowchart LR"]
    lines += [f'  {place[name]}["{_mermaid_words(name)}"]' for name in names]
    lines += [f"  {place[one]} --> {place[other]}" for one, other in links]
    return "\n".join(lines)


def _mermaid_words(name: str) -> str:
    return name.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")


def dot(ledger: Ledger, ids: Iterable[str]) -> str:
    """A genealogy in Graphviz's DOT.

    Raises:
        InvalidValueError: More than :data:`MOST_THINGS` things.
    """
    names, links = _graph(ledger, ids)
    index = ledger._graph  # noqa: SLF001  # one package
    shapes = {"package": "box3d", "shipment": "cds", "item": "box", "lot": "ellipse", "unknown": "diamond"}
    lines = ["digraph genealogy {", "  rankdir=LR;"]
    for name in names:
        shape = shapes[form(index, index.ids[name])] if name in ledger else "diamond"
        lines.append(f"  {_quoted(name)} [shape={shape}];")
    lines += [f"  {_quoted(one)} -> {_quoted(other)};" for one, other in links]
    return "\n".join([*lines, "}"])


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def svg(ledger: Ledger, ids: Iterable[str], *, recall: Recall | None = None) -> str:
    """A genealogy as inline SVG; with a recall, what it reaches is marked and says its expected share.

    Args:
        ledger: The ledger.
        ids: The things whose genealogy is drawn.
        recall: A recall to mark.

    Raises:
        InvalidValueError: More than :data:`MOST_THINGS` things.
    """
    names, links = _graph(ledger, ids)
    column = _columns(ledger._graph, names, links)  # noqa: SLF001  # one package
    rows: dict[int, int] = {}
    spot: dict[str, tuple[int, int]] = {}
    for name in names:
        place = column[name]
        row = rows.get(place, 0)
        rows[place] = row + 1
        spot[name] = (10 + place * (_WIDE + _GAP_X), 10 + row * (_HIGH + _GAP_Y))
    lines = [_line(spot[one], spot[other]) for one, other in links if spot[one][0] != spot[other][0]]
    boxes = [_box(name, spot[name], recall) for name in names]
    wide = 20 + (max(column.values(), default=0) + 1) * (_WIDE + _GAP_X) - _GAP_X
    high = 20 + max(rows.values(), default=0) * (_HIGH + _GAP_Y)
    return element(
        "svg", *lines, *boxes,
        attributes={"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {wide} {high}", "role": "img",
                    "width": str(wide), "height": str(high), "font-family": "sans-serif", "font-size": "11"},
    )  # fmt: skip


def _columns(index: Index, names: list[str], links: list[tuple[str, str]]) -> dict[str, int]:
    """A column for each thing: one after the last it comes of."""
    sources: dict[str, list[str]] = {name: [] for name in names}
    for one, other in links:
        sources[other].append(one)
    column = dict.fromkeys(names, 0)
    nodes = {index.ids[name] for name in names if name in index.ids}
    between = {source for node in nodes for source in index.up[node] if index.names[source] is None}
    for group in in_order(index.up, nodes | between):
        for node in group:
            name = index.names[node]
            if name is not None:
                column[name] = max((column[one] + 1 for one in sources[name] if index.ids[one] not in group), default=0)
    return column


def _line(start: tuple[int, int], end: tuple[int, int]) -> str:
    x, y, to_x, to_y = start[0] + _WIDE, start[1] + _HIGH // 2, end[0], end[1] + _HIGH // 2
    bend = (x + to_x) // 2
    return element("path", attributes={"d": f"M{x} {y}C{bend} {y} {bend} {to_y} {to_x} {to_y}", "fill": "none",
                                       "stroke": "currentColor", "stroke-opacity": "0.5"})  # fmt: skip


def _box(name: str, spot: tuple[int, int], recall: Recall | None) -> str:
    reached = recall is not None and name in recall.ids
    label = name if len(name) <= 20 else f"{name[:19]}…"
    if recall is not None and reached and (share := recall.items[name].share.expected) is not None:
        label += f" {float(share):.0%}"
    frame = {"x": str(spot[0]), "y": str(spot[1]), "width": str(_WIDE), "height": str(_HIGH), "rx": "4",
             "fill": "#c0392b" if reached else "none", "fill-opacity": "0.2", "stroke": "currentColor"}  # fmt: skip
    text = {"x": str(spot[0] + 8), "y": str(spot[1] + 19), "fill": "currentColor"}
    return element("g", element("title", words(name)), element("rect", attributes=frame),
                   element("text", words(label), attributes=text))  # fmt: skip
