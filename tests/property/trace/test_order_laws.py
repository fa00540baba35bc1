"""The law of the order goods went, whatever the links."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.trace._order import goes_round, in_order


@st.composite
def graphs(draw):
    """What went into each node, and the nodes that matter."""
    count = draw(st.integers(1, 9))
    nodes = st.integers(0, count - 1)
    up = [tuple(draw(st.lists(nodes, max_size=3))) for _ in range(count)]
    return up, draw(st.sets(nodes))


def behind(up, nodes, node):
    """What went into a node, through nodes that matter; itself only where links go round."""
    found, waiting = set(), [node]
    while waiting:
        more = {source for source in up[waiting.pop()] if source in nodes} - found
        found |= more
        waiting += more
    return found


class TestOrder:
    """Whatever went into a group came before it; two nodes are in one group exactly where each went into the other."""

    @settings(max_examples=300)
    @given(graphs())
    def test_groups(self, graph):
        up, nodes = graph
        groups = list(in_order(up, nodes))
        assert sorted(node for group in groups for node in group) == sorted(nodes)
        came = set()
        for group in groups:
            first = group[0]
            together = {
                other for other in nodes if other in behind(up, nodes, first) and first in behind(up, nodes, other)
            }
            assert set(group) == together | {first}
            assert goes_round(up, group) == (first in behind(up, nodes, first))
            came |= set(group)
            assert all(behind(up, nodes, node) <= came for node in group)
