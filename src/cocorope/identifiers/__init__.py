"""Which trade item, logistic unit, place, container or lot is meant? Identifiers, checked when they are made.

One contract: the constructor parses or raises, ``str`` is canonical, ``is_valid`` is the boolean twin.
"""

from cocorope.identifiers.base import Identifier, check_digit
from cocorope.identifiers.containers import ContainerNumber
from cocorope.identifiers.elements import ElementString
from cocorope.identifiers.keys import Gdti, Giai, Ginc, Gln, Grai, Gsin, Gtin, LotNumber, Sscc
from cocorope.identifiers.links import DigitalLink
from cocorope.identifiers.places import PORTS, Port, UnLocode, port_of, same_port

__all__ = [
    "PORTS",
    "ContainerNumber",
    "DigitalLink",
    "ElementString",
    "Gdti",
    "Giai",
    "Ginc",
    "Gln",
    "Grai",
    "Gsin",
    "Gtin",
    "Identifier",
    "LotNumber",
    "Port",
    "Sscc",
    "UnLocode",
    "check_digit",
    "port_of",
    "same_port",
]
