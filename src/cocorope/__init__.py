"""cocorope: from coconut husk to foreign quay, one typed, exact, pure model of coir rope.

Import the floor you need: ``from cocorope import spec, qc, trace, shipment``.
"""

__version__ = "0.1.0"
