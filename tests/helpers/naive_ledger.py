"""What a ledger says, worked out the plain way: from a list of events, instant by instant, in fractions.

Slow and short on purpose: it shares no code with the ledger but the events themselves. It takes histories in which
every event has an instant of its own, no thing is born twice and nothing goes into itself.
"""

from datetime import timedelta
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from cocorope.trace import (
    Arrived,
    Item,
    Judged,
    Packed,
    Part,
    Received,
    Removed,
    Shipped,
    Transformed,
    Unpacked,
)

ORDER = ("pieces", "length", "dry", "mass")
MOVES = (Packed, Unpacked, Shipped, Arrived)
NOTHING, ALL, OPEN = (Fraction(0), Fraction(0), Fraction(0)), (Fraction(1),) * 3, (Fraction(0), None, Fraction(1))


def stated(thing):
    """What is known of a thing or part in each measure."""
    mass = None if thing.mass is None else thing.mass.exact_in("kg")
    return {
        "pieces": None if thing.pieces is None else Fraction(thing.pieces),
        "length": None if thing.length is None else thing.length.exact_in("m"),
        "dry": None if mass is None or thing.moisture is None else mass * (1 - thing.moisture.exact_in("1")),
        "mass": mass,
    }


def solids(flows):
    return sum((flow.mass.exact_in("kg") for flow in flows if flow.component != "water"), Fraction(0))


