"""Chain of custody after ISO 22095: does the ledger carry what is claimed of goods?

Four models: *identity preserved* (one source), *segregated* (every source has the characteristic),
*controlled blending* (a known proportion of each output has it), *mass balance* (claims of a site and period
do not exceed its credits times a conversion factor). Book and claim runs apart from the goods, so a ledger
of goods cannot carry it.
"""

from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction
from typing import Final, Literal, TypeAlias, get_args

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.findings import Finding, Report
from cocorope.text import Text
from cocorope.trace import rules
from cocorope.trace._account import birth, births, born
from cocorope.trace._checks import all_named, check_time, check_words, identifier, must_be, one_of, several
from cocorope.trace._walk import boxes_ever, upstream
from cocorope.trace.events import Received, Shipped
from cocorope.trace.ledger import Ledger
from cocorope.trace.recall import CEILING, FLOOR, weighed
from cocorope.units import Mass, mass

Model: TypeAlias = Literal["identity preserved", "segregated", "controlled blending"]
"""A model under which a claim is of the goods themselves."""

MODELS: Final[tuple[Model, ...]] = get_args(Model)
"""Every such model."""


def _check_model(_instance: object, _attribute: "attrs.Attribute[Model]", value: Model) -> None:
    one_of(value, MODELS, "a model of custody")


def _check_share(_instance: object, _attribute: "attrs.Attribute[Fraction]", value: Fraction) -> None:
    if not isinstance(value, Fraction):
        raise WrongKindError(
            Text(f"a share is a Fraction, got {shown(value)}: write Fraction(70, 100)",
                 f"bagian berupa Fraction, yang diberikan {shown(value)}: tulis Fraction(70, 100)")
        )  # fmt: skip
    if not 0 < value <= 1:
        raise InvalidValueError(
            Text(
                f"a share is above 0 and at most 1, got {value}",
                f"bagian di atas 0 dan paling banyak 1, yang diberikan {value}",
            )
        )


@attrs.frozen(kw_only=True)
class Claim:
    """What is claimed of one thing.

    Raises:
        InvalidValueError: A model not known here, a share outside 0 to 1.
    """

    thing: str = attrs.field(converter=identifier)
    """The thing."""
    characteristic: str = attrs.field(default="", validator=check_words)
    """The characteristic its sources have, as in :attr:`cocorope.trace.Lot.claims`."""
    model: Model = attrs.field(validator=_check_model)
    """The model of custody."""
    share: Fraction = attrs.field(default=Fraction(1), validator=_check_share)
    """Under controlled blending: how much of it is claimed to have the characteristic."""


def check_claims(ledger: Ledger, claims: Iterable[Claim]) -> Report:
    """What claims the ledger does not carry; a claim it cannot answer is open.

    Raises:
        WrongKindError: No ledger, or something that is not a claim.
    """
    must_be(ledger, Ledger, "the ledger of claims")
    found: list[Finding] = []
    for claim in several(claims, Claim, "claims"):
        found.extend(_check(ledger, claim))
    return Report(found, rules.CUSTODY[:3] + rules.CUSTODY[4:])


def _check(ledger: Ledger, claim: Claim) -> Iterable[Finding]:
    path = f"$.claims[{claim.thing}]"
    sources = _sources(ledger, claim.thing)
    unknown = [name for name, received in sources.items() if not received] if sources else [claim.thing]
    if unknown:
        names = ", ".join(unknown)
        yield _open(path, claim, Text(f"the origin of {names} is not recorded", f"asal {names} tidak tercatat"))
        return
    if claim.model == "identity preserved" and len(sources) > 1:
        yield rules.CUSTODY_MIXED.finding(path, thing=claim.thing, origins=tuple(sources))
    if not claim.characteristic:
        return
    if claim.model == "controlled blending":
        yield from _blended(ledger, claim, path)
        return
    without = tuple(name for name in sources if claim.characteristic not in _claims(ledger, name))
    if without:
        yield rules.CUSTODY_UNCLAIMED.finding(path, thing=claim.thing, claim=claim.characteristic, origins=without)


def _blended(ledger: Ledger, claim: Claim, path: str) -> Iterable[Finding]:
    """Whether a thing holds as much of a characteristic as is claimed, as far as quantities are told."""
    carried, doubtful = Fraction(0), dict[str, Fraction]()
    for name, share in ledger.origins(claim.thing).items():
        having = [claim.characteristic in _claims(ledger, source) for source in _sources(ledger, name)]
        if having and all(having):
            carried += share
        elif any(having) or not having:
            doubtful[name] = share
    if carried >= claim.share:
        return
    if carried + sum(doubtful.values()) < claim.share:
        yield rules.CUSTODY_SHARE.finding(
            path, thing=claim.thing, claim=claim.characteristic, claimed=claim.share, carried=carried
        )
        return
    names = ", ".join(doubtful)
    reason = Text(
        f"how much of each source went into {names} is not recorded",
        f"banyaknya setiap sumber dalam {names} tidak tercatat",
    )
    yield _open(path, claim, reason)


def _open(path: str, claim: Claim, reason: Text) -> Finding:
    return rules.CUSTODY_UNKNOWN.finding(
        path, thing=claim.thing, claim=claim.characteristic or claim.model, reason=reason
    )


def _sources(ledger: Ledger, name: str) -> dict[str, bool]:
    """The things behind a thing, itself included, that nothing is told to have gone into: whether each was received.

    A package that was filled and held nothing any more when it mattered brings nothing.
    """
    graph = ledger._graph  # noqa: SLF001  # one package
    if name not in graph.ids:
        return {name: False}
    behind, found = upstream(graph, graph.ids[name]), dict[str, bool]()
    for node in behind:
        received = any(isinstance(event, Received) for event in graph.events(node))
        fed = any(one in behind and (graph.names[one] is not None or graph.up[one]) for one in graph.up[node])
        thing, emptied = graph.names[node], node in graph.boxes and bool(graph.up[node])
        if thing is not None and (received or not (fed or emptied)):
            found[thing] = received
    return dict(sorted(found.items()))


