import pytest

from cocorope import qc, spec


@pytest.fixture(scope="session")
def rope() -> spec.Specification:
    return spec.Specification(
        id="BE-07",
        revision=3,
        product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
        requirements=[
            spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),
            spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH),
            spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
            spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH),
        ],
        visual=spec.VisualQuality(
            critical=spec.none_in_sample(), major="2.5", minor="4.0", unit="coil", examine="10 m"
        ),
    )


@pytest.fixture(scope="session")
def lot(rope: spec.Specification) -> qc.Lot:
    return qc.Lot("L-0731", product=rope.product, units=400, unit="coil", packages=40, net="10000 kg", series=False)


@pytest.fixture(scope="session")
def plan(rope: spec.Specification, lot: qc.Lot) -> qc.InspectionPlan:
    return qc.plan(rope, lot)
