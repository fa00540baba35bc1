"""Two specifications side by side: what a revision changed, and whether an offer meets what a buyer asks."""

from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import attrs

from cocorope.findings import Finding, Report, collect
from cocorope.spec.judged import implies
from cocorope.spec.limit import Limit
from cocorope.spec.requirement import Requirement
from cocorope.spec.rules import (
    COMPATIBILITY_RULES,
    NOT_COMPARABLE,
    OFFER_LACKS,
    OFFER_LOOSER,
    OTHERWISE_DIFFERS,
    PRODUCT_DIFFERS,
)
from cocorope.spec.specification import Specification
from cocorope.text import Language, Text

ChangeKind: TypeAlias = Literal["tighter", "looser", "changed", "new", "dropped"]
"""How a part changed; ``"changed"`` is neither tighter nor looser."""

CHANGE_WORDS: Final[dict[ChangeKind, Text]] = {
    "tighter": Text("tighter", "lebih ketat"),
    "looser": Text("looser", "lebih longgar"),
    "changed": Text("changed", "berubah"),
    "new": Text("new", "baru"),
    "dropped": Text("dropped", "dihapus"),
}
"""The words for them."""


@attrs.frozen(kw_only=True)
class Change:
    """One thing a revision changed."""

    kind: ChangeKind
    """How."""
    path: str
    """Where, in the new specification; of a dropped requirement, in the old one."""
    what: Text
    """What: a characteristic, or a part of the specification."""
    before: Text | None = None
    """What it was."""
    after: Text | None = None
    """What it is now."""

    def text(self, lang: Language = "en") -> str:
        """The change in a line."""
        was = f" {self.before.say(lang)}" if self.before else ""
        now = f" → {self.after.say(lang)}" if self.after else ""
        return f"{CHANGE_WORDS[self.kind].say(lang)}: {self.what.say(lang)}:{was}{now}"

    def __str__(self) -> str:
        return self.text()


_PARTS: Final[dict[str, Text]] = {
    "id": Text("id", "nomor"),
    "revision": Text("revision", "revisi"),
    "product": Text("product", "produk"),
    "visual": Text("visual quality", "mutu visual"),
    "packing": Text("packing", "kemasan"),
    "moisture": Text("moisture terms", "ketentuan kelembapan"),
    "grades": Text("grades", "mutu"),
    "agreed": Text("agreed properties", "sifat yang disepakati"),
}


def diff(old: Specification, new: Specification) -> tuple[Change, ...]:
    """What changed, in words; empty exactly when the two are equal.

    Args:
        old: The earlier revision.
        new: The later one.
    """
    return tuple(_changes(old, new))


def _changes(old: Specification, new: Specification) -> Iterator[Change]:
    for part, word in _PARTS.items():
        before, after = getattr(old, part), getattr(new, part)
        if before != after:
            yield Change(kind="changed", path=f"$.{part}", what=word, before=_short(before), after=_short(after))
    earlier = {old.key(one): (index, one) for index, one in enumerate(old.requirements)}
    later = {new.key(one): (index, one) for index, one in enumerate(new.requirements)}
    for key, (index, one) in later.items():
        yield from _changed(f"$.requirements[{index}]", earlier[key][1] if key in earlier else None, one)
    for key, (index, one) in earlier.items():
        if key not in later:
            name = one.characteristic.name
            yield Change(kind="dropped", path=f"$.requirements[{index}]", what=name, before=_said(one))
    if [key for key in earlier if key in later] != [key for key in later if key in earlier]:
        order = Text("order of the requirements", "urutan persyaratan")
        yield Change(kind="changed", path="$.requirements", what=order)


def _short(value: object) -> Text | None:
    if value is None:
        return None
    name = getattr(value, "name", None)
    if isinstance(name, Text):
        return name
    if isinstance(value, (str, int)):
        return Text(str(value), str(value))
    return Text("as in the document", "sesuai dokumen")


def _said(requirement: Requirement) -> Text:
    return requirement.text()


def _changed(path: str, old: Requirement | None, new: Requirement) -> Iterator[Change]:
    name = new.characteristic.name
    if old is None:
        yield Change(kind="new", path=path, what=name, after=_said(new))
        return
    if old.limit != new.limit:
        before, after = old.limit.text(), new.limit.text()
        yield Change(kind=_direction(old.limit, new.limit), path=f"{path}.limit", what=name, before=before, after=after)
    if (old.conditions, old.retest, old.source) != (new.conditions, new.retest, new.source):
        yield Change(kind="changed", path=path, what=name, before=_said(old), after=_said(new))


def _direction(old: Limit, new: Limit) -> ChangeKind:
    tighter, looser = new.within(old), old.within(new)
    if tighter == looser:
        return "changed"
    return "tighter" if tighter else "looser"


def compatible(buyer: Specification, offer: Specification) -> Report:
    """Whether any lot that meets the offer meets what the buyer asks, requirement by requirement.

    Sound rather than clever: "pass" only where it follows; what does not follow is open.

    Args:
        buyer: What is asked.
        offer: What the seller promises.
    """
    return collect(COMPATIBILITY_RULES, _gaps(buyer, offer))


def _gaps(buyer: Specification, offer: Specification) -> Iterator[Finding]:
    if buyer.product != offer.product:
        yield PRODUCT_DIFFERS.finding("$.product", asked=buyer.product.name, offered=offer.product.name)
    for part in ("visual", "packing", "moisture", "grades", "agreed"):
        asked = getattr(buyer, part)
        if asked and asked != getattr(offer, part):
            yield OTHERWISE_DIFFERS.finding(f"$.{part}", part=_PARTS[part])
    for index, requirement in enumerate(buyer.requirements):
        yield from _gap(buyer, offer, requirement, f"$.requirements[{index}]")


def _gap(buyer: Specification, offer: Specification, asked: Requirement, path: str) -> Iterator[Finding]:
    name = asked.characteristic.name
    offered = [one for one in offer.requirements if one.characteristic == asked.characteristic]
    if not offered:
        yield OFFER_LACKS.finding(path, what=name, asked=asked.limit.text())
        return
    conditions = buyer.conditions_of(asked)
    alike = [
        one
        for one in offered
        if offer.conditions_of(one) == conditions
        and one.retest == asked.retest
        and one.judged is not None
        and asked.judged is not None
        and implies(one.judged, asked.judged)
    ]
    if not alike:
        yield NOT_COMPARABLE.finding(path, what=name)
    elif not any(one.limit.within(asked.limit) for one in alike):
        yield OFFER_LOOSER.finding(f"{path}.limit", what=name, asked=asked.limit.text(), offered=alike[0].limit.text())
