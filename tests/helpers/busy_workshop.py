"""A workshop where everything happens: a random history whose every event has an instant of its own."""

from datetime import UTC, datetime, timedelta
from random import Random

import attrs

from cocorope.trace import (
    Arrived,
    Counted,
    DecisionRef,
    Flow,
    Found,
    Item,
    Judged,
    Lot,
    Packed,
    Part,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
)

START = datetime(2025, 3, 1, 8, tzinfo=UTC)
VERDICTS = ("held", "released", "accepted", "rejected", "recalled")


def hour(number):
    return START + timedelta(hours=number)


class Workshop:
    """Goods received, made, divided, packed, shipped, counted, removed and judged, told as they happen.

    Args:
        seed: What the history is drawn from.
        steps: How many events.
        reused: Whether a package that was used may hold what was made of it: links go round, goods do not.
        muddled: Whether some events are told at another's time, and things packed that are elsewhere.
    """

    def __init__(self, seed, steps, *, muddled=False, reused=False):
        self.random, self.muddled, self.reused = Random(seed), muddled, reused
        self.moist = self.random.choice(["always", "never", "sometimes"])
        self.bare = self.random.choice([0, 0, 0, 0.3])
        self.things, self.inside, self.boxes, self.events, self.onward = {}, {}, [], [], {}
        self.receive()
        for _ in range(steps):
            self.random.choice(
                [self.receive, self.process, self.process, self.process, self.divide, self.pack, self.pack, self.unpack,
                 self.ship, self.arrive, self.count, self.remove, self.judge]
            )()  # fmt: skip

        for _ in range(self.random.randint(0, 3) if muddled else 0):
            one, other = (self.random.randrange(len(self.events)) for _ in range(2))
            first, second = self.events[one], self.events[other]
            self.events[one] = attrs.evolve(first, at=second.at, recorded=second.at)
            self.events[other] = attrs.evolve(second, at=first.at, recorded=first.at)
        self.events.sort(key=lambda event: event.at)

    def loose(self, *more):
        """What is in no package; in a muddle, now and then all there is."""
        all_ = [*self.things, *self.boxes, *more]
        if self.muddled and self.random.random() < 0.3:
            return all_
        return [name for name in all_ if name not in self.inside]

    @property
    def told(self):
        """The events as they may arrive: in any order."""
        return self.random.sample(self.events, len(self.events))

    def tell(self, make, *what, **more):
        number = len(self.events)
        place = self.random.choice(["", "mill", "bay", "port"])
        event = make(*what, id=f"e{number}", at=hour(number), place=place, **more)
        self.events.append(event)
        together = [one for one in self.events if getattr(one, "order", "") == getattr(event, "order", None) != ""]
        for one in (event, *together):
            for part in getattr(one, "inputs", ()):
                made = {thing.id for other in (event, *together) for thing in other.outputs}
                self.onward.setdefault(part.of, set()).update(made)
        if isinstance(event, Packed):
            for name in event.contents:
                self.onward.setdefault(name, set()).add(event.into)

    def thing(self, kind=Lot, mass=None):
        known = self.random.random() >= self.bare
        mass = mass or self.random.randint(1, 20)
        moist = self.moist == "always" or (self.moist == "sometimes" and self.random.random() < 0.5)
        what = {
            "mass": f"{mass} kg" if known else None,
            "moisture": f"{self.random.choice([0, 10, 20, 50])} %" if moist else None,
            "length": f"{self.random.randint(1, 9) * 10} m" if self.random.random() < 0.4 else None,
            "claims": self.random.choice(["unoiled", "unoiled", ()]),
        }
        if kind is Lot and self.random.random() < 0.3:
            what["pieces"] = self.random.randint(1, 6)
        return kind(f"t{len(self.things)}", **what)

    def keep(self, things):
        for thing in things:
            self.things[thing.id] = thing
        return things

    def made(self, most=2):
        found = []
        for _ in range(self.random.randint(1, most)):
            found += self.keep([self.thing(self.random.choice([Lot, Lot, Item]))])
        return found

    def part(self, name):
        """All of it, or some in one measure that it states or, now and then, does not."""
        thing = self.things.get(name)
        if thing is None or isinstance(thing, Item) or self.random.random() < 0.35:
            return Part(name)
        ways = [{"mass": f"{self.random.randint(1, 9)} kg"}]
        if self.random.random() < 0.4 and thing.moisture is not None:
            ways = [{"mass": f"{self.random.randint(1, 9)} kg", "moisture": str(thing.moisture)}]
        if thing.length is not None or self.random.random() < 0.1:
            ways.append({"length": f"{self.random.randint(1, 5) * 10} m"})
        if thing.pieces is not None:
            ways.append({"pieces": self.random.randint(1, thing.pieces)})
        return Part(name, **self.random.choice(ways))

    def flows(self, components):
        return (
            [Flow(self.random.choice(components), f"{self.random.randint(1, 4)} kg")]
            if self.random.random() < 0.3
            else []
        )

    def receive(self):
        self.tell(Received, self.made(), "village")

    def process(self):
        pool = list(self.things) + (self.boxes if self.random.random() < 0.3 else [])
        names = self.random.sample(pool, min(len(pool), self.random.randint(1, 3)))
        parts = [self.part(name) for name in names]
        if self.random.random() < 0.1:
            parts.append(self.part(self.random.choice(names)))
        if self.random.random() < 0.05:
            parts.append(Part(self.random.choice(["unheard", "unseen"])))
        kind = self.random.choice(["spinning", "blending", "merging", "laying"])
        order = self.random.choice(["", "", f"order-{len(self.events)}"])
        made = self.made(3)
        what = (self.flows(["dry fibre", "water"]), self.flows(["oil", "water"]))
        self.tell(Transformed, kind, parts, made, *what, order=order)
        if order:
            # An order goes on: with another input, more of a lot that came out, or both.
            others = [name for name in self.things if name not in {thing.id for thing in made}]
            more = [self.part(self.random.choice(others))] if others and self.random.random() < 0.6 else []
            lots = [thing for thing in made if isinstance(thing, Lot)]
            again = self.random.sample(lots, 1) if lots and self.random.random() < 0.4 else []
            if more or again:
                self.tell(Transformed, kind, more, again, order=order)

    def divide(self):
        """A lot divided, its length, pieces and mass with it."""
        lots = [name for name in list(self.things) if isinstance(self.things[name], Lot)]
        if not lots:
            return
        thing = self.things[self.random.choice(lots)]
        if thing.pieces and thing.pieces > 1:
            cut = self.random.randint(1, thing.pieces - 1)
            pieces = [
                Lot(f"t{len(self.things)}", pieces=cut),
                Lot(f"t{len(self.things) + 1}", pieces=thing.pieces - cut),
            ]
        elif thing.length is not None:
            pieces = [Lot(f"t{len(self.things)}", length="10 m"), Lot(f"t{len(self.things) + 1}", length=thing.length)]
        else:
            return
        self.tell(Transformed, "dividing", thing.id, self.keep(pieces))

    def pack(self):
        """A thing or package into a package that is not in it."""
        loose = self.loose(*self.boxes)
        if not loose:
            return
        if not self.boxes or self.random.random() < 0.4:
            self.boxes.append(f"b{len(self.boxes)}")
        box = self.random.choice(self.boxes)
        behind = self.around(box) if self.reused else self.reached(box)
        chosen = {name for name in self.random.sample(loose, min(len(loose), 2)) if name not in behind}
        if chosen:
            self.inside |= dict.fromkeys(chosen, box)
            self.tell(Packed, box, sorted(chosen))

    def around(self, box):
        found = {box}
        while box in self.inside:
            box = self.inside[box]
            found.add(box)
        return found

    def reached(self, name):
        found, waiting = {name}, [name]
        while waiting:
            more = self.onward.get(waiting.pop(), set()) - found
            found |= more
            waiting += sorted(more)
        return found

    def unpack(self):
        full = sorted({box for box in self.inside.values() if box.startswith("b")})
        if not full:
            return
        box = self.random.choice(full)
        contents = sorted(name for name in self.inside if self.inside[name] == box)
        named = self.random.sample(contents, self.random.randint(1, len(contents)))
        for name in named:
            del self.inside[name]
        self.tell(Unpacked, box, () if len(named) == len(contents) and self.random.random() < 0.5 else named)

    def ship(self):
        loose = self.loose()
        if not loose:
            return
        shipment = f"s{len(self.events)}"
        chosen = self.random.sample(loose, min(len(loose), self.random.randint(1, 2)))
        self.inside |= dict.fromkeys(chosen, shipment)
        to = self.random.choice(["", "Ghent", "Delft", "Lille", "Brest", "Hull"])
        papers = self.random.choice([(), "BL-1", ("BL-2", "INV-3"), ("PL-4", "BL-5", "CO-6")])
        self.tell(Shipped, shipment, chosen, to, references=papers)

    def arrive(self):
        sent = sorted({box for box in self.inside.values() if box.startswith("s")})
        if not sent:
            return
        shipment = self.random.choice(sent)
        for name in [name for name in self.inside if self.inside[name] == shipment]:
            del self.inside[name]
        self.tell(Arrived, shipment)

    def count(self):
        lots = [name for name in list(self.things) if isinstance(self.things[name], Lot)]
        if lots:
            found = self.random.choice([{"mass": "0 kg"}, {"mass": "6 kg"}, {"length": "20 m"}, {"pieces": 1}])
            self.tell(Counted, Found(self.random.choice(lots), **found))

    def remove(self):
        if list(self.things):
            self.tell(
                Removed, self.part(self.random.choice(list(self.things))), self.random.choice(["sample", "waste"])
            )

    def judge(self):
        named = [self.random.choice([*list(self.things)[:2], *self.boxes[:2]])]
        decision = self.random.choice(
            [None, DecisionRef(f"D-{len(self.events)}", self.random.choice(["accepted", "not accepted"]))]
        )
        self.tell(Judged, named, self.random.choice(VERDICTS), decision)
