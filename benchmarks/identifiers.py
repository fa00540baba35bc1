"""Identifiers against biip and python-stdnum, in the same run."""

from _ratio import Row, compare, show
from biip.gtin import Gtin as BiipGtin
from biip.sscc import Sscc as BiipSscc
from stdnum import ean, iso6346

from cocorope.identifiers import ContainerNumber, Gtin, Sscc


def rows() -> list[Row]:
    names = {
        "Sscc": Sscc, "Gtin": Gtin, "ContainerNumber": ContainerNumber, "BiipSscc": BiipSscc, "BiipGtin": BiipGtin,
        "ean": ean, "iso6346": iso6346,
    }  # fmt: skip

    def row(name: str, ours: str, peers: str, peer: str) -> Row:
        return compare(name, ours, peers, globals=names, target=">= 1", peer=peer)

    return [
        row("SSCC", 'Sscc("040123450000003338")', 'BiipSscc.parse("040123450000003338")', "biip"),
        row("GTIN", 'Gtin("9520123456788")', 'BiipGtin.parse("9520123456788")', "biip"),
        row("GTIN-13", 'Gtin("9520123456788")', 'ean.validate("9520123456788")', "stdnum"),
        row("container number", 'ContainerNumber("CSQU3054383")', 'iso6346.validate("CSQU3054383")', "stdnum"),
    ]


if __name__ == "__main__":
    show(rows())
