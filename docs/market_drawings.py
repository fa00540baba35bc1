"""The picture of the market rules: what they say to a prison stage, where, today and when the Union's ban applies."""

from datetime import date

from cocorope.shipment import LabourMap, compare_markets, picture

PRISON = LabourMap({"spinning": "free", "laying": "prison"})
DAYS = (date(2025, 9, 15), date(2027, 12, 14))
NAMES = {
    "US": {"en": "United States", "id": "Amerika Serikat"},
    "CA": {"en": "Canada", "id": "Kanada"},
    "NZ": {"en": "New Zealand", "id": "Selandia Baru"},
    "ZA": {"en": "South Africa", "id": "Afrika Selatan"},
    "GB": {"en": "United Kingdom", "id": "Britania Raya"},
    "BE": {"en": "Belgium (Union)", "id": "Belgia (Uni Eropa)"},
    "MX": {"en": "Mexico", "id": "Meksiko"},
    "AU": {"en": "Australia", "id": "Australia"},
    "JP": {"en": "Japan", "id": "Jepang"},
    "IN": {"en": "India", "id": "India"},
    "KR": {"en": "Korea", "id": "Korea"},
    "CN": {"en": "China", "id": "Tiongkok"},
    "BR": {"en": "Brazil (no data)", "id": "Brasil (tanpa data)"},
}


def prison_made(lang: str = "en") -> str:
    """A row a country, a column a day of import."""
    tongue = "id" if lang == "id" else "en"
    names = {code: said[tongue] for code, said in NAMES.items()}
    return picture([compare_markets(PRISON, NAMES, on=day) for day in DAYS], tongue, names=names)
