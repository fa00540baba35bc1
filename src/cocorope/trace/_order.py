"""The order goods went: groups of nodes, a cycle being one group; no recursion, whatever the depth."""

from collections.abc import Iterable, Iterator, Mapping

from cocorope.trace._index import Neighbours


def in_order(up: list[Neighbours] | Mapping[int, Iterable[int]], nodes: set[int]) -> Iterator[tuple[int, ...]]:
    """Groups of nodes so that whatever went into a group came before it (Tarjan 1972, without recursion)."""
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    for root in sorted(nodes):
        if root in number:
            continue
        number[root] = low[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        work: list[tuple[int, Iterator[int]]] = [(root, iter(up[root]))]
        while work:
            node, sources = work[-1]
            for source in sources:
                if source not in nodes:
                    continue
                if source not in number:
                    number[source] = low[source] = len(number)
                    stack.append(source)
                    on_stack.add(source)
                    work.append((source, iter(up[source])))
                    break
                if source in on_stack:
                    low[node] = min(low[node], number[source])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    yield _group(stack, on_stack, node)


def goes_round(up: list[Neighbours] | Mapping[int, Iterable[int]], group: tuple[int, ...]) -> bool:
    """Whether a group is a cycle: several nodes, or one that goes into itself."""
    return len(group) > 1 or group[0] in up[group[0]]


def _group(stack: list[int], on_stack: set[int], root: int) -> tuple[int, ...]:
    group: list[int] = []
    while True:
        node = stack.pop()
        on_stack.discard(node)
        group.append(node)
        if node == root:
            return tuple(group)