class Naive:
    """A history; instants are whole numbers: odd ones are the events', even ones lie between."""

    def __init__(self, events):
        self.told = sorted(events, key=lambda event: event.at)
        self.when = {event.id: 2 * place + 1 for place, event in enumerate(self.told)}
        self.all = frozenset(range(2 * len(self.told) + 1))
        self.processes, self.births, self.boxes = {}, {}, set()
        for event in self.told:
            if isinstance(event, Transformed):
                self.processes.setdefault(event.order or event.id, []).append(event)
            for thing in getattr(event, "outputs", ()):
                self.births.setdefault(thing.id, []).append((event, thing))
            self.boxes |= {getattr(event, name) for name in ("into", "out_of", "shipment") if hasattr(event, name)}

    def since(self, at):
        """The instants from a time on."""
        if at is None:
            return self.all
        first = sum(event.at < at for event in self.told)
        exact = first < len(self.told) and self.told[first].at == at
        return frozenset(range(2 * first + exact, max(self.all) + 1))

    def until(self, at):
        """The instants up to a time."""
        return self.all if at is None else frozenset(range(2 * sum(event.at <= at for event in self.told)))

    # what was taken

    def born(self, name):
        rows = [stated(thing) for _event, thing in self.births.get(name, ())]
        return {
            one: sum(row[one] for row in rows) if rows and None not in [row[one] for row in rows] else None
            for one in ORDER
        }

    def whole_only(self, name):
        return name in self.boxes or any(isinstance(thing, Item) for _event, thing in self.births.get(name, ()))

    def fraction(self, part):
        if getattr(part, "whole", False):
            return Fraction(1)
        mine, lot = stated(part), self.born(part.of)
        return next((mine[one] / lot[one] for one in ORDER if None not in (mine[one], lot[one])), None)

    def takes(self, name):
        """What was taken: by its own name, and with a package all that was in it; of an opened package nothing."""
        own = self.named_takes(name)
        if name in self.boxes:
            return [(event, part) for event, part in own if not self.told_inside(name, self.when[event.id])]
        found, part = own, Part(name)
        for event in self.told:
            used = [
                one.of for one in (*getattr(event, "inputs", ()), *getattr(event, "parts", ())) if one.of in self.boxes
            ]
            if any(name in self.told_deep(box, self.when[event.id]) for box in used):
                _left, ended = self.account(
                    name, event.at, [take for take in found if self.when[take[0].id] < self.when[event.id]]
                )
                if ended is None or ended.at >= event.at:
                    found = sorted([*found, (event, part)], key=lambda take: self.when[take[0].id])
        return found

    def told_deep(self, box, instant):
        found, waiting = set(), [box]
        while waiting:
            inner = self.told_inside(waiting.pop(), instant) - found
            found |= inner
            waiting += inner
        return found

    def told_inside(self, box, instant):
        return {name for name, instants in self.told_stays[0].get(box, {}).items() if instant in instants}

    def named_takes(self, name):
        return [
            (event, part)
            for event in self.told
            if isinstance(event, Transformed | Removed)
            for part in (event.inputs if isinstance(event, Transformed) else event.parts)
            if part.of == name
        ]

    def account(self, name, until=None, takes=None):
        """What is left of it, and the instant at which the last of it went."""
        left, ended = Fraction(1), None
        takes = self.takes(name) if takes is None else takes
        for event in self.told:
            if until is not None and event.at > until:
                break
            counted = [one for one in getattr(event, "found", ()) if one.of == name]
            for one in counted:
                found = self.fraction(one)
                left = left if found is None else found
            for _event, part in [take for take in takes if take[0] is event]:
                left -= 1 if self.whole_only(name) else self.fraction(part) or 0
            if left > 0:
                ended = None
            elif ended is None:
                ended = event
        return left, ended

    # what is inside what

    @cached_property
    def told_stays(self):
        """Per package and content the instants it was inside by the events of the package, and what is inside at the end."""
        inside, held = set(), {}
        for instant in sorted(self.all):
            out = set()
            event = self.told[instant // 2] if instant % 2 else None
            if isinstance(event, Packed | Shipped):
                box = event.into if isinstance(event, Packed) else event.shipment
                inside |= {(box, name) for name in event.contents}
            if isinstance(event, Unpacked | Arrived):
                box = event.out_of if isinstance(event, Unpacked) else event.shipment
                out = {
                    (one, name) for one, name in inside if one == box and (not event.contents or name in event.contents)
                }
            for box, name in inside:
                held.setdefault(box, {}).setdefault(name, set()).add(instant)
            inside -= out
        return held, inside

    @cached_property
    def stays(self):
        """Per package and content the instants it was inside, the first and the last of each stay included."""
        told, inside = self.told_stays
        held = {box: {name: set(instants) for name, instants in rows.items()} for box, rows in told.items()}
        for box, name in inside:  # what is still inside stays until the last of it went
            ended = self.account(name)[1]
            if ended is not None:
                instants, gone = held[box][name], self.when[ended.id]
                start = max((one for one in instants if one - 1 not in instants), default=gone)
                held[box][name] = {one for one in instants if one <= max(gone, start)}
        return held

    def inside(self, box, instant):
        return {name for name, instants in self.stays.get(box, {}).items() if instant in instants}

    def contents(self, box):
        """The lots and items a package ever held, at any depth."""
        return {
            name
            for name in {*self.births, *self.names} - self.boxes
            if box in self.labels({name: self.all}, packages_only=True)
        }

    @cached_property
    def names(self):
        found = set(self.births) | self.boxes
        for event in self.told:
            found |= {part.of for part in getattr(event, "inputs", ())} | {
                part.of for part in getattr(event, "parts", ())
            }
            found |= {one.of for one in getattr(event, "found", ())} | set(getattr(event, "contents", ()))
            found |= set(event.of) if isinstance(event, Judged) else set()
        return found

    def labels(self, seeds, *, packages_only=False):
        """The things that hold something of the seeds, each with the instants at which it does."""
        labels, changed = dict(seeds), True
        while changed:
            changed = False
            for box, contents in self.stays.items():
                for name, instants in contents.items():
                    more = labels.get(name, frozenset()) & instants
                    if not more <= labels.get(box, frozenset()):
                        labels[box], changed = labels.get(box, frozenset()) | more, True
            for events in () if packages_only else self.processes.values():
                used = [(part.of, self.when[event.id]) for event in events for part in event.inputs]
                if any(instant in labels.get(name, ()) for name, instant in used):
                    for name in {thing.id for event in events for thing in event.outputs}:
                        changed |= name not in labels or not labels[name] >= self.all
                        labels[name] = self.all
        return labels

    def onward(self, name, instants):
        """What a thing went into while it held something, and when that held it."""
        for box, contents in self.stays.items():
            both = instants & contents.get(name, set())
            if both:
                yield box, both
        for events in self.processes.values():
            if any(part.of == name and self.when[event.id] in instants for event in events for part in event.inputs):
                for name_of in {thing.id for event in events for thing in event.outputs}:
                    yield name_of, self.all

    def distance(self, source, target):
        """The steps of a shortest way, instant by instant; ``None`` where goods did not get there."""
        reached, steps = {source: self.all}, 0
        for steps in range(1, len(self.names) + 1):
            following = {}
            for name, instants in reached.items():
                for other, when in self.onward(name, instants):
                    following[other] = following.get(other, frozenset()) | when
            if target in following:
                return steps
            reached = following
        return None

    def goes(self, way):
        """Whether goods can have gone a way."""
        instants = self.all
        for name, other in pairwise(way):
            instants = dict(self.onward(name, instants)).get(other, frozenset())
        return bool(instants)

    def together(self, name):
        """What else was at its places on a day, in its processes, in its packages at a time."""
        events = [event for event in self.told if name in self.spoken(event)]
        days = {(event.place, event.at.date()) for event in events if event.place}
        places, processes, packages = {}, {}, {}
        for event in self.told:
            if (event.place, event.at.date()) in days and self.spoken(event):
                places.setdefault(event.place, set()).update(self.spoken(event))
        for key, row in self.processes.items():
            spoken = set().union(*map(self.spoken, row))
            if name in spoken:
                processes[key] = spoken
        for box, contents in self.stays.items():
            packages[box] = {one for one, instants in contents.items() if instants & contents.get(name, set())}
        return tuple(
            {key: others - {name} for key, others in found.items() if others - {name}}
            for found in (places, processes, packages)
        )

    @staticmethod
    def spoken(event):
        """The things of a receipt or process."""
        parts = event.inputs if isinstance(event, Transformed) else ()
        outputs = event.outputs if isinstance(event, Received | Transformed) else ()
        return {one.of for one in parts} | {one.id for one in outputs}

    # what is wrong with it

    def wrong(self):
        """Every finding of a review, as its code, the thing, and what tells it from others."""
        for name in self.names:
            yield from self.wrong_takes(name)
            yield from self.wrong_times(name)
            yield from self.wrong_verdicts(name)
            yield from self.wrong_packages(name)
        for key, events in self.processes.items():
            gained = self.gained(events)
            if gained is not None and gained > 0:
                yield "TRC304", key, gained

    def wrong_takes(self, name):
        lot, takes = self.born(name), self.named_takes(name)
        if takes and name not in self.births and name not in self.boxes:
            yield "TRC101", name, takes[0][0].id
        for event, part in takes:
            if self.whole_only(name) and not part.whole and self.fraction(part) != 1:
                yield "TRC211", name, event.id
            elif self.fraction(part) is None and any(one is not None for one in lot.values()):
                mine = tuple(one for one in ORDER if one != "dry" and stated(part)[one] is not None)
                yield (
                    "TRC208",
                    name,
                    (event.id, mine, tuple(one for one in ORDER if one != "dry" and lot[one] is not None)),
                )
        lowest = min((self.account(name, event.at)[0] for event in self.told), default=1)
        if lowest < 0:
            yield "TRC203", name, 1 - lowest

    def uses(self, name):
        packed = [event for event in self.told if isinstance(event, Packed | Shipped) and name in event.contents]
        taken = self.named_takes(name) if name in self.boxes else self.takes(name)
        return {event.id: event for event in (*packed, *(event for event, _part in taken))}.values()

    def wrong_times(self, name):
        births, ended = self.births.get(name), self.account(name)[1]
        counted = [event for event in self.told if name in {one.of for one in getattr(event, "found", ())}]
        for event in {*self.uses(name), *counted}:
            if births and event.at < births[0][0].at:
                yield "TRC204", name, event.id
        for event in self.uses(name):
            if ended is not None and event.at > ended.at:
                yield "TRC205", name, event.id

    def wrong_verdicts(self, name):
        for event in self.verdicts(name):
            if event.verdict == "released":
                if not self.on_hold(name, event.at - timedelta(seconds=1)):
                    yield "TRC104", name, event.id
                if event.decision is None or event.decision.outcome != "accepted":
                    yield "TRC302", name, event.id
        for event in self.uses(name):
            into = getattr(event, "into", getattr(event, "shipment", None))
            near, waiting = {name, *self.around(name, event.at)}, [name]
            if self.account(name)[1] is event:  # the last of it went out of what it was in
                for box in [box for box, held in self.stays.items() if self.when[event.id] in held.get(name, ())]:
                    near |= {box, *self.around(box, event.at)}
            near -= {into}
            while waiting:
                waiting = [one for box in waiting for one in self.inside(box, self.when[event.id]) - near]
                near |= set(waiting)
            if any(self.on_hold(one, event.at) for one in near):
                yield "TRC301", name, event.id

    def wrong_packages(self, name):
        for event in self.told:
            if isinstance(event, Unpacked | Arrived) and name == getattr(
                event, "out_of", getattr(event, "shipment", None)
            ):
                for content in set(event.contents) - self.inside(name, self.when[event.id]):
                    yield "TRC103", name, (event.id, content)
            if isinstance(event, Shipped) and event.shipment == name and not (event.to and event.references):
                yield "TRC303", name, event.id
        sent = {event.shipment for event in self.told if isinstance(event, Shipped)}
        mine = {box: contents[name] for box, contents in self.stays.items() if name in contents}
        for code, boxes in (("TRC206", mine.keys() - sent), ("TRC207", mine.keys() & sent)):
            clash = {
                box for box in boxes for other in boxes - {box}
                if any(instant % 2 == 0 for instant in mine[box] & mine[other])
            }  # fmt: skip
            if clash:
                yield code, name, tuple(sorted(clash))

    def gained(self, events):
        """How much solid matter came out at least that never went in."""
        inputs = [one[2] for one in self.inputs(events)]
        if not inputs or any(one["mass"] is None for one in inputs):
            return None
        into = sum(one["mass"] if one["dry"] is None else one["dry"] for one in inputs)
        into += sum(solids(event.gains) - solids(event.losses) for event in events)
        return sum(stated(thing)["dry"] or 0 for event in events for thing in event.outputs) - into

    # where it comes from

    def origins(self, name, behind=None):
        """The shares of the sources by even mixing, worked backwards; a thing nothing is known of is its own."""
        behind = behind or {one for one in self.names if name in self.labels({one: self.all})}
        if name in self.boxes:
            held = self.contents(name) | {
                one for one in self.boxes - {name} - self.stays.keys()
                if name in self.labels({one: self.all}, packages_only=True)
            }  # fmt: skip
            held &= behind
            rows = [(one, Fraction(1) if len(held) == 1 else self.born(one)["mass"]) for one in sorted(held)]
        else:
            event = self.births[name][0][0] if self.births.get(name) else None
            events = self.processes[event.order or event.id] if isinstance(event, Transformed) else []
            inputs = list(self.inputs(events))
            measure = self.basis(events, assume=True) if events else None
            rows = [(one[0], one[2][measure] if measure else None) for one in inputs]
            if len({one[0] for one in inputs}) == 1:
                rows = [(inputs[0][0], Fraction(1))]
        if not rows or any(not amount for _one, amount in rows):
            return {name: Fraction(1)}
        total, shares = sum(amount for _one, amount in rows), {}
        for one, amount in rows:
            for source, share in self.origins(one, behind).items():
                shares[source] = shares.get(source, Fraction(0)) + share * amount / total
        return shares

    # where it is

    def verdicts(self, name, at=None):
        return [
            event
            for event in self.told
            if isinstance(event, Judged) and name in event.of and (at is None or event.at <= at)
        ]

    def on_hold(self, name, at=None):
        hold = None
        for event in self.verdicts(name, at):
            if event.verdict in ("held", "rejected", "recalled"):
                hold = event.verdict
            elif event.verdict == "released" or hold == "rejected":
                hold = None
        return hold is not None

    def around(self, name, at=None):
        """The packages around it, the innermost first."""
        instant = max(self.all) if at is None else 2 * sum(event.at <= at for event in self.told)
        found, inner = [], {name}
        while inner:
            inner = {box for box in self.stays for one in inner if one in self.inside(box, instant)}
            found += sorted(inner)
        return found

    def place(self, name, at=None):
        within = self.labels({name: self.until(at)}, packages_only=True)
        taken = set() if name in self.boxes else {event.id for event, _part in self.takes(name)}
        place = ""
        for event in self.told:
            if not event.place or isinstance(event, Judged) or (at is not None and event.at > at):
                continue
            named = {thing.id for thing in getattr(event, "outputs", ())}
            named |= {part.of for part in (*getattr(event, "inputs", ()), *getattr(event, "parts", ()))}
            named |= {one.of for one in getattr(event, "found", ())}
            box = getattr(event, "into", getattr(event, "out_of", getattr(event, "shipment", None)))
            if (
                name in named
                or event.id in taken
                or name == box
                or (isinstance(event, MOVES) and self.when[event.id] in within.get(box, ()))
            ):
                place = event.place
        return place

    def shipped(self, name, at=None):
        """The shipments it was part of."""
        boxes = self.labels({name: self.until(at)}, packages_only=True).keys() - {name}
        return [event for event in self.told if isinstance(event, Shipped) and event.shipment in boxes]

    # a recall

    def opened(self, seeds, since=None):
        """The seeds, and of a package what it held from then on, at any depth."""
        found = {}
        for seed in seeds:
            found[seed] = self.since(since)
            waiting = [(seed, self.since(since))]
            while waiting:
                box, window = waiting.pop()
                for name, instants in self.stays.get(box, {}).items():
                    if window & instants:
                        found[name] = self.since(since)
                        waiting.append((name, window & instants))
        return found

    def inputs(self, events):
        """What went in: of a package, what was in it then."""
        for event in events:
            for part in event.inputs:
                waiting = [(part.of, part)]
                while waiting:
                    name, one = waiting.pop()
                    inner = self.inside(name, self.when[event.id])
                    waiting += [(each, None) for each in inner]
                    if not inner:
                        yield self.put_in(name, one, event)

    def put_in(self, name, part, event):
        lot = self.born(name)
        if part is None or part.whole:
            return name, event, lot, Fraction(1), False
        fraction, mine = self.fraction(part), stated(part)
        read = next((one for one in ORDER if None not in (mine[one], lot[one])), None)
        if fraction is not None:
            mine = {one: lot[one] and lot[one] * fraction if mine[one] is None else mine[one] for one in ORDER}
        return name, event, mine, fraction, read == "mass"

    def basis(self, events, *, assume):
        inputs, outputs = list(self.inputs(events)), [stated(thing) for event in events for thing in event.outputs]
        rows = [*(one[2] for one in inputs), *outputs]

        def known(measure):
            return all(row[measure] is not None for row in rows)

        if not inputs:
            return None
        if known("dry") and (assume or not any(one[4] for one in inputs)):
            return "dry"
        if all(event.process in ("dividing", "merging") for event in events):
            if known("length"):
                return "length"
            if known("pieces") and sum(one[2]["pieces"] for one in inputs) == sum(row["pieces"] for row in outputs):
                return "pieces"
        wet_in, wet_out = (
            [1 - row["dry"] / row["mass"] for row in side if None not in (row["dry"], row["mass"])]
            for side in ([one[2] for one in inputs], outputs)
        )
        dries = not wet_in or not wet_out or max(wet_out) <= min(wet_in)
        wetted = any(flow.component == "water" for event in events for flow in event.gains)
        return "mass" if assume and known("mass") and dries and not wetted else None

    def recall(self, seeds, since=None, *, assume=True):
        return NaiveRecall(self, seeds, since, assume=assume)


class NaiveRecall:
    """The box rule in fractions: a part q of a box T holds at least q - (T - lo), at most min(q, hi), evenly q·x/T."""

    def __init__(self, history, seeds, since, *, assume):
        self.history, self.asked, self.since, self.assume = history, set(seeds), since, assume
        self.seeds = history.opened(seeds, since)
        self.labels = history.labels(self.seeds)
        self.ids = set(self.labels)
        self.known, self.assumed = {}, set()

    def share(self, name):
        """The share of a lot or item."""
        if name not in self.known:
            self.known[name] = self._share(name)
        return self.known[name]

    def _share(self, name):
        history = self.history
        if name in self.seeds:
            return ALL
        if name not in self.labels or not history.births.get(name):
            return NOTHING
        event = history.births[name][0][0]
        if isinstance(event, Received):
            return NOTHING
        events = history.processes[event.order or event.id]
        measure = history.basis(events, assume=self.assume)
        if measure is None:
            return self.unreckoned(events)
        if measure == "mass":
            self.assumed.add(event.order or event.id)
        low, expected, high, into = Fraction(0), Fraction(0), Fraction(0), Fraction(0)
        for source, used, amounts, fraction, _stated in history.inputs(events):
            amount = amounts[measure]
            into += amount
            one = self.drawn(source, used, fraction)
            low, high = low + one[0] * amount, high + one[2] * amount
            expected = None if None in (expected, one[1]) else expected + one[1] * amount
        weighed = measure in ("dry", "mass")
        gains, losses = (
            sum((solids(getattr(event, side)) for event in events), Fraction(0)) if weighed else Fraction(0)
            for side in ("gains", "losses")
        )
        out = sum(stated(thing)[measure] for event in events for thing in event.outputs)
        total, part = max(into + gains, out + losses), history.born(name)[measure]
        low = Fraction(0) if measure == "mass" and gains else max(Fraction(0), low - (total - part))
        return low / part, None if expected is None else expected / total, min(part, high) / part

    def drawn(self, source, event, fraction):
        """Of what was drawn of a lot, the share that is affected: of each unit at least, evenly, at most."""
        history, (low, expected, high) = self.history, self.share(source)
        if source in self.seeds and self.since is not None and event.at < self.since:
            return NOTHING
        if low == 1:
            return ALL
        if high == 0:
            return NOTHING
        if fraction is None:
            return OPEN
        if history.whole_only(source):
            return low, expected, high
        read = [one for one in (history.fraction(part) for _event, part in history.takes(source)) if one is not None]
        held = max(Fraction(1), sum(read, Fraction(0)))
        return (
            max(Fraction(0), low - (held - fraction)) / fraction,
            None if expected is None else expected / held,
            min(high, fraction) / fraction,
        )

    def unreckoned(self, events):
        inputs = list(self.history.inputs(events))
        if inputs and any(event.gains for event in events):
            return OPEN
        shares = [
            NOTHING if source in self.seeds and self.since is not None and event.at < self.since else self.share(source)
            for source, event, *_rest in inputs
        ]
        if all(share[2] == 0 for share in shares):
            return NOTHING
        return ALL if all(share[0] == 1 for share in shares) else OPEN

    def item(self, name):
        """Share and mass of one thing."""
        history = self.history
        if name in history.boxes:
            return self.package(name)
        if name not in history.names:
            return ALL, None
        share = self.share(name)
        if self.since is not None and name in self.seeds:
            before = [history.fraction(part) for event, part in history.takes(name) if event.at < self.since]
            share = (max(Fraction(0), 1 - sum((one for one in before if one is not None), Fraction(0))),) * 3
        return share, history.born(name)["mass"]

    def package(self, box):
        held = [(self.history.born(name)["mass"], self.share(name)) for name in self.history.contents(box)]
        if not held:
            return ALL, None
        if any(mass is None for mass, _share in held):
            return (ALL if all(share[0] == 1 for _mass, share in held) else OPEN), None
        total = sum(mass for mass, _share in held)
        return tuple(
            None if None in [share[side] for _mass, share in held]
            else sum((mass * share[side] for mass, share in held), Fraction(0)) / total
            for side in range(3)
        ), total  # fmt: skip

    def total(self):
        """At least, evenly, at most, what to fetch, and what is in none of them."""
        low, expected, high, quantity, unweighed = Fraction(0), Fraction(0), Fraction(0), Fraction(0), set()
        for name in self.ids - self.history.boxes:
            if name not in self.history.names:
                continue
            share, mass = self.item(name)
            left = max(Fraction(0), self.history.account(name)[0])
            if mass is None:
                unweighed.add(name)
                continue
            if not left:
                continue
            low += mass * max(Fraction(0), min(left, 1) - (1 - share[0]))
            high += mass * min(left, share[2])
            quantity += mass * left
            expected = None if None in (expected, share[1]) else expected + mass * share[1] * min(left, 1)
        return low, expected, min(high, quantity), quantity, unweighed

    def at_home(self):
        history, home = self.history, set()
        for name in self.ids - history.boxes:
            if name in history.names and history.account(name)[1] is None and not history.shipped(name):
                home |= {name, *history.around(name)}
        return home & self.ids

    def because(self, name):
        """The reached things it was made of, or holds, while they were affected."""
        history, found = self.history, set()
        if name in self.asked:
            return found
        for events in history.processes.values():
            if name in {thing.id for event in events for thing in event.outputs}:
                found |= {
                    part.of for event in events for part in event.inputs
                    if history.when[event.id] in self.labels.get(part.of, ())
                }  # fmt: skip
        return found | {
            one for one, instants in history.stays.get(name, {}).items() if instants & self.labels.get(one, frozenset())
        }
