"""The laws of what is in which package: what was looked through before is left out, and nothing is missed by that."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cocorope.trace._nesting import Nesting

NODE, PLACE = st.integers(0, 6), st.sampled_from(["mill", "bay", "port"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), NODE, st.lists(NODE, min_size=1, max_size=3)),
        st.tuples(st.just("take"), NODE, st.lists(NODE, max_size=2)),
        st.tuples(st.just("see"), st.lists(NODE, min_size=1, max_size=2), PLACE),
        st.tuples(st.just("move"), NODE, PLACE),
    ),
    max_size=20,
)


class Plain:
    """The same, with everything looked through every time."""

    def __init__(self):
        self.inside, self.places = {}, {}

    def put(self, box, contents):
        self.inside.setdefault(box, set()).update(contents)

    def take(self, box, contents):
        held = self.inside.setdefault(box, set())
        taken = contents or sorted(held)
        held -= set(taken)
        return taken

    def see(self, nodes, place):
        self.places |= dict.fromkeys(self.all_in(nodes), place)

    def move(self, node, place):
        self.places[node] = place

    def all_in(self, nodes):
        found, waiting = set(), list(nodes)
        while waiting:
            node = waiting.pop()
            waiting.extend(self.inside.get(node, set()) - found if node not in found else ())
            found.add(node)
        return found


class Quick(Plain):
    """What a site does."""

    def __init__(self):
        super().__init__()
        self.nesting = Nesting()
        self.put, self.take, self.looks = self.nesting.put, self.nesting.take, 0

    def see(self, nodes, place):
        seen = self.nesting.all_in(nodes, place)
        assert len(seen) == len(set(seen))
        for node in seen:
            if self.places.get(node) != place:
                self.move(node, place)
        self.nesting.settle(seen, place)
        self.looks += len(seen)

    def move(self, node, place):
        self.places[node] = place
        self.nesting.stray(node)


class TestNesting:
    @settings(max_examples=300)
    @given(STEPS)
    def test_everything_is_where_it_was_last_seen(self, steps):
        plain, quick = Plain(), Quick()
        for name, what, more in steps:
            told = [getattr(one, name)(what, more) for one in (plain, quick)]
            assert told[0] == told[1]
            assert plain.places == quick.places
        assert {box: held for box, held in quick.nesting.inside.items() if held} == {
            box: held for box, held in plain.inside.items() if held
        }
        assert set(quick.nesting.all_in(range(7))) == plain.all_in(range(7))

    def test_what_did_not_change_is_not_looked_through_again(self):
        quick = Quick()
        quick.put(0, range(1, 100))
        quick.see([0], "mill")
        quick.see([0], "mill")
        assert quick.looks == 100 + 1
        quick.move(7, "bay")
        quick.see([0], "mill")
        assert (quick.looks, quick.places[7]) == (201, "mill")
        assert quick.take(0, []) == [*range(1, 100)]
