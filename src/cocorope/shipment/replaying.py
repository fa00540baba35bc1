"""Recording a release and asking it again: the same facts give the same answer, or the replay says what differs."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from typing import Final

import attrs
from cattrs import Converter

from cocorope import __version__, units, wire
from cocorope.findings import Finding, Policy, Report, collect
from cocorope.qc import LotDecision
from cocorope.shipment import rules_record as rules
from cocorope.shipment._fields import must_be
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.market import Market
from cocorope.shipment.market_data import RULE_DATA
from cocorope.shipment.record import WORDS, Facts, ReleaseRecord
from cocorope.shipment.regulation import RuleData
from cocorope.shipment.release import release
from cocorope.text import Text
from cocorope.trace import Ledger, chain
from cocorope.units import Mass, Ratio


@cache
def _converter() -> Converter:
    from cocorope.shipment.codec import configure  # noqa: PLC0415  # the codec knows the record

    made = wire.converter()
    configure(made)
    return made


def _bytes(value: object, kind: type) -> bytes:
    return wire.canonical_bytes(_converter().unstructure(value, kind))


def _digest(value: object, kind: type) -> str:
    return sha256(_bytes(value, kind)).hexdigest()


def _of_set(digests: Iterable[str]) -> str:
    """The digest of a set: of the digests of its members, sorted; each once."""
    return sha256("\n".join(sorted(set(digests))).encode()).hexdigest()


def facts_of(shipment: Shipment, ledger: Ledger, decisions: Iterable[LotDecision], data: RuleData) -> Facts:
    """The digests of what a release looks at.

    Args:
        shipment: The cargo with its papers.
        ledger: The record of where it came from; all of it counts.
        decisions: The lot decisions; those of other lots are not looked at and do not count.
        data: The market rules.
    """
    return Facts(
        shipment=_digest(shipment, Shipment),
        ledger=_of_set(map(chain.digest, ledger.events)),
        decisions=_of_set(_digest(one, LotDecision) for one in of_lots(shipment, decisions)),
        rule_data=_digest(data, RuleData),
    )


def of_lots(shipment: Shipment, decisions: Iterable[LotDecision]) -> tuple[LotDecision, ...]:
    """The decisions on lots of this shipment.

    Args:
        shipment: The cargo.
        decisions: Decisions, of other lots too.
    """
    return tuple(one for one in decisions if one.lot_id in shipment.lots)


def seal_of(record: ReleaseRecord) -> str:
    """The SHA-256 over everything a record says but its own digest.

    Args:
        record: The record.
    """
    plain = _converter().unstructure(record, ReleaseRecord)
    return wire.digest({key: value for key, value in plain.items() if key != "digest"})


_UNSEALED: Final = "0" * 64


def record_release(  # noqa: PLR0913  # a release, with who asks and when
    shipment: Shipment,
    ledger: Ledger,
    decisions: Iterable[LotDecision],
    *,
    by: str,
    at: datetime,
    market: Market,
    on: date,
    policy: Policy | None = None,
    weighing_tolerance: Ratio | str | None = None,
    unexplained: Mass | str | None = None,
) -> ReleaseRecord:
    """Ask for a release and keep who asked, when, on which facts and what was answered.

    The ledger is asked as it was known at ``at``, so that what is written down later does not change the record.

    Args:
        shipment: The cargo with its papers.
        ledger: The record of where it came from.
        decisions: The lot decisions; those of other lots are not looked at.
        by: Who asks, by a reference of yours.
        at: When, with its offset from UTC.
        market: The destination.
        on: The expected import date.
        policy: What your house makes of the rules.
        weighing_tolerance: As for :func:`~cocorope.shipment.release`.
        unexplained: As for :func:`~cocorope.shipment.release`.

    Raises:
        WrongKindError: Something of another kind.
        InvalidValueError: Nobody named; a naive time.
    """
    must_be("record_release", (shipment, Shipment), (ledger, Ledger), (market, Market))
    known, looked_at = ledger.known(at), of_lots(shipment, decisions)
    apart = None if weighing_tolerance is None else units.ratio(weighing_tolerance)
    left_over = None if unexplained is None else units.mass(unexplained)
    report = release(
        shipment, known, looked_at, market=market, on=on, policy=policy, weighing_tolerance=apart, unexplained=left_over
    )  # fmt: skip
    record = ReleaseRecord(
        by=by,
        at=at,
        shipment=shipment.id,
        market=market.code,
        on=on,
        decisions=sorted({one.id for one in looked_at}),
        policy=policy,
        weighing_tolerance=apart,
        unexplained=left_over,
        max_age_days=market.max_age_days,
        asked_on=market.asked_on,
        rule_data=market.data.version,
        rule_data_as_of=market.data.as_of,
        library=__version__,
        facts=facts_of(shipment, known, looked_at, market.data),
        report=report,
        digest=_UNSEALED,
    )
    return attrs.evolve(record, digest=seal_of(record))


@attrs.frozen(kw_only=True)
class Replay:
    """A record asked again."""

    record: ReleaseRecord
    """What was recorded."""
    answer: Report
    """What the facts that were given answer now."""
    report: Report
    """Whether the record is whole, the facts are the same and the answer too: it passes exactly then."""

    @property
    def same(self) -> bool:
        """Whether the record is whole and the same facts give the same answer."""
        return self.report.ok


def replay(
    record: ReleaseRecord,
    shipment: Shipment,
    ledger: Ledger,
    decisions: Iterable[LotDecision],
    *,
    data: RuleData = RULE_DATA,
) -> Replay:
    """Ask a recorded release again, on the facts the host kept.

    The ledger may have grown since: it is asked as it was known when the record was made.

    Args:
        record: What was recorded.
        shipment: The cargo with its papers, as kept.
        ledger: The ledger, as kept or as it has grown.
        decisions: The lot decisions, as kept.
        data: The market rules of the version recorded; ours when not given.

    Raises:
        WrongKindError: Something of another kind.
    """
    must_be("replay", (record, ReleaseRecord), (shipment, Shipment), (ledger, Ledger), (data, RuleData))
    known, looked_at = ledger.known(record.at), of_lots(shipment, decisions)
    market = Market(record.market, data=data, max_age_days=record.max_age_days, asked_on=record.asked_on)
    answer = release(
        shipment, known, looked_at, market=market, on=record.on, policy=record.policy,
        weighing_tolerance=record.weighing_tolerance, unexplained=record.unexplained,
    )  # fmt: skip
    given = facts_of(shipment, known, looked_at, data)
    findings = [*_whole(record), *_facts(record, given), *_answers(record, answer)]
    return Replay(record=record, answer=answer, report=collect(rules.REPLAY_RULES, findings))


def _whole(record: ReleaseRecord) -> Iterator[Finding]:
    found = seal_of(record)
    if found != record.digest:
        yield rules.RECORD_ALTERED.finding("$.digest", stated=record.digest, found=found)
    if record.library != __version__:
        yield rules.OTHER_LIBRARY.finding("$.library", recorded=record.library, given=__version__)


def _facts(record: ReleaseRecord, given: Facts) -> Iterator[Finding]:
    for field, words in WORDS.items():
        recorded, now = getattr(record.facts, field), getattr(given, field)
        if recorded != now:
            yield rules.FACTS_DIFFER.finding(f"$.facts.{field}", what=words, recorded=recorded, given=now)


def _answers(record: ReleaseRecord, answer: Report) -> Iterator[Finding]:
    if record.report != answer:
        parted = set(record.report.findings) ^ set(answer.findings)
        codes = sorted({one.code for one in parted} or set(record.report.checked) ^ set(answer.checked))
        yield rules.ANSWER_DIFFERS.finding(
            "$.report", recorded=_OUTCOMES[record.report.outcome], given=_OUTCOMES[answer.outcome], codes=tuple(codes)
        )


_OUTCOMES: Final = {
    "pass": Text("pass", "lolos"),
    "open": Text("open", "belum terjawab"),
    "fail": Text("fail", "gagal"),
}
