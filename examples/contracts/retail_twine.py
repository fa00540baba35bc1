"""Twine of 4 mm in retail rolls with a length floor: no roll shorter than the label says. All figures illustrative."""

from cocorope import spec

CONTRACT = spec.Specification(
    id="TWINE-4",
    revision=1,
    product=spec.Rope(spec.hawser_laid(), nominal_diameter="4 mm", finish="unoiled", trade_name="coco twine"),
    requirements=[
        spec.Requirement(spec.LENGTH, spec.at_least("50.0 m"), judged=spec.EVERY_UNIT),
        spec.Requirement(spec.MASS_PER_METRE_SLACK, spec.nominal("12 ktex", "10 %")),
        spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.15 kN"), judged=spec.EACH),
        spec.Requirement(spec.JOINTS, spec.at_most("1 1"), judged=spec.EACH, conditions=spec.Conditions(per="50 m")),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
    ],
    visual=spec.VisualQuality(major="2.5", minor="4.0", unit="roll", examine="10 m"),
    packing=spec.Packing("carton", holds=spec.Packing("roll", length="50 m"), pieces=24),
)
