"""The methods of our characteristics in both languages (floor 3).

A method is written once, in English, as the characteristic's own text: it is compared and stored. What a reader of the
other language sees is here.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from cocorope.text import Text, both

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "IS 15868, under the pressure agreed": "IS 15868, pada tekanan yang disepakati",
        "ISO 2307, at reference tension": "ISO 2307, pada tegangan acuan",
        "ISO 2307, held by spliced eyes": "ISO 2307, dipegang pada mata sambungan",
        "ISO 2307: at 50 % of the specified minimum breaking force, from the length at reference tension": (
            "ISO 2307: pada 50 % gaya putus minimum yang ditentukan, dari panjang pada tegangan acuan"
        ),
        "ISO 2307: mass over length at reference tension, conditioned piece": (
            "ISO 2307: massa per panjang pada tegangan acuan, contoh yang dikondisikan"
        ),
        "an opaque number of the trade; no definition was found in any source": (
            "angka dagang tanpa definisi; tidak ada sumber yang mendefinisikannya"
        ),
        "as agreed": "menurut kesepakatan",
        "as agreed, on the dry mass": "menurut kesepakatan, pada massa kering",
        "breaking force over linear density of the same goods": "gaya putus per densitas linear barang yang sama",
        "coil mass over paid-out length, without tension": "massa koil per panjang terulur, tanpa tegangan",
        "counted": "dihitung",
        "counted over the reference length": "dihitung sepanjang panjang acuan",
        "displacement or pycnometer, as agreed": "perpindahan air atau piknometer, menurut kesepakatan",
        "distillation with a solvent, for oiled goods": "distilasi dengan pelarut, untuk barang berminyak",
        "dust, pith and fibre shorter than the cut-off, by mass": (
            "debu, serbuk dan serat lebih pendek dari batas panjang, menurut massa"
        ),
        "electric meter": "alat ukur listrik",
        "electric meter; those for wood show this basis": "alat ukur listrik; alat untuk kayu menunjukkan basis ini",
        "extraction; on the dry mass in ISO 9554": "ekstraksi; pada massa kering menurut ISO 9554",
        "immersed; IS 15868 for nets and mats": "direndam; IS 15868 untuk jaring dan alas",
        "laid flat without tension": "dibentangkan rata tanpa tegangan",
        "length of the thread drawn out, less its length in the net, over the latter": (
            "panjang benang yang ditarik keluar dikurangi panjangnya dalam jaring, per panjang dalam jaring"
        ),
        "measured across, without tension": "diukur melintang, tanpa tegangan",
        "measured at reference tension": "diukur pada tegangan acuan",
        "measured straightened": "diukur setelah diluruskan",
        "microscope; bundle or single cell, as agreed": "mikroskop; berkas atau sel tunggal, menurut kesepakatan",
        "net mass over outer volume": "massa neto per volume luar",
        "oven drying to constant mass": "pengeringan oven sampai massa tetap",
        "paid out and measured; under tension where the contract says so": (
            "diulur dan diukur; dengan tegangan bila kontrak menyebutnya"
        ),
        "sieved out, by mass": "diayak keluar, menurut massa",
        "single fibre": "serat tunggal",
        "single fibre or bundle, as agreed": "serat tunggal atau berkas, menurut kesepakatan",
        "single fibre, as agreed": "serat tunggal, menurut kesepakatan",
        "sorted by length and weighed": "dipilah menurut panjang dan ditimbang",
        "sorted out, by mass": "dipilah keluar, menurut massa",
        "sorted out, loose or attached, by mass": "dipilah keluar, lepas atau menempel, menurut massa",
        "standard deviation over mean of pieces of one length": (
            "simpangan baku per rata-rata dari potongan sama panjang"
        ),
        "strip test of a net or mat": "uji strip jaring atau alas",
        "sum of the lengths": "jumlah panjangnya",
        "the breaking force divided by the number of plies, as hop growers state it": (
            "gaya putus dibagi jumlah rangkapan, seperti dinyatakan petani hop"
        ),
        "the label; nothing is measured": "labelnya; tidak ada yang diukur",
        "total length over total mass": "panjang total per massa total",
        "turns per metre, untwisted and counted": "antihan per meter, diurai dan dihitung",
        "weighed": "ditimbang",
        "wet diameter less dry, over dry": "diameter basah dikurangi kering, per kering",
    }
)


@lru_cache(maxsize=256)
def method_words(method: str) -> Text:
    """A method as a reader sees it; one that is no sentence of ours, such as the name of a standard, as it is.

    Example:
        >>> method_words("oven drying to constant mass").say("id")
        'pengeringan oven sampai massa tetap'
        >>> method_words("ISO 2307").say("id")
        'ISO 2307'
    """
    return Text(method, _WORDS[method]) if method in _WORDS else both(method)
