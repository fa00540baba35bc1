"""What type checkers see of specifications; never run."""

from typing import assert_type

from cocorope import spec
from cocorope.findings import Report
from cocorope.units import Force, Length, LinearDensity, Mass, MoistureContent, Regain

rope = spec.Specification(
    id="BE-07",
    revision=3,
    product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled"),
    requirements=[
        spec.Requirement(spec.LINEAR_DENSITY, spec.nominal("47 ktex", "5 %")),
        spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
    ],
    visual=spec.VisualQuality(critical=spec.none_in_sample(), major="2.5", minor="4.0", unit="coil", examine="10 m"),
)
assert_type(rope.requirements, tuple[spec.Requirement, ...])
assert_type(rope.requirements[0].limit, spec.Limit)
assert_type(rope.requirements[0].limit.admits(LinearDensity("47 ktex")), bool)
assert_type(spec.plausibility(rope), Report)
assert_type(spec.diff(rope, rope), tuple[spec.Change, ...])
assert_type(spec.reference_tension(Length("8 mm")).force, Force)
assert_type(
    spec.commercial_mass(Mass("1 kg"), MoistureContent("15 %"), regain=Regain("13 %"), cap="none"),
    Mass,
)

spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="dry")  # type: ignore[arg-type]
spec.commercial_mass(Mass("1 kg"), "15 %", regain=Regain("13 %"), cap="none")  # type: ignore[arg-type]
spec.commercial_mass(Mass("1 kg"), Regain("15 %"), cap="none")  # type: ignore[call-arg]
spec.Requirement(spec.BREAKING_FORCE, "0.6 kN")  # type: ignore[arg-type]
spec.at_least("0.6 kN").admits("0.7 kN")  # type: ignore[arg-type]
