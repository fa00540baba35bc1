"""The products: fibre, yarn, rope, net, article, assortment. Each says what it is, and under what its values hold."""

from typing import Final, TypeAlias, get_args

from cocorope.spec.article import Article, Assortment, Material, Part
from cocorope.spec.fibre import Fibre
from cocorope.spec.fields import ProductError
from cocorope.spec.net import Knotted, Net, Woven
from cocorope.spec.rope import Rope
from cocorope.spec.yarn import Yarn

__all__ = [
    "PRODUCTS",
    "Article",
    "Assortment",
    "Fibre",
    "Knotted",
    "Material",
    "Net",
    "Part",
    "Product",
    "ProductError",
    "Rope",
    "Woven",
    "Yarn",
]

Product: TypeAlias = Fibre | Yarn | Rope | Net | Article | Assortment
"""What a specification is about."""

PRODUCTS: Final[tuple[type[Product], ...]] = get_args(Product)
"""Every class of product."""
