"""Strategies for findings: texts, sources, facts, rules, findings, reports, waivers, policies.

Rules are drawn from a small pool of codes, so that reports drawn side by side meet in some of them.
"""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs
from hypothesis import strategies as st

from cocorope.findings import Fact, Finding, Policy, Report, Rule, Severity, Waiver
from cocorope.findings.facts import MOST_DEPTH
from cocorope.provenance import CONFIDENCES, Source
from cocorope.text import Text
from cocorope.units import KINDS, Scale

CODES: Final = ("SPC901", "SPC902", "QC901", "TRC901", "SHP901")
"""The codes that drawn rules bear: high ones, which no rule of ours has."""

_WORDS: Final = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}"), min_size=1, max_size=20)
_PATHS: Final = st.sampled_from(("$", "$.net", "$.requirements[2]", "$.requirements[10].limit", "$.papers['a b']"))
_DAYS: Final = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def texts() -> st.SearchStrategy[Text]:
    """Sentences in both languages, without placeholders."""
    words = _WORDS.filter(str.strip)
    return st.builds(Text, words, words)


def sources() -> st.SearchStrategy[Source]:
    """Works with a place and a confidence; titles, and words of our own in both languages."""
    return st.builds(
        Source,
        _WORDS.filter(str.strip) | texts(),
        clause=_WORDS | st.just("") | texts(),
        confidence=st.sampled_from(CONFIDENCES),
        as_of=st.none() | _DAYS,
        note=st.just("") | _WORDS,
    )


def instants() -> st.SearchStrategy[datetime]:
    """Moments with an offset of whole minutes from UTC."""
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    return st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=offsets | st.just(UTC))  # noqa: DTZ001  # the bounds take no zone; the zone is drawn


def scales() -> st.SearchStrategy[Scale[str]]:
    """Values of any kind that may stand above zero, in any of its units."""
    return st.sampled_from(sorted(KINDS)).flatmap(lambda name: _of(KINDS[name]))


def _of(kind: type[Scale[str]]) -> st.SearchStrategy[Scale[str]]:
    numbers = st.integers(1, 999_999).flatmap(
        lambda n: st.integers(-4, 0).map(lambda places: Decimal(n).scaleb(places))
    )
    return st.builds(kind, numbers, st.sampled_from(kind.units()))


def facts() -> st.SearchStrategy[Fact]:
    """Everything that may show a finding."""
    decimals = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
    whole = st.integers(-(10**12), 10**12)
    plain: st.SearchStrategy[Fact] = st.one_of(
        _WORDS | st.just(""),
        st.booleans(),
        whole,
        decimals,
        st.builds(Fraction, whole, st.integers(1, 10**9)),
        _DAYS,
        instants(),
        texts(),
        scales(),
    )
    deeper = plain
    for _ in range(min(2, MOST_DEPTH)):
        deeper = plain | st.lists(deeper, max_size=3).map(tuple)
    return deeper


def severities() -> st.SearchStrategy[Severity]:
    """Every severity."""
    return st.sampled_from(Severity)


def rules(codes: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Rule]:
    """Rules whose message has the one placeholder ``{value}``.

    Args:
        codes: What the codes are drawn from; :data:`CODES` when not given.
    """
    message = st.builds(lambda en, id_: Text(f"{en} {{value}}", f"{{value}} {id_}"), _WORDS, _WORDS)
    return st.builds(
        Rule,
        code=codes if codes is not None else st.sampled_from(CODES),
        severity=severities(),
        title=texts(),
        message=message,
        explanation=texts(),
        source=sources(),
        binding=st.booleans(),
    )


def _fixed(code: str, severity: Severity, *, binding: bool) -> Rule:
    return Rule(
        code=code,
        severity=severity,
        title=Text("A drawn rule", "Aturan hasil undian"),
        message=Text("found {value}", "ditemukan {value}"),
        explanation=Text("Drawn by the strategies.", "Diundi oleh strategi."),
        source=Source("cocorope.strategies", confidence="exact"),
        binding=binding,
    )


POOL: Final = (
    _fixed("SPC901", Severity.BLOCK, binding=False),
    _fixed("SPC902", Severity.WARN, binding=False),
    _fixed("QC901", Severity.OPEN, binding=True),
    _fixed("TRC901", Severity.NOTE, binding=False),
    _fixed("SHP901", Severity.BLOCK, binding=True),
)
"""Fixed rules that :func:`findings` draws from beside new ones, so that equal findings do turn up."""


def waivers() -> st.SearchStrategy[Waiver]:
    """Waivers of drawn rules, everywhere or at a place."""
    said = _WORDS.filter(str.strip)
    return st.builds(Waiver, rule=st.sampled_from(CODES), by=said, reason=said, until=_DAYS, path=st.none() | _PATHS)


def findings() -> st.SearchStrategy[Finding]:
    """Findings of drawn rules, some of them weighed by a policy or waived by name."""
    few: st.SearchStrategy[Fact] = st.sampled_from((1, Decimal("1.0"), True, "1"))
    drawn = st.sampled_from(POOL) | rules()
    return st.builds(_finding, drawn, _PATHS, facts() | few, st.none() | severities(), st.none() | waivers())


def _finding(rule: Rule, path: str, value: Fact, severity: Severity | None, waiver: Waiver | None) -> Finding:
    weight = severity or rule.severity
    named = waiver and attrs.evolve(waiver, rule=rule.code, path=waiver.path and path)
    return Finding(rule=rule, path=path, facts={"value": value}, severity=weight, waiver=named)


def reports() -> st.SearchStrategy[Report]:
    """Reports of a few findings, with rules asked that found nothing."""
    return st.builds(Report, st.lists(findings(), max_size=5), st.lists(st.sampled_from(CODES), max_size=5))


def policies() -> st.SearchStrategy[Policy]:
    """Policies over the drawn codes; no rule is both raised and lowered."""
    weights = st.dictionaries(st.sampled_from(CODES), st.tuples(st.booleans(), severities()), max_size=5)
    return st.builds(_policy, weights, st.lists(waivers(), max_size=3))


def _policy(weights: dict[str, tuple[bool, Severity]], waivers: list[Waiver]) -> Policy:
    return Policy(
        raises={code: severity for code, (up, severity) in weights.items() if up},
        lowers={code: severity for code, (up, severity) in weights.items() if not up},
        waivers=waivers,
    )