def _claims(ledger: Ledger, name: str) -> frozenset[str]:
    graph = ledger._graph  # noqa: SLF001  # one package
    return frozenset().union(*(thing.claims for _event, thing in births(graph, graph.ids[name])))


@attrs.frozen(kw_only=True)
class Account:
    """A mass balance account: one site, one characteristic, one period.

    Raises:
        InvalidValueError: A period that ends before it begins, a factor outside 0 to 1.
    """

    site: str = attrs.field(validator=check_words)
    """The place, as events name it."""
    characteristic: str = attrs.field(validator=check_words)
    """The characteristic credited."""
    start: datetime = attrs.field(validator=check_time)
    """The first instant of the period."""
    end: datetime = attrs.field(validator=check_time)
    """The first instant after it."""
    factor: Fraction = attrs.field(default=Fraction(1), validator=_check_share)
    """How much product a unit of credited input may be claimed for: the conversion factor of the scheme."""
    opening: Mass = attrs.field(default=Mass("0 kg"), converter=mass)
    """Credits carried over from the period before, already converted."""

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise InvalidValueError(
                Text("a period ends after it begins: Account.end is not after Account.start",
                     "periode berakhir setelah dimulai: Account.end tidak sesudah Account.start")
            )  # fmt: skip


@attrs.frozen(kw_only=True)
class Statement:
    """How an account stands at the end of its period."""

    credits: Mass
    """What was credited in the period, converted, the opening included."""
    claims: Mass
    """What was claimed."""
    report: Report
    """Whether claims ever ran ahead of credits, and what the ledger cannot say."""

    @property
    def closing(self) -> Mass:
        """What may be carried over where the scheme lets it."""
        return self.credits - self.claims


def check_account(ledger: Ledger, account: Account, claimed: Iterable[str]) -> Statement:
    """A mass balance account over the ledger: receipts with the characteristic are credits.

    Args:
        ledger: The ledger.
        account: Site, characteristic, period and factor.
        claimed: The things of which the characteristic is claimed, made or shipped at the site in the period;
            each counts with its mass as born, at the time it was made or shipped there. One that was neither is a finding,
            and counts all the same.

    Raises:
        WrongKindError: No ledger, no account, or something that names no thing.
    """
    must_be(ledger, Ledger, "the ledger of an account")
    must_be(account, Account, "an account")
    path = f"$.accounts[{account.site}/{account.characteristic}]"
    graph, found = ledger._graph, list[Finding]()  # noqa: SLF001  # one package
    moves: list[tuple[datetime, int, Fraction, str]] = []
    for name, node in graph.ids.items():
        for event, thing in births(graph, node):
            received = isinstance(event, Received) and event.place == account.site
            if received and account.characteristic in thing.claims and account.start <= event.at < account.end:
                if thing.mass is None:
                    found.append(_unweighed(path, name, account))
                else:
                    moves.append((event.at, 0, thing.mass.exact_in("kg") * account.factor, name))
    for name in sorted(set(all_named(claimed))):
        told = birth(graph, graph.ids[name]) if name in graph.ids else []
        weight = born(graph, graph.ids[name]).mass if told else None
        if weight is None:
            found.append(_unweighed(path, name, account))
            continue
        at = _claimed_at(ledger, name, account)
        if at is None:
            found.append(_elsewhere(path, name, account))
        moves.append((at or told[0][0].at, 1, Fraction(weight), name))
    credited, spent = account.opening.exact_in("kg"), Fraction(0)
    for at, is_claim, amount, _name in sorted(moves):
        credited, spent = (credited, spent + amount) if is_claim else (credited + amount, spent)
        if spent > credited:
            found.append(
                rules.CUSTODY_ACCOUNT.finding(
                    path,
                    account=f"{account.site}/{account.characteristic}",
                    claimed=weighed(spent, CEILING),
                    credited=weighed(credited, FLOOR),
                    on=at,
                )
            )
            break
    total_in = account.opening.exact_in("kg") + sum((m[2] for m in moves if not m[1]), Fraction(0))
    total_out = sum((m[2] for m in moves if m[1]), Fraction(0))
    return Statement(
        credits=weighed(total_in, FLOOR), claims=weighed(total_out, CEILING), report=Report(found, rules.CUSTODY[3:])
    )


def _claimed_at(ledger: Ledger, name: str, account: Account) -> datetime | None:
    """When a thing was made or shipped at the site of an account in its period; a place not told may be any."""
    graph = ledger._graph  # noqa: SLF001  # one package
    node = graph.ids[name]
    told = [event for event, _thing in births(graph, node)]
    for box in boxes_ever(graph, node):
        told += [event for event in graph.events(box) if isinstance(event, Shipped)]
    fitting = [one.at for one in told if account.start <= one.at < account.end and one.place in ("", account.site)]
    return min(fitting, default=None)


def _elsewhere(path: str, name: str, account: Account) -> Finding:
    reason = Text(
        "it was neither made nor shipped there in the period", "tidak dibuat atau dikirim di sana dalam periode itu"
    )
    return rules.CUSTODY_UNKNOWN.finding(path, thing=name, claim=account.characteristic, reason=reason)


def _unweighed(path: str, name: str, account: Account) -> Finding:
    reason = Text("its mass is not recorded", "massanya tidak tercatat")
    return rules.CUSTODY_UNKNOWN.finding(path, thing=name, claim=account.characteristic, reason=reason)
