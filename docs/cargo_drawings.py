"""The pictures of the packing page: load suggestions drawn by the library itself. Sizes and masses are illustrative."""

from cocorope.shipment import Box, Cylinder, Load, suggest_load
from cocorope.spec import Size
from cocorope.text import Language
from cocorope.units import Length


def bales(lang: Language = "en") -> str:
    """Bales in a 40-foot high cube, ended by the payload."""
    size = Size(Length("0.9 m"), Length("0.65 m"), Length("0.55 m"))
    load: Load = suggest_load(Box(size, mass="110 kg"), "40HC", clearance="20 mm", payload="15 t")
    return load.svg(lang)


def coils(lang: Language = "en") -> str:
    """Coils on their flat faces in a 20-foot container, in staggered rows."""
    load: Load = suggest_load(Cylinder(diameter="62 cm", height="34 cm", mass="32 kg"), "20GP", clearance="10 mm")
    return load.svg(lang)


def rolls(lang: Language = "en") -> str:
    """Rolls of netting that lie across a 40-foot container, nested as a pyramid."""
    roll = Cylinder(diameter="45 cm", height="2.26 m", mass="60 kg", upright=False)
    load: Load = suggest_load(roll, "40GP", clearance="10 mm")
    return load.svg(lang)
