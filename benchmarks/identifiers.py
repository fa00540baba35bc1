"""Identifiers against biip and python-stdnum, in the same run."""

from _ratio import Row, compare, show
from biip.gln import Gln as BiipGln
from biip.gs1_digital_link_uris import GS1DigitalLinkURI
from biip.gs1_messages import GS1Message
from biip.gtin import Gtin as BiipGtin
from biip.sscc import Sscc as BiipSscc
from stdnum import ean, gs1_128, iso6346

from cocorope.identifiers import ContainerNumber, DigitalLink, ElementString, Gln, Gtin, Sscc

LINK = "https://id.gs1.org/01/09520123456788/10/ABC1?17=290331"
SCANNED = "01095201234567881729033110ABC1"
READ = "(01)09520123456788(17)290331(10)ABC1"


def rows() -> list[Row]:
    names = {
        "Sscc": Sscc, "Gtin": Gtin, "ContainerNumber": ContainerNumber, "BiipSscc": BiipSscc, "BiipGtin": BiipGtin,
        "ean": ean, "gs1_128": gs1_128, "iso6346": iso6346, "Gln": Gln, "BiipGln": BiipGln, "DigitalLink": DigitalLink,
        "GS1DigitalLinkURI": GS1DigitalLinkURI, "ElementString": ElementString, "GS1Message": GS1Message,
        "LINK": LINK, "SCANNED": SCANNED, "READ": READ,
    }  # fmt: skip

    def row(name: str, ours: str, peers: str, peer: str) -> Row:
        return compare(name, ours, peers, globals=names, target=">= 1", peer=peer)

    return [
        row("SSCC", 'Sscc("040123450000003338")', 'BiipSscc.parse("040123450000003338")', "biip"),
        row("GTIN", 'Gtin("9520123456788")', 'BiipGtin.parse("9520123456788")', "biip"),
        row("GLN", 'Gln("4012345000016")', 'BiipGln.parse("4012345000016")', "biip"),
        row("Digital Link with its values", "DigitalLink(LINK).values", "GS1DigitalLinkURI.parse(LINK)", "biip"),
        row(
            "element string as scanned, with its values",
            "ElementString(SCANNED).values",
            "GS1Message.parse(SCANNED)",
            "biip",
        ),
        row(
            "element string in brackets, with its values",
            "ElementString(READ).values",
            "GS1Message.parse_hri(READ)",
            "biip",
        ),
        row("element string as scanned", "ElementString(SCANNED)", "gs1_128.validate(SCANNED)", "stdnum"),
        row("GTIN-13", 'Gtin("9520123456788")', 'ean.validate("9520123456788")', "stdnum"),
        row("container number", 'ContainerNumber("CSQU3054383")', 'iso6346.validate("CSQU3054383")', "stdnum"),
    ]


if __name__ == "__main__":
    show(rows())
