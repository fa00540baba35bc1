"""Strategies for inspection: defects, counts, lots, terms, measurements, plans and decisions."""

from decimal import Decimal

import attrs
from hypothesis import strategies as st

from cocorope import qc, spec
from cocorope.qc.defects import CLASSES
from cocorope.units import Force, Length, LinearDensity, Mass

ROPE = spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled")
"""The 8 mm hawser that the plans here are of."""


def intervals(most: int = 50) -> st.SearchStrategy[qc.Interval]:
    """Counts, guarded or plain.

    Args:
        most: The greatest count.
    """
    return st.tuples(st.integers(0, most), st.integers(0, most)).map(sorted).map(lambda ends: qc.Interval(*ends))


def counts(sample: int = 50) -> st.SearchStrategy[qc.Counts]:
    """Counts of every class on one sample.

    Args:
        sample: How many items were examined.
    """
    every = st.fixed_dictionaries({name: intervals(sample) for name in CLASSES})
    return st.builds(qc.Counts, sample=st.just(sample), nonconforming=every, nonconformities=every)


def examined(size: int = 20) -> st.SearchStrategy[list[qc.Examined]]:
    """Items in draw order, with defects of the vocabulary.

    Args:
        size: How many items.
    """
    seen = st.dictionaries(st.sampled_from(sorted(qc.VOCABULARY.defects)), st.integers(1, 3), max_size=3)
    return st.lists(seen, min_size=size, max_size=size).map(
        lambda found: [qc.Examined(str(place), defects=defects) for place, defects in enumerate(found, 1)]
    )


def lots() -> st.SearchStrategy[qc.Lot]:
    """Lots of 8 mm rope in coils."""

    def lot(units: int, share: int, metres: int, *, series: bool) -> qc.Lot:
        return qc.Lot(
            "L-1",
            product=ROPE,
            units=units,
            unit="coil",
            packages=max(1, units // share),
            length=Length(metres, "m"),
            series=series,
        )

    return st.builds(lot, st.integers(1, 70_000), st.integers(1, 40), st.integers(1, 100_000), series=st.booleans())


def terms() -> st.SearchStrategy[qc.InspectionTerms]:
    """Terms of inspection."""
    return st.builds(
        qc.InspectionTerms,
        edition=st.sampled_from(("ISO 2859-1:1999", "MIL-STD-105E", "ANSI/ASQ Z1.4")),
        severity=st.sampled_from(("normal", "tightened", "reduced")),
        decision_rule=st.sampled_from(qc.DECISION_RULES),
        coverage=st.none() | st.just(Decimal("0.95")),
        routine=st.booleans(),
        specimens=st.dictionaries(st.sampled_from(("breaking_force", "moisture_content")), st.integers(1, 9)),
        cut_length=st.none() | st.integers(1, 9).map(lambda metres: Length(metres, "m")),
        cut_units=st.none() | st.sampled_from(("delivered short", "replaced", "not delivered")),
        one_letter=st.booleans(),
        seed=st.none() | st.text(max_size=5),
    )


def specifications() -> st.SearchStrategy[spec.Specification]:
    """Specifications of 8 mm rope: linear density, breaking force, moisture, defects by class."""
    aql = st.sampled_from(("0.65", "1.0", "2.5", "4.0", "6.5"))
    force = st.builds(
        lambda judged, retest: spec.Requirement(
            spec.BREAKING_FORCE, spec.at_least("0.60 kN"), judged=judged, retest=retest
        ),
        st.sampled_from((spec.EACH, spec.MEAN, spec.MEAN_MINUS("1"))) | st.builds(spec.FRACTION, aql),
        st.none() | st.builds(spec.Retest, specimens=st.integers(1, 2)),
    )
    visual = st.builds(
        lambda major, minor: spec.VisualQuality(
            critical=spec.none_in_sample(), major=major, minor=minor, unit="coil", examine="10 m"
        ),
        aql,
        aql,
    )
    return st.builds(
        lambda strong, eyes: spec.Specification(
            id="S",
            revision=1,
            product=ROPE,
            requirements=[
                spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),
                strong,
                spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
            ],
            visual=eyes,
        ),
        force,
        visual,
    )


def plans() -> st.SearchStrategy[qc.InspectionPlan]:
    """Inspection plans of 8 mm rope."""
    return st.builds(qc.plan, specifications(), lots(), terms=terms())


def uncertainties() -> st.SearchStrategy[qc.Uncertainty]:
    """Uncertainties of a force."""
    return st.builds(
        qc.Uncertainty,
        st.integers(1, 99).map(lambda newtons: Force(newtons, "N")),
        coverage=st.sampled_from(("0.90", "0.95", "0.99")),
    )


def measurements(mark: str = "S1") -> st.SearchStrategy[qc.Measurement]:
    """Measurements of a rope: breaking force, linear density with its parts, moisture content.

    Args:
        mark: The mark of the specimen.
    """
    force = st.builds(
        lambda newtons, uncertainty, outside: qc.Measurement(
            spec.BREAKING_FORCE,
            Force(newtons, "N"),
            specimen=mark,
            uncertainty=uncertainty,
            outside_marks=outside,
        ),
        st.integers(400, 900),
        st.none() | uncertainties(),
        st.booleans(),
    )
    density = st.builds(
        lambda grams, metres: qc.Measurement.of_parts(
            spec.LINEAR_DENSITY,
            Mass(grams, "g"),
            Length(metres, "m"),
            specimen=mark,
            conditions=spec.Conditions(tension="80 N"),
        ),
        st.integers(800, 1100),
        st.integers(10, 30),
    )
    damp = st.integers(800, 2000).map(
        lambda number: qc.Measurement(spec.MOISTURE_CONTENT, f"{Decimal(number) / 100} %", specimen=mark)
    )
    return st.one_of(force, density, damp)


def results(most: int = 12) -> st.SearchStrategy[list[qc.Measurement]]:
    """The measurements of a lot, one or more on each specimen.

    Args:
        most: How many at most.
    """
    return st.lists(st.integers(1, 8).flatmap(lambda number: measurements(f"S{number}")), max_size=most)


def decisions() -> st.SearchStrategy[qc.LotDecision]:
    """Lot decisions on whatever was found."""
    return st.builds(
        lambda plan, found, told: qc.decide(plan, found, attrs.evolve(told, sample=max(told.sample, 0))),
        plans().filter(lambda plan: plan.items >= 20),
        results(),
        counts(20),
    )


def linear_densities() -> st.SearchStrategy[LinearDensity]:
    """Linear densities about that of an 8 mm rope."""
    return st.integers(4000, 5500).map(lambda number: LinearDensity(Decimal(number).scaleb(-2), "ktex"))
