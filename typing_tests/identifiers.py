"""What the type checkers must see of identifiers."""

from typing_extensions import assert_type

from cocorope.identifiers import ContainerNumber, DigitalLink, Gtin, Sscc

assert_type(Sscc("040123450000003338"), Sscc)
assert_type(Sscc("040123450000003338").urn(company_prefix_length=7), str)
assert_type(Sscc.is_valid("x"), bool)
assert_type(DigitalLink.from_urn("urn:epc:id:sscc:4012345.0000000333"), DigitalLink)
assert_type(ContainerNumber("CSQU3054383").owner, str)

Gtin(9520123456788)  # type: ignore[arg-type]  # pyright: ignore
