"""A machine drives the ledger beside a naive model that keeps, instant by instant, what is inside what."""

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from cocorope.trace import Item, Ledger, Lot, Packed, Received, Removed, Unpacked, trade


class Workshop(RuleBasedStateMachine):
    """Goods are received, made, packed, unpacked and removed; descent is kept by hand."""

    things = Bundle("things")
    boxes = Bundle("boxes")

    def __init__(self):
        super().__init__()
        self.ledger = Ledger()
        self.clock = datetime(2025, 3, 1, tzinfo=UTC)
        self.number = 0
        self.inside = {}
        self.behind = {}
        self.gone = set()

    def tell(self, make):
        self.number += 1
        self.clock += timedelta(minutes=1)
        self.ledger = self.ledger.append(make(id=f"e{self.number}", at=self.clock))
        self.meet()

    def meet(self):
        """At this instant each package holds what is in it, at any depth."""
        for thing in list(self.inside):
            box = self.inside.get(thing)
            while box is not None:
                self.behind.setdefault(box, set()).update(
                    {thing} | (set() if thing.startswith("b") else self.behind[thing])
                )
                box = self.inside.get(box)

    @initialize(target=things)
    def receive_the_first(self):
        return self.receive(1)

    @initialize(target=boxes)
    def pack_the_first(self):
        return self.pack(self.receive(1))

    @rule(target=things, size=st.integers(1, 50))
    def receive(self, size):
        name = f"t{self.number}"
        self.behind[name] = set()
        self.tell(lambda **at: Received(Lot(name, mass=f"{size} kg"), **at))
        return name

    @rule(target=things, sources=st.lists(things, min_size=1, max_size=3))
    def make(self, sources):
        sources = [one for one in dict.fromkeys(sources) if one not in self.gone and one not in self.inside]
        if not sources:
            return multiple()
        name = f"t{self.number}"
        self.gone.update(sources)
        self.behind[name] = set(sources).union(*(self.behind[one] for one in sources))
        self.tell(lambda **at: trade.merge(sources, Item(name), **at))
        return name

    @rule(target=boxes, inner=things | boxes)
    def pack(self, inner):
        if inner in self.gone or inner in self.inside:
            return multiple()
        name = f"b{self.number}"
        self.behind[name] = set()
        self.inside[inner] = name
        self.tell(lambda **at: Packed(name, inner, **at))
        return name

    @rule(inner=things | boxes, box=boxes)
    def pack_more(self, inner, box):
        around = box
        while around is not None:
            if around == inner:
                return
            around = self.inside.get(around)
        if inner in self.gone or inner in self.inside:
            return
        self.inside[inner] = box
        self.tell(lambda **at: Packed(box, inner, **at))

    @rule(inner=things | boxes)
    def unpack(self, inner):
        box = self.inside.pop(inner, None)
        if box is not None:
            self.tell(lambda **at: Unpacked(box, inner, **at))

    @rule(thing=things)
    def remove(self, thing):
        if thing not in self.gone and thing not in self.inside:
            self.gone.add(thing)
            self.tell(lambda **at: Removed(thing, "waste", **at))

    @invariant()
    def the_ledger_agrees(self):
        for name, behind in self.behind.items():
            assert self.ledger.upstream(name) == behind
        for inner, box in self.inside.items():
            assert box in self.ledger.state(inner).where.packages
        for thing in self.gone:
            assert self.ledger.state(thing).gone
        assert not [found for found in self.ledger.review().findings if found.code != "TRC303"]


TestWorkshop = Workshop.TestCase
TestWorkshop.settings = settings(max_examples=40, stateful_step_count=20)
