"""Cocomesh of 400, 700 and 900 g/m2 in rolls of 50 m.

Masses per area and roll length are as suppliers state them; tolerances, width and strength are illustrative.
"""

from datetime import date

from cocorope import spec

TWINE = spec.Yarn(plies=2, finish="unoiled")


def contract(mass_per_area: str, mesh: str) -> spec.Specification:
    """The contract of one quality."""
    return spec.Specification(
        id=f"MESH-{mass_per_area.split(maxsplit=1)[0]}",
        revision=1,
        product=spec.Net(spec.Knotted(strand=TWINE, mesh_opening=mesh), width="2 m", joins="none inside a roll"),
        requirements=[
            spec.Requirement(spec.AREAL_DENSITY, spec.nominal(mass_per_area, "10 %")),
            spec.Requirement(spec.MESH_OPENING, spec.nominal(mesh, "15 %"), judged=spec.MEAN),
            spec.Requirement(spec.WIDTH, spec.nominal("2.00 m", "2 %"), judged=spec.EACH),
            spec.Requirement(spec.LENGTH, spec.at_least("50.0 m"), judged=spec.EACH),
            spec.Requirement(
                spec.FORCE_PER_WIDTH,
                spec.at_least("10 kN/m", step="0.1 kN/m"),
                judged=spec.TYPE_TEST(valid_until=VALID),
                conditions=spec.Conditions(direction="warp"),
            ),
            spec.Requirement(spec.MOISTURE_CONTENT, spec.at_most("18 %"), judged=spec.MEAN),
        ],
        visual=spec.VisualQuality(major="4.0", unit="roll", item="1 m2", basis="nonconformities"),
        packing=spec.Packing("roll", length="50 m"),
    )


VALID = date(2027, 6, 30)
CONTRACTS = (contract("400 g/m2", "40 mm"), contract("700 g/m2", "25 mm"), contract("900 g/m2", "18 mm"))
CONTRACT = CONTRACTS[0]
