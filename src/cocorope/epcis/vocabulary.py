"""The words of the Core Business Vocabulary 2.0, each with its web address.

A bare word may stand in EPCIS JSON where its own field is; anywhere else a full address is written.
Generated from the published JSON-LD context; a test compares it again.
"""

from typing import Final

from cocorope.frozen import FrozenMap
from cocorope.provenance import Source

SOURCE: Final = Source("GS1 Core Business Vocabulary 2.0", clause="EPCIS 2.0 JSON-LD context", confidence="high")
"""Where the words were read: the context that GS1 publishes beside the standard."""

_CBV: Final = "https://ref.gs1.org/cbv/"
_VOC: Final = "https://gs1.org/voc/"


def _words(prefix: str, words: str) -> FrozenMap[str, str]:
    return FrozenMap({word: prefix + word for word in words.split()})


BUSINESS_STEPS: Final = _words(
    _CBV + "BizStep-",
    """
    accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting
    decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting
    installing killing loading other packing picking receiving removing repackaging repairing replacing
    reserving retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing
    transporting unloading unpacking void_shipping
    """,
)
"""Business steps (`bizStep`)."""

DISPOSITIONS: Final = _words(
    _CBV + "Disp-",
    """
    active available completeness_verified completeness_inferred conformant container_closed container_open
    damaged destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_instance
    mismatch_class mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other
    partially_dispensed recalled reserved retail_sold returned sellable_accessible sellable_not_accessible
    stolen unavailable unknown
    """,
)
"""Dispositions (`disposition`, and `set` and `unset` of a persistent disposition)."""

BUSINESS_TRANSACTION_TYPES: Final = _words(
    _CBV + "BTT-",
    """
    bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt
    """,
)
"""Types of a business transaction."""

SOURCE_DESTINATION_TYPES: Final = _words(
    _CBV + "SDT-",
    """
    owning_party possessing_party location
    """,
)
"""Types of a source or destination."""

ERROR_REASONS: Final = _words(
    _CBV + "ER-",
    """
    did_not_occur incorrect_data
    """,
)
"""Reasons of an error declaration."""

COMPONENTS: Final = _words(
    _CBV + "Comp-",
    """
    x y z axial_distance azimuth height spherical_radius polar_angle elevation_angle easting northing latitude
    longitude altitude
    """,
)
"""Components of a measured vector."""

MEASUREMENT_TYPES: Final = _words(
    _VOC,
    """
    AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Radioactivity Altitude AmountOfSubstance
    AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area Capacitance
    Conductance Conductivity Count Density Dimensionless DoseEquivalent DoseEquivalentRate DynamicViscosity
    ElectricCharge ElectricCurrent ElectricCurrentDensity ElectricFieldStrength Energy Exposure Force Frequency
    Illuminance Inductance Irradiance KinematicViscosity Length LinearMomentum Luminance LuminousFlux
    LuminousIntensity MagneticFlux MagneticFluxDensity MagneticVectorPotential Mass MassConcentration
    MassFlowRate MassPerAreaTime MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power
    Pressure RadiantFlux RadiantIntensity RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume
    Speed SurfaceDensity SurfaceTension Temperature Time Torque Voltage Volume VolumeFlowRate VolumeFraction
    VolumetricFlux Wavenumber
    """,
)
"""Types of a sensor report."""

SENSOR_ALERT_TYPES: Final = _words(
    _VOC,
    """
    ALARM_CONDITION ERROR_CONDITION
    """,
)
"""Exceptions of a sensor report."""
