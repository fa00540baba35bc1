"""Coir hawser rope of 8 mm in coils of 25 kg, for a garden wholesaler.

The linear density is the published end point of IS 1410; breaking force, moisture and packing are illustrative.
"""

from cocorope import spec
from cocorope.spec.catalogue import is1410_2001

WEIGHT = is1410_2001.TABLE.row("8 mm", construction="hawser_laid").get("linear_density_unoiled")

CONTRACT = spec.Specification(
    id="GARDEN-8",
    revision=1,
    product=spec.Rope(spec.hawser_laid(), nominal_diameter="8 mm", finish="unoiled", trade_name="coco rope"),
    requirements=[
        spec.Requirement(spec.LINEAR_DENSITY, spec.nominal(WEIGHT, is1410_2001.LINEAR_DENSITY_TOLERANCE)),
        spec.Requirement(spec.BREAKING_FORCE, spec.at_least("0.6 kN"), judged=spec.EACH),
        spec.Requirement(spec.COIL_MASS, spec.nominal("25.0 kg", plus="0.5 kg", minus="0 kg"), judged=spec.EACH),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("15 %"), judged=spec.MEAN),
        spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.EACH),
    ],
    visual=spec.VisualQuality(critical=spec.none_in_sample(), major="2.5", minor="4.0", unit="coil", examine="10 m"),
    packing=spec.Packing("coil", net="25 kg", numbers="1-400"),
    moisture=spec.MoistureTerms(regain="13 %", cap="weighed mass"),
)
