"""Type tests of pet toys against a shipment: which are not recorded, failed, out of date, or without a written end."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cocorope.findings import Finding, Rule, Text
from cocorope.shipment import rules_stuffing as rules
from cocorope.shipment.cargo import Shipment
from cocorope.shipment.type_tests import TYPE_TEST_KINDS, TYPE_TEST_NAMES, TypeTest

ASKED: Final[tuple[Rule, ...]] = (
    rules.TYPE_TEST_MISSING, rules.TYPE_TEST_FAILED, rules.TYPE_TEST_ENDED, rules.TYPE_TEST_NO_END,
)  # fmt: skip
"""The rules asked here of pet toys."""

_LOTS: Final = Text("{test} of lots {lots}", "{test} untuk lot {lots}")


def of_type_tests(shipment: Shipment, on: date) -> Iterator[Finding]:
    """What the type tests of a shipment of pet toys say on a day.

    Args:
        shipment: The cargo with its tests.
        on: The day.
    """
    order = shipment.specification
    mine = [one for one in shipment.type_tests if one.of(order.id, order.revision, on)]
    missing: list[Text] = []
    for kind in TYPE_TEST_KINDS:
        tests = [one for one in mine if one.kind == kind]
        missing += _not_covered(shipment, kind, tests)
        for substance in sorted({one.substance for one in tests}):
            yield from _latest(shipment, [one for one in tests if one.substance == substance], on)
    if missing:
        yield rules.TYPE_TEST_MISSING.finding(
            "$.type_tests", goods=order.id, revision=order.revision, missing=tuple(missing)
        )


def _not_covered(shipment: Shipment, kind: str, tests: list[TypeTest]) -> Iterator[Text]:
    """The test, where none is recorded; its lots, where it speaks of lots and not of all that are shipped."""
    name = next(words for key, words in TYPE_TEST_NAMES.items() if key == kind)
    if not tests:
        yield name
    elif all(one.lots for one in tests):
        left = sorted(set(shipment.lots) - {lot for one in tests for lot in one.lots})
        if left:
            yield _LOTS.filled(test=name, lots=", ".join(left))


def _latest(shipment: Shipment, tests: list[TypeTest], on: date) -> Iterator[Finding]:
    """The latest test speaks, of the type and of each lot it names; of two on one day the worse one."""
    goods, seen = shipment.specification.id, set[TypeTest]()
    for lot in shipment.lots:
        about = [one for one in tests if not one.lots or lot in one.lots]
        if not about:
            continue
        last = max(about, key=lambda one: (one.tested, one.result == "failed", _later_end(one), one.reference))
        if last in seen:
            continue
        seen.add(last)
        yield from _said(goods, last, on)


def _said(goods: str, last: TypeTest, on: date) -> Iterator[Finding]:
    path = f"$.type_tests[{last.reference}]"
    if last.result == "failed":
        yield rules.TYPE_TEST_FAILED.finding(
            path, goods=goods, test=last.name, tested=last.tested, reference=last.reference
        )
    elif last.valid_until is None:
        yield rules.TYPE_TEST_NO_END.finding(
            path, goods=goods, test=last.name, tested=last.tested, reference=last.reference
        )
    elif last.valid_until < on:
        yield rules.TYPE_TEST_ENDED.finding(
            path, goods=goods, test=last.name, tested=last.tested, until=last.valid_until, on=on
        )


def _later_end(test: TypeTest) -> date:
    return test.valid_until or date.max
